import { isUnitOfLess, wordOfLess } from './lessIsBetter';
import type { Direction, DirectionHint, Operator, OperatorSource, Threshold } from './target';

/** A Map, like every table that is asked for a text of the user: a plain object also has a `constructor`. */
const SYMBOLS: ReadonlyMap<string, Operator> = new Map([
  ['≥', '>='],
  ['>=', '>='],
  ['=>', '>='],
  ['≥=', '>='],
  ['≤', '<='],
  ['<=', '<='],
  ['=<', '<='],
  ['≤=', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  ['==', '='],
]);

/** Before the operator only words may stand (`ITP < -10`): `!= 5` is not `= 5`. */
const FIRST_OPERATOR = /^([^<>=≤≥!≠~±]*?)\s*([<>=≤≥](?:\s?[<>=≤≥])?)\s*(.*)$/;

/** A text cut at its first operator, or null when it has none (or one that means nothing, like `<>`). */
export function splitOperator(text: string): { before: string; operator: Operator; after: string } | null {
  const match = FIRST_OPERATOR.exec(text);
  if (!match) return null;
  const operator = SYMBOLS.get((match[2] ?? '').replace(/\s/g, ''));
  return operator ? { before: match[1] ?? '', operator, after: match[3] ?? '' } : null;
}

/** Reads a `verso` argument or cell: an operator, in any spelling, or "entro". */
export function readDirection(text: string): Direction | null {
  if (/^entro\.?$/i.test(text)) return 'entro';
  return SYMBOLS.get(text.replace(/\s/g, '')) ?? null;
}

/** The operator of a target and who says it (docs/dominio.md §3.1); null for `entro`, which no number meets. */
export function operatorOf(
  written: Operator | null,
  value: number,
  { direction, fallback }: DirectionHint,
): { operator: Operator; operatorFrom: OperatorSource } | null {
  if (written) return { operator: written, operatorFrom: 'written' };
  if (direction === 'entro') return null;
  if (direction) return { operator: direction, operatorFrom: 'direction' };
  if (value === 0) return { operator: '=', operatorFrom: 'zero' };
  return { operator: fallback, operatorFrom: 'supposed' };
}

/**
 * Whether an operator that was only supposed is likely the wrong one: `-10%` may be a cut, and of `30 gg` fewer are
 * better. Such a target is not scored until somebody says its direction.
 */
export function isDirectionDoubtful({ operator, operatorFrom, value, unit }: Threshold): boolean {
  if (operatorFrom !== 'supposed') return false;
  if (value < 0) return true;
  return unit !== '' && operator.startsWith('>') && (isUnitOfLess(unit) || wordOfLess(unit) !== null);
}

/** The operator as people print it. */
export function operatorSymbol(operator: Operator): string {
  return operator === '>=' ? '≥' : operator === '<=' ? '≤' : operator;
}
