import type { CellAddress, SheetGrid } from '../../src/core/sheet/grid';
import { readWorkbook } from '../../tools/readWorkbook';
import { compareWithTruth } from '../../tools/compareWithTruth';
import { bytesOf, truthOf } from '../fixtures/other/truth';
import { openSession, type Opened } from './openSession';

/** A session on one of the workbooks of other bodies, with what an earlier one kept in it. */
export async function openOther(
  name: string,
  settings: unknown = null,
  edit: (sheets: readonly SheetGrid[]) => readonly SheetGrid[] = (sheets) => sheets,
): Promise<Opened> {
  const { sheets, activeSheet } = await readWorkbook(bytesOf(name));
  return openSession(edit(sheets), activeSheet, settings);
}

/** A cell by what it holds. */
export function cellHolding({ workbook }: Opened, sheetName: string, text: string): CellAddress {
  const { id, row, column, values } = workbook.sheet(sheetName);
  for (const [r, cells] of values.entries()) {
    const c = cells.findIndex((value) => String(value).trim().startsWith(text));
    if (c >= 0) return { sheet: id, row: row + r, column: column + c };
  }
  throw new Error(`no «${text}» in ${sheetName}`);
}

/** How many nodes of the truth the tree has, and how many it should. */
export function rightNodes({ session }: Opened, name: string): { right: number; of: number; extra: number } {
  const { right, of, extra } = compareWithTruth(session.state.plan?.nodes ?? [], truthOf(name));
  return { right, of, extra };
}
