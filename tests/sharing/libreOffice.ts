import ExcelJS from '@protobi/exceljs';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CellValue } from '../../src/core/cell';
import { valueAt, type SheetGrid } from '../../src/core/sheet/grid';
import { readWorkbook } from '../../tools/readWorkbook';
import { formulaToFile } from '../../tools/formulaText';

const run = promisify(execFile);
const SOFFICE = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/homebrew/bin/soffice',
].find(existsSync);

/** Never skipped where every check runs. */
export const hasLibreOffice = SOFFICE !== undefined || Boolean(process.env.CI);

/** Sheets as a file without computed values: whoever opens it must compute them. */
export async function fileOf(sheets: readonly SheetGrid[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const grid of sheets) {
    const sheet = book.addWorksheet(grid.name);
    grid.formulas.forEach((line, r) =>
      line.forEach((content, c) => {
        const value = grid.values[r]?.[c] ?? '';
        if (content === '' || content === null) return;
        const isFormula = typeof content === 'string' && content.startsWith('=') && content !== value;
        sheet.getCell(grid.row + r + 1, grid.column + c + 1).value = isFormula
          ? ({ formula: formulaToFile(content, []) } as ExcelJS.CellValue)
          : content;
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What LibreOffice makes of files: each opened, computed and saved as .xlsx. */
export async function recalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  if (!SOFFICE) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'recalculated-'));
  try {
    const paths = files.map((_, i) => join(folder, `${i}.xlsx`));
    await Promise.all(files.map((bytes, i) => writeFile(paths[i] ?? '', bytes)));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(SOFFICE, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...paths]);
    return await Promise.all(
      files.map(async (_, i) => new Uint8Array(await readFile(join(out, `${i}.xlsx`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A cell by the name of its sheet. */
export async function shownBy(
  bytes: Uint8Array,
): Promise<(sheet: string, row: number, column: number) => CellValue> {
  const { sheets } = await readWorkbook(bytes);
  const byName = new Map(sheets.map((grid) => [grid.name, grid]));
  return (sheet, row, column) => {
    const grid = byName.get(sheet);
    return grid ? valueAt(grid, row, column) : '';
  };
}
