import type { SheetChange } from '../../src/core/sheet/change';
import { MAX_ROWS } from '../../workbench/grid/address';
import {
  followFormula,
  type Rows,
  type RowStep,
  translateFormula,
  withReferences,
} from '../../workbench/grid/rowStep';
import { fillFrom, shiftTables } from './excelTables';
import { mergeCells, refuseTorn, unmergeCells, withOwnMerges } from './memoryMerges';
import { BLANK, cellAt, isFormula, setCell, type MemoryCell, type MemorySheet } from './memorySheet';

/** Formulas as Calcola writes them: calls, texts, links, weights repeated. */
const OURS =
  /^=(?:\s*@?(?:IFERROR\()?PERF_|"|(?:'[^']+'!|[\p{L}_][\p{L}\d_.]*!)\$?[A-Z]+\$?\d+$|IF\([^()=]+="","",[^()]+\)$)/u;

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
          formula: isFormula(cell)
            ? translateFormula(String(cell.formula), step.to.row - source)
            : cell.formula,
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
    case 'formatColumn': {
      const { sheet, row, rows, like, column } = step;
      for (let at = row; at < row + rows; at++) {
        const { format, look } = cellAt(named(sheet), at, like);
        setCell(named(sheet), at, column, { format, ...(look && { look }) });
      }
      return;
    }
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
      follow(sheets, { kind: 'delete', sheet: gone.name, row: 0, count: MAX_ROWS });
      return;
    }
    case 'merge':
      mergeCells(named(step.sheet), step.range);
      return;
    case 'unmerge':
      unmergeCells(named(step.sheet), step.range);
      return;
    case 'title':
    case 'table':
    case 'page':
    case 'inFront':
    case 'chart':
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
  follow(sheets, { kind: 'insert', sheet: sheet.name, row, count });
}

function deleteRows(sheets: MemorySheet[], sheet: MemorySheet, row: number, count: number): void {
  sheet.rows.splice(row, count);
  shiftTables(sheet, row, -count);
  follow(sheets, { kind: 'delete', sheet: sheet.name, row, count });
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
  const step: RowStep = {
    kind: 'move',
    from: { sheet: from.name, row: source, count },
    to: { sheet: to.name, row: before },
  };
  const movedCells = new Set(cut.flat());
  eachFormula(sheets, (cell, sheet) => {
    const home = movedCells.has(cell) ? from.name : sheet.name;
    return followFormula(withoutTorn(String(cell.formula), home, step.from), home, step, sheet.name);
  });
  deleteRows(sheets, from, source, count);
}

/** A range that loses one of its ends is `#REF!` here: what Excel makes of it is not relied on. */
function withoutTorn(formula: string, home: string, cut: Rows): string {
  const isCut = (row: number): boolean => row >= cut.row && row < cut.row + cut.count;
  return withReferences(formula, (range, prefix) => {
    const isOfSheet = (prefix ?? home).toLowerCase() === cut.sheet.toLowerCase();
    const { top, bottom } = range;
    const isWhole = top === null || top === undefined || bottom === null || bottom === undefined;
    return isOfSheet && !isWhole && isCut(top) !== isCut(bottom) ? null : { range, prefix };
  });
}

function write(
  sheet: MemorySheet,
  { row, column, content, format }: Extract<SheetChange, { kind: 'write' }>,
): void {
  const looks = format === null ? {} : { format };
  if (typeof content === 'object') {
    const { formula } = content;
    // A person's own formula keeps the value it came with; ours, and bare links to another sheet, are computed.
    const live = OURS.test(formula);
    setCell(sheet, row, column, { formula, live, ...looks });
    fillFrom(sheet, row, column);
  } else setCell(sheet, row, column, { value: content, formula: content, live: false, ...looks });
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

/** Rows of a sheet came or went: references to them follow. */
function follow(sheets: readonly MemorySheet[], step: RowStep): void {
  eachFormula(sheets, ({ formula }, { name }) => followFormula(String(formula), name, step));
}
