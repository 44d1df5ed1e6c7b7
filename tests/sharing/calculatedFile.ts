import { readFile } from 'node:fs/promises';
import { formulaAt, valueAt, type SheetGrid } from '../../src/core/sheet/grid';
import { isFormula } from '../../src/core/sheet/formula';
import { FUNCTIONS } from '../../src/functions/list';
import { SETTINGS_KEY } from '../../src/workbook/settingsKey';
import { keepSetting } from '../../tools/addInSettings';
import { patchedPackage, type CellChange } from '../../tools/patchedPackage';
import { readWorkbook } from '../../tools/readWorkbook';
import { unzipParts } from '../../tools/unzipParts';
import { openSession, type Opened } from '../session/openSession';

export const ADD_IN = '687058ad-e5ad-4b0f-afb7-89afe1ff53ee';

/** A sample as Calcola leaves it, in a file: its formulas, and what the add-in keeps. */
export async function calculatedFile(name: string): Promise<Opened & { bytes: Uint8Array }> {
  const bytes = await readFile(`samples/${name}`);
  const { sheets, activeSheet } = await readWorkbook(bytes);
  const opened = await openSession(sheets, activeSheet);
  await opened.session.calculate();
  const before = new Map(sheets.map((grid) => [grid.id, grid]));
  const changes = opened.workbook.sheets.flatMap((grid) =>
    changedCells(grid, before.get(grid.id) as SheetGrid),
  );
  const parts = unzipParts(bytes);
  keepSetting(parts, ADD_IN, SETTINGS_KEY, opened.workbook.settings);
  const functions = FUNCTIONS.map(({ id }) => id);
  return { ...opened, bytes: patchedPackage(parts, changes, functions, () => '') };
}

function changedCells(grid: SheetGrid, before: SheetGrid): CellChange[] {
  return grid.formulas.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const [row, column] = [grid.row + r, grid.column + c];
      if (content === formulaAt(before, row, column)) return [];
      const shown = valueAt(grid, row, column);
      return [{ sheet: grid.name, row, column, content: content as string | number, shown }];
    }),
  );
}

/** Every formula of a workbook by its cell, and every constant. */
export function contentsOf(sheets: readonly SheetGrid[]): Map<string, string> {
  return new Map(
    sheets.flatMap((grid) =>
      grid.formulas.flatMap((line, r) =>
        line.flatMap((content, c) => {
          const value = valueAt(grid, grid.row + r, grid.column + c);
          if (content === '' || content === null) return [];
          const kind = isFormula(content, value) ? 'formula' : 'constant';
          return [[`${grid.name}|${grid.row + r}|${grid.column + c}`, `${kind} ${String(content)}`] as const];
        }),
      ),
    ),
  );
}
