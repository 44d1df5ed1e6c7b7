import type { CellValue } from '../core/cell';

/** A text in both languages of the function wizard. */
export interface Wording {
  it: string;
  en: string;
}

/** What the function wizard shows of an argument; every one is a range, a single cell being a range of one. */
export interface Parameter {
  /** Italian, as in the documentation: formulas are written by Italian users. */
  name: string;
  description: Wording;
  optional?: true;
  repeating?: true;
}

/** A range as the core sees it: rows × columns, errors already passed on. */
export type Range = readonly (readonly CellValue[])[];

interface Definition {
  /** Name and id, the same in every language; stored in the users' files for years. */
  id: string;
  description: Wording;
  parameters: readonly Parameter[];
}

/** Works element by element on ranges of equal shape; the named arguments are taken whole. */
export interface ElementwiseFunction extends Definition {
  kind: 'elementwise';
  /** What the arguments taken whole (the rules) make of the others: the function of one element. */
  prepare(whole: readonly (Range | null)[]): (cells: readonly CellValue[]) => string | number;
  /** Positions of the arguments taken whole. */
  whole: readonly number[];
}

/** Takes its ranges whole and gives one value. */
export interface AggregateFunction extends Definition {
  kind: 'aggregate';
  compute(ranges: readonly (Range | null)[], repeated: readonly Range[]): string | number;
}

/**
 * Gives a range. Takes its arguments as Excel hands them over, because an error cell concerns its row only; a cell of
 * the result may be a Refusal or an error cell.
 */
export interface ArrayFunction extends Definition {
  kind: 'array';
  compute(args: readonly unknown[]): unknown[][];
}

export type PerfFunction = ElementwiseFunction | AggregateFunction | ArrayFunction;
