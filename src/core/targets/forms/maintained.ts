import { isBareYear } from '../../number/misspelt';
import { readNumber } from '../../number/readNumber';
import { operatorOf } from '../operator';
import type { TargetForm } from '../target';

const MAINTAINED =
  /^(?:mantenimento|mantenere|maintain(?:ing)?|beibehaltung)(?!\p{L})([^()]*)(?:\(([^()]*)\))?\.?$/iu;
const KEPT_VALUE = /(?<!\p{L})(?:dato|valore|livello|risultato|value|level|result|wert|niveau)(?!\p{L})/iu;
const YEAR = /(?<!\d)20\d\d(?!\d)/;

/**
 * `mantenimento del dato 2023 (112)`: the figure in brackets is the one to reach, its operator nobody says; without a
 * figure the value is elsewhere.
 */
export const maintained: TargetForm = (text, hint) => {
  const [, words = '', figure = ''] = MAINTAINED.exec(text) ?? [];
  if (!KEPT_VALUE.test(words) || !YEAR.test(text)) return null;
  const number = readNumber(figure);
  const stated = number && !isBareYear(number, figure) ? operatorOf(null, number.value, hint) : null;
  if (!number || !stated) return { kind: 'relative', base: 'previousYear', text };
  return { kind: 'threshold', ...stated, ...number, bareNumber: false };
};
