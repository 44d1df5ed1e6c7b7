import { isBareYear } from '../../number/misspelt';
import { readNumber } from '../../number/readNumber';
import { operatorOf, splitOperator } from '../operator';
import type { TargetForm } from '../target';
import { withoutLinkingWords } from './sentence';

/** Before an operator these words are no name: `non > 30` is `<= 30`, and `circa = 10` is nothing certain. */
const CHANGES_OPERATOR = /(?<!\p{L})(?:non|no|not|nicht|mai|circa|ca|quasi)[.\s]*$/iu;

/** `>= 60,00 N.`, `≤ 30 gg`, `ITP < -10`, `100%`, `10 immissioni`: operator (or the indicator's direction), number, unit. */
export const threshold: TargetForm = (text, hint) => {
  const split = splitOperator(text);
  if (split && (/\d/.test(split.before) || CHANGES_OPERATOR.test(split.before))) return null;
  const written = split ? withoutLinkingWords(split.after) : text;
  const number = readNumber(written);
  // `≥ 2024` is more often "as in 2024" than 2.024 pieces.
  if (!number || isBareYear(number, written)) return null;
  const stated = operatorOf(split?.operator ?? null, number.value, hint);
  return stated && { kind: 'threshold', ...stated, ...number, bareNumber: false };
};
