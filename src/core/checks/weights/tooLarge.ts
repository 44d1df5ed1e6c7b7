import type { Message } from '../../../messages/message';
import { formatPercent } from '../../number/formatNumber';
import type { ChildWeight } from '../../plan/weights';
import { isPercentFormat } from '../../sheet/numberFormat';

/** Why a weight is more than the whole; null: it is not. */
export function tooLarge({ node: { weight }, value, origin }: ChildWeight): Message | null {
  if (!weight || value === null || origin !== 'cell') return null;
  const isNumber = typeof weight.value === 'number';
  const isPercent = isNumber ? isPercentFormat(weight.format) : /%\s*$/.test(String(weight.value));
  if (value <= (isPercent ? 1 : 100)) return null;
  const text = isNumber && isPercent ? formatPercent(value) : String(weight.value).replace('.', ',');
  return { id: 'weight.tooLarge', params: { text } };
}
