import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1, type Token } from '@borgar/fx';

/** Rows and columns that a formula refers to, zero-based. */
export interface FormulaReference {
  /** Its place among the tokens of the formula. */
  token: number;
  /** Name of the sheet; null: the one the formula stands in. */
  sheet: string | null;
  top: number;
  bottom: number;
  /** null: whole rows. */
  columns: readonly [first: number, last: number] | null;
  /** Whether the row is fixed (`A$8`): copying leaves it. */
  fixed: boolean;
}

/** How a reference stands in its formula: one of a list that is added up, or some other way. */
export type Standing = 'argument' | 'addend' | 'other';

/** Functions for which a further argument of a list is one more of the same. */
const OF_LISTS = new Set(['SUM', 'AVERAGE', 'MIN', 'MAX', 'COUNT', 'COUNTA', 'MEDIAN']);

export type RowRange = readonly [top: number, bottom: number];

/** What a reference becomes. */
export type ReferenceChange =
  /** Other rows, in one range or in several beside each other; `prefix`: of the sheet, null as it was. */
  | { kind: 'rows'; ranges: readonly RowRange[]; prefix: string | null }
  | { kind: 'lost' }
  /** It goes with the comma or the plus that joins it to its neighbours. */
  | { kind: 'dropped' };

/** A formula taken apart: its references to rows of this workbook can be read and changed, the rest stays as it is. */
export class ParsedFormula {
  readonly references: readonly FormulaReference[];
  private readonly tokens: readonly Token[];
  private readonly ranges = new Map<number, RangeA1>();

  /** @param text English, with commas, as Excel gives it to programs */
  constructor(text: string) {
    this.tokens = tokenize(text);
    this.references = this.tokens.flatMap((token, i) => this.referenceAt(token, i));
  }

  standing({ token }: FormulaReference): Standing {
    const [before, after] = [this.beside(token, -1), this.beside(token, 1)];
    if (/^[(,]$/.test(before) && /^[,)]$/.test(after) && OF_LISTS.has(this.functionAround(token))) {
      return 'argument';
    }
    const added = before === '+' || after === '+';
    return added && /^[=+(,]$/.test(before) && /^[-+),]?$/.test(after) ? 'addend' : 'other';
  }

  /** The formula with some references changed, each by its token. */
  with(changes: ReadonlyMap<number, ReferenceChange>): string {
    const texts = this.tokens.map(({ value }) => value);
    for (const [token, change] of changes) {
      if (change.kind === 'dropped') this.drop(texts, token);
      else texts[token] = this.changed(token, change);
    }
    return texts.join('');
  }

  private changed(token: number, change: Exclude<ReferenceChange, { kind: 'dropped' }>): string {
    if (change.kind === 'lost') return '#REF!';
    const { value } = this.tokens[token] as Token;
    const prefix = change.prefix ?? value.slice(0, value.lastIndexOf('!') + 1);
    const spelled = (top: number, bottom: number): string => {
      const text = stringifyA1Ref({ range: { ...(this.ranges.get(token) as RangeA1), top, bottom } });
      // Excel goes on writing a range of one cell as a range.
      return prefix + (value.includes(':') && !text.includes(':') ? `${text}:${text}` : text);
    };
    const reference = this.references.find((candidate) => candidate.token === token);
    const sign = reference && this.standing(reference) === 'addend' ? '+' : ',';
    return change.ranges.map(([top, bottom]) => spelled(top, bottom)).join(sign);
  }

  private referenceAt({ type, value }: Token, token: number): FormulaReference[] {
    if (type !== 'range' && type !== 'range_beam') return [];
    const parsed = parseA1Ref(value);
    if (!parsed || !('range' in parsed)) return [];
    const { range, context = [] } = parsed;
    const { top, bottom, left, right, $top } = range;
    // Whole columns keep all rows; other workbooks and several sheets at once are not ours to change.
    if (typeof top !== 'number' || typeof bottom !== 'number') return [];
    if (context.length > 1 || /[[\]:]/.test(context[0] ?? '')) return [];
    this.ranges.set(token, range);
    const columns = typeof left === 'number' && typeof right === 'number' ? ([left, right] as const) : null;
    return [{ token, sheet: context[0] ?? null, top, bottom, columns, fixed: Boolean($top) }];
  }

  /** Takes a reference out with the comma or the plus that joins it to its neighbours. */
  private drop(texts: string[], token: number): void {
    texts[token] = '';
    const before = this.place(token, -1);
    const after = this.place(token, 1);
    const joins = (at: number): boolean => /^[,+]$/.test(texts[at] ?? '');
    if (joins(before)) texts[before] = '';
    else if (joins(after)) texts[after] = '';
    else texts[token] = '0';
  }

  /** The next token on one side that is no white space: its text, "" at the end. */
  private beside(token: number, step: -1 | 1): string {
    return this.tokens[this.place(token, step)]?.value ?? '';
  }

  private place(token: number, step: -1 | 1): number {
    let at = token + step;
    while (this.tokens[at]?.type === 'whitespace') at += step;
    return at;
  }

  private functionAround(token: number): string {
    let depth = 0;
    for (let at = token - 1; at >= 0; at--) {
      const { value } = this.tokens[at] as Token;
      if (value === ')') depth += 1;
      else if (value === '(' && depth-- === 0) return (this.tokens[at - 1]?.value ?? '').toUpperCase();
    }
    return '';
  }
}

/** A formula, and not a text that begins with "=". */
export function isFormula(content: unknown, value: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=') && content !== value;
}
