import type { CellValue } from '../src/core/cell';
import type { SheetGrid } from '../src/core/sheet/grid';

const two = (n: number): string => String(n).padStart(2, '0');

/** One table with a header and so many rows: each ninth an objective, the others its indicators. */
export function plainTable(rows: number): SheetGrid[] {
  const values: CellValue[][] = [['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo']];
  for (let i = 0; i < rows; i++) {
    const node = Math.floor(i / 9);
    const code = [node % 9, Math.floor(node / 9) % 99, Math.floor(node / 891)]
      .map((n) => two(n + 1))
      .join('_');
    values.push(
      i % 9 === 0
        ? [code, `Obiettivo ${i}`, '', '', '']
        : [`${code}_${two(i % 9)}`, `Indicatore ${i}`, 12.5, `>= ${i},00 N.`, 70],
    );
  }
  return [gridOf(0, values)];
}

/** Schede, one a sheet, of twelve indicators each. */
export function forms(sheets: number): SheetGrid[] {
  return Array.from({ length: sheets }, (_, i) => {
    const code = `${two(1 + (i % 9))}_${two(1 + Math.floor(i / 9))}_OS01`;
    const rows = Array.from({ length: 12 }, (__, row): CellValue[] => [
      `Indicatore ${row} di ${i}`,
      10,
      '>=',
      `${row + 1},00 N.`,
      5,
    ]);
    return gridOf(i, [
      ['Ambito strategico', `${two(1 + (i % 9))} - Ambito`, '', '', ''],
      ['Codice obiettivo', code, '', '', ''],
      ['Obiettivo operativo', `Obiettivo ${i}`, '', '', ''],
      ['Descrizione', `Che cosa si fa ${i}`, '', '', ''],
      ['Indicatore', 'Peso', 'Segno', 'Target 2025', 'Consuntivo 2025'],
      ...rows,
    ]);
  });
}

function gridOf(index: number, values: CellValue[][]): SheetGrid {
  const about = { visible: true, protected: false, tables: [], filtered: false, row: 0, column: 0 };
  const numberFormats = values.map((row) => row.map(() => 'General'));
  return { id: String(index), name: `Foglio ${index}`, ...about, values, formulas: values, numberFormats };
}

let unknown = 0;

/** The same as a sheet that was never seen: what is worked out of a sheet is kept with it. */
export function unknownSheet(grid: SheetGrid): SheetGrid {
  unknown += 1;
  return { ...grid, id: `${grid.id}.${unknown}` };
}
