import { isBlank, type CellValue } from '../../cell';
import { codeKey } from '../../codes/codeTree';
import { looksLikeDate } from '../../date/readDate';
import type { ColumnRole } from '../../plan/plan';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import { readDirection, splitOperator } from '../../targets/operator';
import { cleanText, trimText } from '../../text/cleanText';
import { oncePerText } from '../../text/oncePerText';
import { areFractions } from '../../weights/checkWeights';
import { actualIn, readScoreOrNull, readWeightOrNull, targetIn } from '../cells/leniently';
import { looksLikeCode } from '../../codes/looksLikeCode';

/** What a column can be known to be by its cells alone. */
export const CONTENT_ROLES = [
  'code',
  'name',
  'weight',
  'target',
  'direction',
  'actual',
  'published',
] as const;
export type ContentRole = (typeof CONTENT_ROLES)[number];

/** Whether a cell reads as what its column is headed. */
export const READS_AS: Readonly<Partial<Record<ColumnRole, (cell: CellValue) => boolean>>> = {
  code: (cell) => /\d/.test(String(cell)) || String(cell).length < 12,
  name: (cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell),
  weight: (cell) => readWeightOrNull(cell) !== null,
  target: (cell) => !['unreadable', 'qualitative'].includes(targetIn(cell).kind),
  direction: (cell) => readDirection(trimText(String(cell))) !== null,
  actual: (cell) => actualIn(cell).kind !== 'unreadable',
  published: (cell) => readScoreOrNull(cell) !== undefined,
  status: (cell) => typeof cell === 'string',
};

/** The cells of one column in some rows, and what they look like. */
export class ColumnContent {
  /** Those that hold something, with the row each stands in. */
  readonly cells: readonly { row: number; value: CellValue }[];

  constructor(
    grid: SheetGrid,
    readonly column: number,
    rows: readonly number[],
  ) {
    this.cells = rows.flatMap((row) => {
      const value = valueAt(grid, row, column);
      return isBlank(value) ? [] : [{ row, value }];
    });
  }

  /** Share of the cells that pass; 0 where there are none. */
  share(passes: (cell: CellValue) => boolean): number {
    return this.cells.length === 0 ? 0 : this.count(passes) / this.cells.length;
  }

  count(passes: (cell: CellValue) => boolean): number {
    return this.cells.filter(({ value }) => passes(value)).length;
  }

  /** Share of the cells that read as headed. */
  reads(role: ColumnRole): number {
    return this.share(READS_AS[role] ?? (() => true));
  }

  /** Share of the cells that differ from all others. */
  get distinct(): number {
    const texts = new Set(this.cells.map(({ value }) => trimText(String(value)).toLowerCase()));
    return this.cells.length === 0 ? 0 : texts.size / this.cells.length;
  }

  /** Share of the codes that stand above or below another one of the column. */
  get nested(): number {
    const keys = this.cells.map(({ value }) => codeKey(trimText(String(value))));
    const all = new Set(keys);
    const above = new Set<string>();
    const below = keys.filter((key) => {
      const parent = key.slice(0, Math.max(0, key.lastIndexOf('_')));
      if (parent === '' || !all.has(parent)) return false;
      above.add(parent);
      return true;
    });
    return keys.length === 0 ? 0 : new Set([...above, ...below]).size / all.size;
  }
}

/** Short, with figures: no date, no large number, no words with a number after them (`Formazione 2`). */
export function isCodeText(cell: CellValue): boolean {
  const text = trimText(String(cell));
  if (!looksLikeCode(text) || looksLikeDate(text)) return false;
  return !/^\d+[.,]\d{3,}$/.test(text) && !/\p{Ll}{4}.* /u.test(text);
}

/** Words that name something: no figure, date or code in words' clothes. */
export function isNameText(cell: CellValue): boolean {
  if (typeof cell !== 'string' || !/\p{L}{3}/u.test(cell) || isCodeText(cell)) return false;
  return trimText(cell).length >= 8 && actualIn(cell).kind === 'unreadable' && !isMarkedTarget(cell);
}

/** A target that says so itself: an operator, or words such as `entro` and `almeno`. */
export function isMarkedTarget(cell: CellValue): boolean {
  return typeof cell === 'string' && saysTarget(cell);
}

const saysTarget = oncePerText((cell) => {
  const text = cleanText(cell);
  const target = targetIn(cell);
  return (
    (splitOperator(text) !== null && readDirection(text) === null) ||
    /^entro\b/i.test(text) ||
    target.kind === 'relative' ||
    target.kind === 'yearless' ||
    (target.kind === 'threshold' && target.operatorFrom === 'written')
  );
});

/** Words that stand under some headings again and again, and never name an indicator. */
const USUAL_WORDS: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  type: /^(?:effica\p{L}+|efficien\p{L}+|economicit\p{L}+|qualit\p{L}+|volume|salute\b.*|struttura\p{L}*|outcome|output|impatto|process\p{L}+)$/iu,
  measure: /^(?:n\.?|num\.?|numero|%|gg\.?|giorni|fte|h|ore|€|euro|s[iì]\/no|data|punti|valore)$/iu,
  status:
    /^(?:in linea|fuori target|(?:(?:non|parzialmente) )?raggiunto|da valutare|non valutabile|[●○•\s]+.*)$/iu,
};

/** Share of the cells that are the usual words of a role. */
export function usualWords(content: ColumnContent, role: ColumnRole): number {
  const words = USUAL_WORDS[role];
  return words ? content.share((cell) => words.test(trimText(String(cell)))) : 0;
}

/** Points by which a sum of weights printed with one decimal may miss 100. */
const ROUNDING = 0.6;

/** Share of these weights that stand in a group whose sum is 1 or 100; the groups by key, or one after the other. */
export function shareInWholeSums(weights: readonly { weight: number; group: string | null }[]): number {
  const groups = new Map<string, number[]>();
  let open = 0;
  for (const { weight, group } of weights) {
    const key = group ?? `${open}`;
    const members = groups.get(key) ?? [];
    groups.set(key, [...members, weight]);
    if (group === null && isWhole([...members, weight])) open += 1;
  }
  const whole = [...groups.values()].filter(isWhole).reduce((sum, { length }) => sum + length, 0);
  return weights.length === 0 ? 0 : whole / weights.length;
}

function isWhole(weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const points = areFractions(weights) ? sum * 100 : sum;
  return Math.abs(points - 100) <= ROUNDING;
}
