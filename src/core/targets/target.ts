import type { ParsedNumber } from '../number/readNumber';

export const OPERATORS = ['>=', '>', '<=', '<', '='] as const;
export type Operator = (typeof OPERATORS)[number];

/** `verso`: the indicator's direction, used only where the target carries no operator of its own. */
export type Direction = Operator | 'entro';

/**
 * Who says the operator: the target itself, the indicator's direction, the number 0 (a bare one is `= 0`), or nobody:
 * then it is the chamber's default, and whoever shows a score must say that it was supposed.
 */
export type OperatorSource = 'written' | 'direction' | 'zero' | 'supposed';

/** The figure is in the target's unit; a percentage is a fraction (60% is 0.6). */
export interface Threshold extends Omit<ParsedNumber, 'decimals'> {
  kind: 'threshold';
  operator: Operator;
  operatorFrom: OperatorSource;
  /** As written; null for a number cell, which has no writing of its own. */
  decimals: number | null;
  /** The cell held a bare number: it may still be a date serial, if the actual is a date. */
  bareNumber: boolean;
}

export interface Deadline {
  kind: 'deadline';
  /** Excel serial numbers, in the order written; all must be met. */
  dates: readonly number[];
  /** `<`: the day itself is already late. */
  strict: boolean;
  /** The text says no year: the plan's was taken. */
  yearSupposed?: true;
}

/** What a target cell says (docs/dominio.md §3.1). Readings, not numbers: nothing here knows the actual value. */
export type Target =
  | Threshold
  | Deadline
  | { kind: 'yesNo'; expected: boolean }
  /** No target, or measured without being scored that year ("Anno di rilevazione"). */
  | { kind: 'nothingToAssess'; why: 'missing' | 'measuredOnly' }
  /** Compared with an earlier year's own value or with the benchmark of other chambers. */
  | { kind: 'relative'; base: 'previousYear' | 'benchmark'; text: string }
  /** A deadline without a year, where the year of the plan is not known (`entro settembre`). */
  | { kind: 'yearless'; text: string }
  /** A person judges: the score is entered by hand. */
  | { kind: 'qualitative'; text: string }
  | { kind: 'unreadable'; text: string };

/** Targets that are not scored before a person wrote them otherwise, or judged: no error, and no score. */
export function waitsForPerson({ kind }: Target): boolean {
  return kind === 'qualitative' || kind === 'relative' || kind === 'yearless';
}

/** Where the operator, and the year of a deadline, come from when the target carries none. */
export interface DirectionHint {
  /** Of the indicator (a `verso` argument or column), null when not given. */
  direction: Direction | null;
  /** Of the chamber's rules; never makes a date anything but a deadline. */
  fallback: Operator;
  /** Of the plan, null where it is not known. */
  planYear: number | null;
}

/** One way of writing targets: returns the reading, or null when the text is not of this form. */
export type TargetForm = (text: string, hint: DirectionHint) => Target | null;
