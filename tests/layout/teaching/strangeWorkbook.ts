import { declaredTables } from '../../../src/core/layout/engine/declared';
import { propose } from '../../../src/core/layout/engine/proposal/propose';
import type { SheetGrid } from '../../../src/core/sheet/grid';

/** The workbook with headings that nobody knows: each word for word another, the years kept. */
export function withUnknownHeadings(sheets: readonly SheetGrid[]): SheetGrid[] {
  const declaration = propose(sheets);
  const tables = declaration ? declaredTables(sheets, declaration) : [];
  const words = new Map<string, string>();
  const unknown = (text: string): string => {
    const key = text.replace(/\d+/g, '');
    if (!words.has(key)) words.set(key, `Xu${String.fromCharCode(97 + words.size)}o`);
    return [words.get(key), /20\d\d/.exec(text)?.[0]].filter(Boolean).join(' ');
  };
  const headings = new Map<string, string>();
  for (const { table } of tables)
    for (const line of table.headerLines)
      for (const { sheet, row, column, value, text } of table.view.cells(line))
        if (typeof value === 'string' && !/^20\d\d$/.test(text))
          headings.set(`${sheet}|${row}|${column}`, unknown(text));
  return sheets.map((grid) => {
    const cells = <T>(rows: readonly (readonly T[])[]): (T | string)[][] =>
      rows.map((line, r) =>
        line.map((cell, c) => headings.get(`${grid.id}|${grid.row + r}|${grid.column + c}`) ?? cell),
      );
    return { ...grid, values: cells(grid.values), formulas: cells(grid.formulas) };
  });
}

/** The same plan a year on: a year later in its headings, a blank column in front and a blank row in the middle. */
export function aYearOn(grid: SheetGrid): SheetGrid {
  const half = Math.floor(grid.values.length / 2);
  const later = <T>(cell: T): T | string =>
    typeof cell === 'string' && cell.startsWith('Xu')
      ? cell.replace(/20\d\d$/, (year) => String(Number(year) + 1))
      : cell;
  const opened = <T>(rows: readonly (readonly T[])[], blank: T): (T | string)[][] => {
    const shifted = rows.map((line) => [blank, ...line.map(later)]);
    return [...shifted.slice(0, half), shifted[0]?.map(() => blank) ?? [], ...shifted.slice(half)];
  };
  const { looks, merges = [] } = grid;
  return {
    ...grid,
    values: opened(grid.values, ''),
    formulas: opened(grid.formulas, ''),
    numberFormats: opened(grid.numberFormats, 'General'),
    ...(looks && { looks: opened(looks, { ...looks[0]?.[0] }) as SheetGrid['looks'] }),
    merges: merges.flatMap((block) => {
      const [first, last] = [block.row - grid.row, block.row - grid.row + block.rows];
      if (first < half && last > half) return [];
      return [{ ...block, row: first >= half ? block.row + 1 : block.row, column: block.column + 1 }];
    }),
  } as SheetGrid;
}
