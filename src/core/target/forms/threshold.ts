import { readNumber } from '../../number/readNumber';
import { splitOperator } from '../operator';
import type { TargetForm } from '../target';

/** `>= 60,00 N.`, `≤ 30 gg`, `ITP < -10`, `100%`, `10 immissioni`: operator (or the indicator's direction), number, unit. */
export const threshold: TargetForm = (text, { direction, fallback }) => {
  const split = splitOperator(text);
  if (split && /\d/.test(split.before)) return null;
  const number = readNumber(split ? split.after : text);
  if (!number) return null;
  const operator = split?.operator ?? direction ?? fallback;
  if (operator === 'entro') return null;
  const { value, percent, unit, decimals, ambiguous } = number;
  return { kind: 'threshold', operator, value, percent, unit, decimals, ambiguous, bareNumber: false };
};
