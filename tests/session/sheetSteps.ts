import { tokenize } from '@borgar/fx';
import type { CellValue } from '../../src/core/cell';
import type { SheetChange } from '../../src/core/sheet/change';
import type { CellLook, SheetTable } from '../../src/core/sheet/grid';
import { fillFrom, shiftTables } from './excelTables';
import { mergeCells, refuseTorn, unmergeCells, withOwnMerges } from './memoryMerges';

/** A cell of a workbook in memory. */
export interface MemoryCell {
  value: CellValue;
  /** With "=" where there is one, otherwise the value. */
  formula: CellValue;
  format: string;
  /** Computed by us: formulas of the file keep the values they came with. */
  live: boolean;
  look?: CellLook;
  /** The same for all cells that are one. */
  merge?: object | undefined;
}

/** A sheet from A1; rows of any length. */
export interface MemorySheet {
  id: string;
  name: string;
  visible: boolean;
  protected: boolean;
  tables: readonly SheetTable[];
  filtered: boolean;
  rows: MemoryCell[][];
}

const BLANK: MemoryCell = { value: '', formula: '', format: 'General', live: false };

export function cellAt({ rows }: MemorySheet, row: number, column: number): MemoryCell {
  return rows[row]?.[column] ?? BLANK;
}

export function setCell({ rows }: MemorySheet, row: number, column: number, cell: Partial<MemoryCell>): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as MemoryCell[];
  while (cells.length <= column) cells.push(BLANK);
  cells[column] = { ...(cells[column] as MemoryCell), ...cell };
}

/** What a range that was cut in part becomes: Excel's own answer is not relied on. */
export const UNSURE = '#UNSURE!';

type Rows = [top: number, bottom: number];

/** Does one step as Excel does, references included. */
export function doStep(sheets: MemorySheet[], step: SheetChange): void {
  const named = (id: string): MemorySheet => {
    const sheet = sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };
  switch (step.kind) {
    case 'insertRows':
      insertRows(sheets, named(step.sheet), step.row, step.count, step.like);
      return;
    case 'deleteRows':
      deleteRows(sheets, named(step.sheet), step.row, step.count);
      return;
    case 'copyRows': {
      const [from, to] = [named(step.from.sheet), named(step.to.sheet)];
      refuseTorn(from, step.from.row, step.from.count);
      const copied = rowsOf(from, step.from.row, step.from.count);
      insertRows(sheets, to, step.to.row, step.from.count, null);
      const source =
        from === to && step.to.row <= step.from.row ? step.from.row + step.from.count : step.from.row;
      // The copy is taken after the insertion moved what it refers to.
      const now = withOwnMerges(rowsOf(from, source, step.from.count));
      copied.forEach((_, i) => {
        to.rows[step.to.row + i] = (now[i] ?? []).map((cell) => ({
          ...cell,
          formula: isFormula(cell) ? shifted(String(cell.formula), step.to.row - source) : cell.formula,
        }));
      });
      return;
    }
    case 'moveRows':
      moveRows(sheets, named(step.from.sheet), step.from, named(step.to.sheet), step.to.row);
      return;
    case 'write':
      write(named(step.sheet), step);
      return;
    case 'addSheet':
      sheets.push({
        id: step.sheet,
        name: step.name,
        visible: true,
        protected: false,
        tables: [],
        filtered: false,
        rows: [],
      });
      return;
    case 'copySheet':
      sheets.splice(step.position, 0, copyOf(named(step.source), step));
      return;
    case 'moveSheet': {
      const sheet = named(step.sheet);
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(step.position, 0, sheet);
      return;
    }
    case 'deleteSheet': {
      const gone = named(step.sheet);
      sheets.splice(sheets.indexOf(gone), 1);
      follow(sheets, gone, () => '#REF!');
      return;
    }
    case 'merge':
      mergeCells(named(step.sheet), step.range);
      return;
    case 'unmerge':
      unmergeCells(named(step.sheet), step.range);
      return;
    case 'headings':
      return;
  }
}

/** Its formulas speak of the copy where they spoke of their own sheet. */
function copyOf(
  { rows, ...source }: MemorySheet,
  { sheet: id, name }: Extract<SheetChange, { kind: 'copySheet' }>,
): MemorySheet {
  const tables = source.tables.map((table) => ({
    ...table,
    id: `${table.id}-${id}`,
    name: `${table.name}_2`,
  }));
  return { ...source, id, name, tables, rows: withOwnMerges(rows) };
}

function rowsOf({ rows }: MemorySheet, row: number, count: number): MemoryCell[][] {
  return Array.from({ length: count }, (_, i) => rows[row + i] ?? []);
}

function insertRows(
  sheets: MemorySheet[],
  sheet: MemorySheet,
  row: number,
  count: number,
  like: number | null,
): void {
  const formats = like === null ? [] : (sheet.rows[like] ?? []).map(({ format }) => ({ format }));
  // Excel takes the formats of the row above where it is not told.
  const looks = sheet.rows[like ?? row - 1] ?? [];
  const blank = looks.map(({ look }, i): MemoryCell => ({ ...BLANK, ...formats[i], ...(look && { look }) }));
  while (sheet.rows.length < row) sheet.rows.push([]);
  sheet.rows.splice(row, 0, ...Array.from({ length: count }, () => [...blank]));
  shiftTables(sheet, row, count);
  follow(sheets, sheet, ([top, bottom]) => [
    top >= row ? top + count : top,
    bottom >= row ? bottom + count : bottom,
  ]);
}

