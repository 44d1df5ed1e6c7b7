/** What a check finds: plain data that can be compared and written in a cell. */
export type Found = string | number | boolean | null | readonly Found[];

/** The Excels, other than Microsoft 365 for Windows and Mac, that are known or assumed to differ. */
export type OtherExcel = 'web' | 'ltsc2024' | 'strictest';

/** One thing that the product relies on, as data. It has an empty sheet of its own, and runs in two batches. */
export interface Check {
  /** What is looked at, as the person who reads the sheet is told. */
  name: string;
  /** Without this requirement set nothing can be said. */
  needs?: readonly [set: string, version: string];
  /** Prepares the sheet; Excel then calculates to the end. */
  arrange?(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> | void;
  read(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Found>;
  /** What Microsoft 365 shows, by its documentation and its issues. */
  expect: Found;
  /** What others show instead. */
  elsewhere?: Readonly<Partial<Record<OtherExcel, Found>>>;
}

export type Outcome = 'come previsto' | 'diverso' | 'non verificabile';

export interface CheckResult {
  theme: string;
  name: string;
  expected: Found;
  /** null with a reason in `note` when nothing could be found. */
  found: Found;
  outcome: Outcome;
  milliseconds: number;
  /** Which other Excel shows the same, or why nothing can be said. */
  note: string;
}

/** Compares what was found with what was expected. */
export function judge({ expect, elsewhere = {} }: Check, found: Found): { outcome: Outcome; note: string } {
  if (same(found, expect)) return { outcome: 'come previsto', note: '' };
  const others = Object.entries(elsewhere).filter(([, theirs]) => same(found, theirs));
  return { outcome: 'diverso', note: others.map(([name]) => `come ${name}`).join(', ') };
}

export function same(one: Found, other: Found): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
