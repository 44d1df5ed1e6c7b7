import { fieldMend, type Mend } from '../../editing/mend';
import type { Finding, Plan } from '../../plan/plan';
import { isSameCell } from '../../sheet/address';
import { trimText } from '../../text/cleanText';

const STORED_FIELDS = ['weight', 'target', 'actual'] as const;

/** The same figure, written into its cell as people type it: Excel then keeps the figure and no text. */
export function storedMend({ at, node: id }: Finding, { nodes }: Plan): Mend | null {
  const node = nodes.find((each) => each.id === id);
  if (!node || !at) return null;
  const role = STORED_FIELDS.find((field) => node[field] && isSameCell(node[field], at));
  return role ? fieldMend(node.id, role, trimText(String(node[role]?.value ?? ''))) : null;
}
