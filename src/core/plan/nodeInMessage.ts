import type { Message } from '../../messages/message';
import type { PlanNode } from './plan';

/** How a sentence names a node: by its code or its name; without either the ente as such, and any other node by its row. */
export function nodeInMessage({ code, name, level, rows: [row] }: PlanNode): string | Message {
  if (code || name) return code || name;
  return row && level !== 'entity'
    ? { id: 'node.inRow', params: { row: row.row + 1 } }
    : { id: 'node.entity' };
}
