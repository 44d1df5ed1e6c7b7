import { isBlank } from '../core/cell';
import { cellName } from '../core/sheet/address';
import { formulaAt } from '../core/sheet/grid';
import { WorkbookError, type Task } from '../workbook/port';
import { refuseProtected } from './refusals';
import { SentChange } from './sentChange';
import type { SessionContext } from './sessionContext';

/**
 * Writes a formula (English, commas) in the selected cell, which must be blank, as must those below that its result fills.
 * @param rows that it fills
 */
export async function insertFormula(
  context: SessionContext,
  formula: string,
  rows: number,
  task: Task,
): Promise<void> {
  const at = await context.port.selection();
  const before = await context.reader.all(task);
  const grid = before.sheets.find(({ id }) => id === at?.sheet);
  if (!at || !grid) throw new WorkbookError({ id: 'functions.noCell' });
  const { sheet, row, column } = at;
  const taken = Array.from({ length: rows }, (_, i) => row + i).find(
    (place) => !isBlank(formulaAt(grid, place, column)),
  );
  if (taken !== undefined)
    throw new WorkbookError({ id: 'functions.taken', params: { cell: cellName(taken, column) } });
  refuseProtected([sheet], new Map([[sheet, grid]]));
  const write = { kind: 'write', sheet, row, column, content: { formula }, format: null } as const;
  const kept = { settings: before.settings };
  const after = await context.write(new SentChange(before, [write], kept, () => Promise.resolve(true)), task);
  await context.showDated(after, {});
  context.set({
    notice: { id: 'functions.inserted', params: { sheet: grid.name, cell: cellName(row, column) } },
  });
}