function deleteRows(sheets: MemorySheet[], sheet: MemorySheet, row: number, count: number): void {
  sheet.rows.splice(row, count);
  shiftTables(sheet, row, -count);
  const end = row + count;
  follow(sheets, sheet, ([top, bottom]) => {
    if (top >= row && bottom < end) return '#REF!';
    const moved = (at: number): number => (at >= end ? at - count : at);
    return [
      top >= row && top < end ? row : moved(top),
      bottom >= row && bottom < end ? row - 1 : moved(bottom),
    ];
  });
}

function moveRows(
  sheets: MemorySheet[],
  from: MemorySheet,
  { row, count }: { row: number; count: number },
  to: MemorySheet,
  before: number,
): void {
  refuseTorn(from, row, count);
  insertRows(sheets, to, before, count, null);
  const source = from === to && before <= row ? row + count : row;
  const cut = rowsOf(from, source, count);
  for (let i = 0; i < count; i++) {
    if (from.rows[source + i]) from.rows[source + i] = [];
    to.rows[before + i] = cut[i] as MemoryCell[];
  }
  const inCut = ([top, bottom]: Rows): 'all' | 'part' | 'none' =>
    top >= source && bottom < source + count
      ? 'all'
      : bottom < source || top >= source + count
        ? 'none'
        : 'part';
  const movedCells = new Set(cut.flat());
  eachFormula(sheets, (cell, sheet) => {
    const wasIn = movedCells.has(cell) ? from : sheet;
    return replaced(String(cell.formula), (reference) => {
      const about = (reference.sheet ?? wasIn.name).toLowerCase();
      const isCut = about === from.name.toLowerCase() && inCut(reference.rows);
      if (isCut === 'part' && !isWithin(reference.rows, source, count)) return UNSURE;
      const by = isCut === 'all' ? before - source : 0;
      const is = isCut === 'all' ? to.name : (reference.sheet ?? wasIn.name);
      const named = reference.sheet !== null && is === reference.sheet;
      const rows: Rows = [reference.rows[0] + by, reference.rows[1] + by];
      return { rows, sheet: named || is !== sheet.name ? is : null };
    });
  });
  deleteRows(sheets, from, source, count);
}

/** The cut rows are inside the range, at neither of its ends: it stays, and shrinks when the gap is closed. */
function isWithin([top, bottom]: Rows, row: number, count: number): boolean {
  return top < row && bottom >= row + count;
}

function write(
  sheet: MemorySheet,
  { row, column, content, format }: Extract<SheetChange, { kind: 'write' }>,
): void {
  const looks = format === null ? {} : { format };
  if (typeof content === 'object') {
    const { formula } = content;
    // A person's own formula keeps the value it came with; ours, and bare links to another sheet, are computed.
    const live = /^=(?:\s*@?PERF_|"|'[^']+'!\$?[A-Z]+\$?\d+$)/.test(formula);
    setCell(sheet, row, column, { formula, live, ...looks });
    fillFrom(sheet, row, column);
  } else setCell(sheet, row, column, { value: content, formula: content, live: false, ...looks });
}

/** A formula, and not a text such as "= 100%". */
export function isFormula({ value, formula, live }: MemoryCell): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && (live || formula !== value);
}

function eachFormula(
  sheets: readonly MemorySheet[],
  change: (cell: MemoryCell, sheet: MemorySheet) => string,
): void {
  for (const sheet of sheets) {
    for (const cells of sheet.rows) {
      cells.forEach((cell, column) => {
        if (!isFormula(cell)) return;
        const formula = change(cell, sheet);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      });
    }
  }
}

/** Rows of a sheet went elsewhere: references to them follow. */
function follow(
  sheets: readonly MemorySheet[],
  of: MemorySheet,
  change: (rows: Rows) => Rows | '#REF!',
): void {
  eachFormula(sheets, ({ formula }, sheet) =>
    replaced(String(formula), (reference) => {
      if ((reference.sheet ?? sheet.name).toLowerCase() !== of.name.toLowerCase()) return null;
      const rows = change(reference.rows);
      return rows === '#REF!' ? rows : { rows, sheet: reference.sheet };
    }),
  );
}

interface Reference {
  sheet: string | null;
  rows: Rows;
}

const CELLS = /^(?:(.*)!)?(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?$/i;

/** A formula with its references changed; null leaves one as it is. */
function replaced(
  formula: string,
  change: (reference: Reference) => { rows: Rows; sheet: string | null } | string | null,
): string {
  return tokenize(formula)
    .map(({ type, value }) => {
      const match = type === 'range' ? CELLS.exec(value) : null;
      if (!match) return value;
      const [, prefix, left, topMark = '', top, right, bottomMark = '', bottom = top] = match;
      const sheet = prefix === undefined ? null : prefix.replace(/^'|'$/g, '').replace(/''/g, "'");
      const outcome = change({ sheet, rows: [Number(top) - 1, Number(bottom) - 1] });
      if (outcome === null) return value;
      if (typeof outcome === 'string') return outcome;
      const name = outcome.sheet === null ? '' : `'${outcome.sheet.replace(/'/g, "''")}'!`;
      const kept = outcome.sheet === sheet && prefix !== undefined ? `${prefix}!` : name;
      const end = right === undefined ? '' : `:${right}${bottomMark}${outcome.rows[1] + 1}`;
      return `${kept}${left}${topMark}${outcome.rows[0] + 1}${end}`;
    })
    .join('');
}

/** A formula copied so many rows down: rows without `$` go along. */
export function shifted(formula: string, by: number): string {
  return tokenize(formula)
    .map(({ type, value }) => {
      if (type !== 'range') return value;
      return value.replace(
        /(\$?[A-Z]{1,3})(\$?)(\d+)(?=:|$)/gi,
        (_, column: string, mark: string, row: string) => {
          return `${column}${mark}${mark ? row : Number(row) + by}`;
        },
      );
    })
    .join('');
}
