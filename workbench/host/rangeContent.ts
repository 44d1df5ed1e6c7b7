/** What stands in the cells of a range, what is written there, and what Excel makes of it. */
import { type Box, intersect } from '../grid/address';
import { parseApiText } from '../grid/cellInput';
import { setMerges } from '../grid/merges';
import type { CellPatch, SheetModel } from '../grid/sheetModel';
import { calculatedColumns, expanded } from '../grid/tables';
import { invalidArgument } from './errors';
import { UNKNOWN, withPrefix } from './formulaSpelling';
import { type Area, cellsOf } from './area';

export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
type Content = Omit<CellPatch, 'row' | 'column'>;

/** Values and formulas, with what they entail for the tables they touch. */
export function writeContent(range: Area, values: unknown): void {
  const { sheet, host } = range;
  const { profile } = host;
  const patches = patchesOf(range, values, (value, row, column) => {
    const content = contentOf(sheet, value, row, column);
    const isLost = content.formula !== undefined && !profile.functionsAreKnown;
    return isLost ? { ...content, formula: withPrefix(content.formula ?? '', UNKNOWN) } : content;
  });
  const { workbook } = host;
  if (profile.tablesExpand) workbook.tables = expanded(workbook.tables, sheet.id, patches);
  const filled = profile.tableColumnsFill ? calculatedColumns(workbook.tables, sheet.id, patches) : [];
  sheet.write([...patches, ...filled]);
}

/** `values` is one value for all cells or a block of the range's size, where null leaves the cell as it is. */
export function writeCells(
  range: Area,
  values: unknown,
  patch: (value: unknown, row: number, column: number) => Content,
): void {
  range.sheet.write(patchesOf(range, values, patch));
}

function patchesOf(
  range: Area,
  values: unknown,
  patch: (value: unknown, row: number, column: number) => Content,
): CellPatch[] {
  range.checkUnlocked();
  if (values === null || values === undefined) return [];
  const isBlock = Array.isArray(values);
  if (isBlock) checkSize(range.box, values);
  const box = isBlock ? range.box : range.visibleBox();
  const patches: CellPatch[] = [];
  for (const [row, column] of cellsOf(box)) {
    const value = isBlock ? (values as unknown[][])[row - box.row]?.[column - box.column] : values;
    if (value !== null && value !== undefined) patches.push({ row, column, ...patch(value, row, column) });
  }
  return patches;
}

function contentOf(sheet: SheetModel, value: unknown, row: number, column: number): Content {
  if (typeof value !== 'string') {
    if (typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
    return { value };
  }
  if (value.startsWith("'")) return { value: value.slice(1) };
  const isText = sheet.numberFormat(row, column) === '@';
  if (value.startsWith('=') && value.length > 1 && !isText) return { formula: value };
  if (isText) return { value };
  const parsed = parseApiText(value);
  const hasFormat = sheet.numberFormat(row, column) !== 'General';
  return {
    value: parsed.value,
    ...(parsed.pattern && !hasFormat && { style: { n: { pattern: parsed.pattern } } }),
  };
}

/** Only the first cell keeps its content. */
export function merge(sheet: SheetModel, box: Box): void {
  unmerge(sheet, box, [box]);
  const lost = cellsOf(box).filter(
    ([row, column]) => (row !== box.row || column !== box.column) && sheet.value(row, column) !== '',
  );
  sheet.write(lost.map(([row, column]) => ({ row, column, value: null })));
}

export function unmerge(sheet: SheetModel, box: Box, inPlace: Box[] = []): void {
  setMerges(sheet, [...sheet.merges.filter((area) => !intersect(area, box)), ...inPlace]);
}

function checkSize(box: Box, values: unknown[]): void {
  const isRightSize =
    values.length === box.rows && values.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!isRightSize) throw invalidArgument(WRONG_SIZE);
}

/** What a number of rows or columns have in common; null when they differ. */
export function uniform(count: number, get: (index: number) => boolean): boolean | null {
  const first = get(0);
  for (let index = 1; index < Math.min(count, 10_000); index++) if (get(index) !== first) return null;
  return first;
}
