import type { Finding, HiddenSheet, Plan } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import { headerBlocks } from '../engine/tables/headerBlocks';
import { SheetView } from '../engine/tables/sheetView';
import type { Hints } from '../layout';
import { rowsRead } from './rowsRead';

/** The workbook with the hidden sheets that a person counts as if they were shown. */
export function withCountedSheets(workbook: readonly SheetGrid[], { hidden }: Hints): readonly SheetGrid[] {
  const counted = new Set(hidden.flatMap(({ name, counted: isCounted }) => (isCounted ? [name] : [])));
  if (counted.size === 0) return workbook;
  return workbook.map((grid) =>
    !grid.visible && counted.has(grid.name) ? { ...grid, visible: true } : grid,
  );
}

/** The workbook as if all its hidden tables were shown, by any headings where these were taught, otherwise by words for them; null where it has none. */
export function withShownSheets(
  workbook: readonly SheetGrid[],
  { declaration }: Hints,
): readonly SheetGrid[] | null {
  const isHiddenTable = (grid: SheetGrid): boolean =>
    !grid.visible && (declaration != null || headerBlocks(new SheetView(grid)).length > 0);
  const shown = workbook.map((grid) => (isHiddenTable(grid) ? { ...grid, visible: true } : grid));
  return shown.some((grid, i) => grid !== workbook[i]) ? shown : null;
}

/**
 * The hidden sheets that are part of this plan: the counted ones, and those that would be if they were shown.
 * @param whole the plan as it would be if all of them were
 */
export function hiddenSheets(
  workbook: readonly SheetGrid[],
  plan: Plan,
  { whole, hints }: { whole: Plan; hints: Hints },
): HiddenSheet[] {
  if (whole.layout !== plan.layout) return [];
  const read = rowsRead({ ...whole, findings: [] });
  return workbook
    .filter(({ id, visible }) => !visible && read.has(id))
    .map(({ id, name }) => {
      const counted = hints.hidden.find((one) => one.name === name)?.counted ?? null;
      return { id, name, counted };
    });
}

/** Of the hidden sheets of which nobody has said yet whether they count. */
export function reportHidden(sheets: readonly HiddenSheet[]): Finding[] {
  return sheets
    .filter(({ counted }) => counted === null)
    .map(({ name }) => ({
      severity: 'warning',
      message: { id: 'sheet.hidden', params: { sheet: name } },
      at: null,
      node: null,
    }));
}
