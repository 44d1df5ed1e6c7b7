import { readNumber } from '../../number/readNumber';
import { operatorOf, splitOperator } from '../operator';
import type { TargetForm } from '../target';

/** `>= 60,00 N.`, `≤ 30 gg`, `ITP < -10`, `100%`, `10 immissioni`: operator (or the indicator's direction), number, unit. */
export const threshold: TargetForm = (text, hint) => {
  const split = splitOperator(text);
  if (split && /\d/.test(split.before)) return null;
  const number = readNumber(split ? split.after : text);
  if (!number) return null;
  const said = operatorOf(split?.operator ?? null, number.value, hint);
  return said && { kind: 'threshold', ...said, ...number, bareNumber: false };
};
