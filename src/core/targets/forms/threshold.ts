import { isBareYear } from '../../number/misspelt';
import { readNumber } from '../../number/readNumber';
import { operatorOf, splitOperator } from '../operator';
import type { TargetForm } from '../target';

/** `>= 60,00 N.`, `≤ 30 gg`, `ITP < -10`, `100%`, `10 immissioni`: operator (or the indicator's direction), number, unit. */
export const threshold: TargetForm = (text, hint) => {
  const split = splitOperator(text);
  if (split && /\d/.test(split.before)) return null;
  const number = readNumber(split ? split.after : text);
  // `≥ 2024` is more often "as in 2024" than 2.024 pieces.
  if (!number || isBareYear(number, split ? split.after : text)) return null;
  const stated = operatorOf(split?.operator ?? null, number.value, hint);
  return stated && { kind: 'threshold', ...stated, ...number, bareNumber: false };
};
