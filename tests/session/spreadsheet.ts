import type { CellValue } from '../../src/core/cell';
import { FUNCTIONS } from '../../src/functions/list';
import { invocable } from '../../src/functions/invoke';
import { CellError } from '../functions/worksheet';

/** One for all cells: to make an error takes longer than to compute most formulas. */
const CIRCULAR = new CellError('#CIRC!');

type Value = CellValue | CellError;
type Range = Value[][];

/** What the evaluator asks of a workbook. Coordinates are zero-based. */
export interface Cells {
  /** Formula with "=", or null when the cell holds a constant. */
  formula(sheet: string, row: number, column: number): string | null;
  constant(sheet: string, row: number, column: number): CellValue;
}

/** Computes the formulas that Calcola writes, with the functions that Excel would call. */
export class Spreadsheet {
  private readonly known = new Map<string, Value>();

  constructor(private readonly cells: Cells) {}

  value(sheet: string, row: number, column: number): Value {
    const key = `${sheet}|${row}|${column}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const formula = this.cells.formula(sheet, row, column);
    if (formula === null) return this.cells.constant(sheet, row, column);
    this.known.set(key, CIRCULAR);
    const value = this.compute(formula, sheet);
    this.known.set(key, value);
    return value;
  }

  private compute(formula: string, sheet: string): Value {
    try {
      const parser = new Parser(formula.slice(1), sheet, this);
      const value = parser.expression()?.[0]?.[0] ?? 0;
      parser.end();
      return value;
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  }
}

const CALLS = new Map(
  FUNCTIONS.map((definition) => [definition.id, { definition, call: invocable(definition) }]),
);

/** Recursive descent over the few forms there are; anything else fails the test. */
class Parser {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly sheet: string,
    private readonly spreadsheet: Spreadsheet,
  ) {}

  end(): void {
    if (this.at < this.text.length)
      throw new Error(`not parsed: ${this.text.slice(this.at)} in ${this.text}`);
  }

  /** Comparisons and texts joined stand outside sums, as in Excel; neither is ever chained here. */
  expression(): Range {
    const left = this.sum();
    if (this.take(/&/y)) return [[`${text(left)}${text(this.sum())}`]];
    return this.take(/=/y) ? [[text(left) === text(this.sum())]] : left;
  }

  private sum(): Range {
    let left = this.product();
    while (this.take(/-/y)) left = [[number(left) - number(this.product())]];
    return left;
  }

  private product(): Range {
    let left = this.term();
    for (let sign = this.take(/[*/]/y); sign; sign = this.take(/[*/]/y)) {
      const [a, b] = [number(left), number(this.term())];
      left = [[sign === '*' ? a * b : a / b]];
    }
    return left;
  }

  private term(): Range {
    if (this.take(/#[A-Z]+!/y)) throw new CellError('#REF!');
    if (this.take(/\(/y)) {
      const inner = this.expression();
      this.expect(/\)/y);
      return inner;
    }
    const literal = this.take(/"(?:[^"]|"")*"/y);
    if (literal) return [[literal.slice(1, -1).replace(/""/g, '"')]];
    if (this.take(/TRUE\b/y)) return [[true]];
    if (this.take(/IFERROR\(/y)) return this.unlessError();
    if (this.take(/IF\(/y)) return this.either();
    const name = this.take(/(?:PERF_[A-Z]+|SUM|ISNUMBER|FIXED|EOMONTH)(?=\()/y);
    if (name) return this.call(name);
    const digits = this.take(/\d+(?:\.\d+)?(?![\w!])/y);
    if (digits) return [[Number(digits)]];
    return this.reference();
  }

  /** What follows the comma where the expression before it is an error. */
  private unlessError(): Range {
    const from = this.at;
    let value: Range | null = null;
    try {
      const range = this.expression();
      if (!(range[0]?.[0] instanceof CellError)) value = range;
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      this.at = from + lengthOfArgument(this.text.slice(from));
    }
    this.expect(/,/y);
    const otherwise = this.expression();
    this.expect(/\)/y);
    return value ?? otherwise;
  }

  /** Only the part that its condition asks for is computed. */
  private either(): Range {
    const isMet = Boolean(this.expression()[0]?.[0]);
    this.expect(/,/y);
    if (!isMet) this.skipArgument();
    const first = isMet ? this.expression() : null;
    this.expect(/,/y);
    if (isMet) this.skipArgument();
    const value = first ?? this.expression();
    this.expect(/\)/y);
    return value;
  }

  private skipArgument(): void {
    this.at += lengthOfArgument(this.text.slice(this.at));
  }

  private call(name: string): Range {
    this.expect(/\(/y);
    const args: (Range | null)[] = [];
    do args.push(/[,)]/.test(this.text[this.at] ?? '') ? null : this.expression());
    while (this.take(/,/y));
    this.expect(/\)/y);
    if (name === 'SUM') {
      const cells = args.flatMap((range) => range?.flat() ?? []);
      return [[cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0)]];
    }
    if (name === 'ISNUMBER') return [[typeof args[0]?.[0]?.[0] === 'number']];
    if (name === 'EOMONTH') return [[endOfMonth(number(args[0] ?? [[0]]))]];
    if (name === 'FIXED') return [[number(args[0] ?? [[0]]).toFixed(number(args[1] ?? [[2]]))]];
    const { definition, call } = CALLS.get(name) ?? {};
    if (!definition || !call) throw new Error(`no function ${name}`);
    const repeating = definition.parameters.findIndex((parameter) => parameter.repeating);
    const given = repeating < 0 ? args : [...args.slice(0, repeating), args.slice(repeating)];
    const padded = definition.parameters.map((_, i) => blankAsZero(given[i] ?? null));
    const result = call(...padded);
    return Array.isArray(result) ? (result as Range) : [[result as Value]];
  }

  private reference(): Range {
    if (this.take(/#REF!/y)) throw new CellError('#REF!');
    const sheet = this.take(/'(?:[^']|'')+'!/y) ?? this.take(/[\p{L}_][\p{L}\d_.]*!/uy);
    const name = sheet ? sheet.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'") : this.sheet;
    const first = this.cell();
    const last = this.take(/:/y) ? this.cell() : first;
    return Array.from({ length: last.row - first.row + 1 }, (_, r) =>
      Array.from({ length: last.column - first.column + 1 }, (__, c) =>
        blankAsNull(this.spreadsheet.value(name, first.row + r, first.column + c)),
      ),
    );
  }

  private cell(): { row: number; column: number } {
    const match = /^\$?([A-Z]+)\$?(\d+)$/.exec(this.expect(/\$?[A-Z]{1,3}\$?\d+/y));
    const column =
      [...(match?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(match?.[2]) - 1, column };
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return null;
    this.at += match[0].length;
    return match[0];
  }

  private expect(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === null) throw new Error(`expected ${pattern.source} at ${this.at} in ${this.text}`);
    return found;
  }
}

/** A blank cell equals "", and is no text. */
function blankAsNull(value: Value): Value {
  return value === '' ? null : value;
}

/** As an Excel of 2021 or 2024 hands blank cells over to functions. */
function blankAsZero(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  return argument.map((part: unknown) => (part === null ? 0 : blankAsZero(part)));
}

/** One cell as Excel joins it to a text, or compares it with one; an error is passed on. */
function text(range: Range): string {
  const [[value = ''] = []] = range;
  if (value instanceof CellError) throw value;
  return String(value ?? '');
}

function number(range: Range): number {
  const [[value = 0] = []] = range;
  if (value instanceof CellError) throw value;
  return Number(value);
}

/** How far an argument goes: to the comma, or the bracket, that is in none of its own brackets and texts. */
function lengthOfArgument(text: string): number {
  let depth = 0;
  let isText = false;
  for (const [i, letter] of [...text].entries()) {
    if (letter === '"') isText = !isText;
    if (isText) continue;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && letter === ',')) return i;
  }
  return text.length;
}

/** The serial number of the last day of the month of another. */
function endOfMonth(serial: number): number {
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return Math.round(
    (Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) - Date.UTC(1899, 11, 30)) / 864e5,
  );
}
