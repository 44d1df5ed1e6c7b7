import { isBlank, type CellValue } from '../../../cell';
import { formatDate } from '../../../date/readDate';
import type { CellReading } from '../../../plan/plan';
import type { CellBlock } from '../../../sheet/contentExtent';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import {
  endColumn,
  endRow,
  formatAt,
  lookAt,
  valueAt,
  type CellLook,
  type SheetGrid,
} from '../../../sheet/grid';
import { isDateFormat, readNumberFormat } from '../../../sheet/numberFormat';
import { trimText } from '../../../text/cleanText';
import { isNameText } from '../../headings/content';
import { isResultHeading } from '../../headings/resultHeadings';
import { yearOf } from '../../headings/years';
import type { TableDeclaration } from '../declaration/declaration';
import { indentedByHand, typedIndent } from './typedIndent';

/** Along what a record lies. */
export type Records = TableDeclaration['records'];

/** A cell of a line: where it lies along the records, what it says and how it looks. */
export interface LineCell extends CellReading {
  line: number;
  field: number;
  /** Without blanks at its ends; a date as it is written. */
  text: string;
  look: CellLook;
  /** Lines and fields that it spans. */
  lines: number;
  fields: number;
}

/**
 * The cells of a sheet by lines (one record each) and fields. Records lie in rows, or in columns where the fields stand
 * below one another: all that follows sees no difference.
 */
export class SheetView {
  firstLine: number;
  endLine: number;
  firstField: number;
  endField: number;
  private readonly known = new Map<number, readonly LineCell[]>();
  private readonly byField = new Map<number, ReadonlyMap<number, LineCell>>();
  private readonly merged: ReadonlyMap<string, CellBlock>;
  private readonly indentedByHand: ReadonlySet<number>;
  /** Cells by the places below them to which they are merged down. */
  private tall: ReadonlyMap<string, LineCell> | null = null;

  constructor(
    readonly grid: SheetGrid,
    readonly records: Records = 'rows',
  ) {
    const rows = [grid.row, endRow(grid)] as const;
    const columns = [grid.column, endColumn(grid)] as const;
    [this.firstLine, this.endLine] = records === 'columns' ? columns : rows;
    [this.firstField, this.endField] = records === 'columns' ? rows : columns;
    this.merged = new Map((grid.merges ?? []).map((block) => [`${block.row},${block.column}`, block]));
    this.indentedByHand = indentedByHand(grid);
  }

  /** Lines are columns of the sheet, and fields its rows. */
  get transposed(): boolean {
    return this.records === 'columns';
  }

  /** The cells of a line that hold something. */
  cells(line: number): readonly LineCell[] {
    const known = this.known.get(line);
    if (known) return known;
    const cells: LineCell[] = [];
    for (let field = this.firstField; field < this.endField; field++) {
      const cell = this.read(line, field);
      if (cell) cells.push(cell);
    }
    const read = spreadTitle(cells) ?? cells;
    this.known.set(line, read);
    return read;
  }

  cell(line: number, field: number): LineCell | null {
    let byField = this.byField.get(line);
    if (!byField) {
      byField = new Map(this.cells(line).map((cell) => [cell.field, cell]));
      this.byField.set(line, byField);
    }
    return byField.get(field) ?? null;
  }

  /** The cell of a line, or the one of a line above that is merged down to it. */
  spanning(line: number, field: number): LineCell | null {
    this.tall ??= this.findTall();
    return this.cell(line, field) ?? this.tall.get(`${line},${field}`) ?? null;
  }

  private findTall(): ReadonlyMap<string, LineCell> {
    const tall = new Map<string, LineCell>();
    for (const { row, column } of this.records === 'labels' ? [] : this.merged.values()) {
      const cell = this.records === 'columns' ? this.cell(column, row) : this.cell(row, column);
      if (cell)
        for (let below = 1; below < cell.lines; below++) tall.set(`${cell.line + below},${cell.field}`, cell);
    }
    return tall;
  }

  private read(line: number, field: number): LineCell | null {
    const isTurned = this.records === 'columns';
    const [row, column] = isTurned ? [field, line] : [line, field];
    const { grid } = this;
    const value = valueAt(grid, row, column);
    // What Calcola wrote is none of the sheet's; a ditto mark says what stands above it, as a blank cell does.
    if (isBlank(value) || isResultHeading(value) || this.repeatsName(line, field)) return null;
    const { rows = 1, columns = 1 } = this.merged.get(`${row},${column}`) ?? {};
    const [lines, fields] = isTurned ? [columns, rows] : [rows, columns];
    const look = this.lookAt(row, column, value);
    const format = formatAt(grid, row, column);
    const isDate = typeof value === 'number' && isDateFormat(format);
    const text = String(yearShown(value, format) ?? (isDate ? formatDate(value) : trimText(String(value))));
    return { sheet: grid.id, row, column, value, format, line, field, text, look, lines, fields };
  }

  /** A ditto mark below a name, or beside one that is below a name; among figures it is one that nobody can read. */
  private repeatsName(line: number, field: number): boolean {
    if (field < this.firstField || !isDitto(this.valueAt(line, field))) return false;
    if (this.repeatsName(line, field - 1)) return true;
    // The first cell may number the line.
    for (let before = this.firstField + 1; before < field; before++)
      if (/\d/.test(String(this.valueAt(line, before) ?? ''))) return false;
    let above = line - 1;
    const saysNothing = (value: CellValue): boolean => isBlank(value) || isDitto(value);
    while (above > this.firstLine && saysNothing(this.valueAt(above, field))) above -= 1;
    return isNameText(this.valueAt(above, field));
  }

  private valueAt(line: number, field: number): CellValue {
    const [row, column] = this.records === 'columns' ? [field, line] : [line, field];
    return valueAt(this.grid, row, column);
  }

  private lookAt(row: number, column: number, value: CellValue): CellLook {
    const look = lookAt(this.grid, row, column);
    if (!this.indentedByHand.has(column)) return look;
    return { ...look, indent: look.indent + typedIndent(value) };
  }
}

/** `"`, `idem`: as in the line above. */
function isDitto(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*(?:["”“″〃]|''|’’|idem|c\.\s?s\.)\s*$/i.test(value);
}

/** The year that a day is shown as; null for what is no such day. */
function yearShown(value: CellValue, format: string): number | null {
  const isYear = typeof value === 'number' && readNumberFormat(format).kind === 'year';
  return isYear ? yearOf(formatDate(value)) : null;
}

/** As many cells with the same text were one that spanned them, before its merge was undone. */
const FEWEST_SPREAD = 3;

/** The title that fills a line, and the codes beside it; null where it says more than one thing. */
function spreadTitle(cells: readonly LineCell[]): LineCell[] | null {
  if (cells.length < FEWEST_SPREAD) return null;
  const title = cells.find(({ text }) => /\p{L}{3}/u.test(text) && !looksLikeCode(text));
  if (title === undefined || typeof title.value !== 'string') return null;
  const again = cells.filter(({ text }) => text === title.text);
  const others = cells.filter((cell) => !again.includes(cell));
  if (again.length < FEWEST_SPREAD || !others.every(({ text }) => looksLikeCode(text))) return null;
  const end = again.at(-1)?.field ?? title.field;
  const whole = { ...title, fields: end - title.field + 1 };
  return [...others, whole].sort((a, b) => a.field - b.field);
}
