import { yearOf } from '../../headings/years';
import { isFootnote } from '../../rows/looseLines';
import type { SheetNodeDeclaration } from '../declaration/declaration';
import { isNaming } from '../fields/fieldContent';
import { labelKeyOf } from '../declaration/headingKey';
import { headingMeaning } from '../../headings/headingMeaning';
import { isBareCode } from '../tables/form';
import { isLike } from '../tables/headerBlocks';
import { frontTexts, sheetTitle } from '../tables/sheetTitle';
import type { LineCell, SheetView } from '../tables/sheetView';
import { cellsIn, type PlanTable } from '../tables/tables';

/** One table, or sheet, alone is no part of anything. */
const FEWEST_PARTS = 2;
const NAMING_RANK: Readonly<Record<string, number>> = { name: 0, code: 2 };

/** Sheets, or titled tables, with the same headings are a node each: named where a label, or the first text, differs from sheet to sheet. */
export function nodeOfSheets(
  tables: readonly PlanTable[],
  { titled, kin }: { titled: ReadonlySet<PlanTable>; kin: readonly PlanTable[] },
): SheetNodeDeclaration | undefined {
  const sheets = new Set(kin.map(({ view }) => view.grid.id));
  if (sheets.size < FEWEST_PARTS) return tables.every((table) => titled.has(table)) ? RIGHT_ABOVE : undefined;
  if (areOfDifferentYears(kin.map(({ view }) => view.grid.name))) return undefined;
  const fronts = kin.map(({ view, header }) => {
    const lines: { label: string; value: string }[] = [];
    for (let line = view.firstLine; line < header.first; line++) {
      const cells = view.cells(line);
      // `A`, `Ambito strategico`, `Turismo`: its code may stand before the label.
      const isCoded = cells.length > 2 && isBareCode(cells[0]?.value ?? '');
      const [first, second] = isCoded ? cells.slice(1) : cells;
      if (!first || isFootnote(first.text)) continue;
      const isText = typeof (second ?? first).value === 'string';
      if (isText) lines.push({ label: second ? labelKeyOf(first.text) : '', value: (second ?? first).text });
    }
    return lines;
  });
  const [front = []] = fronts;
  const calls = kin.map((table) => sheetTitle(table)?.text);
  if (calls.every((text) => text !== undefined) && new Set(calls).size === sheets.size) return { label: '' };
  // What calls itself a name comes before what only differs from sheet to sheet, and both before a number.
  const labels = front.map(({ label }) => label).filter((label) => label !== '');
  const rank = (label: string): number => NAMING_RANK[headingMeaning(label)?.role ?? ''] ?? 1;
  for (const label of labels.sort((a, b) => rank(a) - rank(b))) {
    const values = fronts.map((lines) => lines.find((one) => one.label === label)?.value);
    if (values.every((value) => value !== undefined) && new Set(values).size === kin.length) return { label };
  }
  return { label: null };
}

/** `Albero 2025`, `Albero 2024 (vecchio)`: the same plan of two years. */
function areOfDifferentYears(names: readonly string[]): boolean {
  const years = new Set(names.map(yearOf));
  return !years.has(null) && years.size === names.length;
}

const RIGHT_ABOVE: SheetNodeDeclaration = { label: '', nth: -1 };

/** Tables below one another, each with a title of its own right above it: the titles look alike and differ in what they say. */
export function titledTables(tables: readonly PlanTable[]): ReadonlySet<PlanTable> {
  const bySheet = new Map<SheetView, PlanTable[]>();
  for (const table of tables) bySheet.set(table.view, [...(bySheet.get(table.view) ?? []), table]);
  return new Set(
    [...bySheet.values()].flatMap((onSheet) => {
      const titles = onSheet.map(titleRightAbove);
      const [first] = titles;
      const areAlike = titles.every((title) => title?.field === first?.field && isLike(title, first));
      const areOwn = new Set(titles.map((title) => title?.text)).size === onSheet.length;
      return onSheet.length >= FEWEST_PARTS && areAlike && areOwn ? onSheet : [];
    }),
  );
}

function titleRightAbove(table: PlanTable): LineCell | null {
  const title = frontTexts(table).at(-1);
  const isAlone = title?.line === table.header.first - 1 && cellsIn(table, title.line).length === 1;
  return title && isAlone && isNaming(title) && !isFootnote(title.text) ? title : null;
}
