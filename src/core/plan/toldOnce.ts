import type { Message } from '../../messages/message';
import type { CellAddress } from '../sheet/grid';

/** A sentence about a cell, and the other cells of which it is said as well. */
export interface ToldOnce {
  message: Message;
  at: CellAddress | null;
  others: readonly CellAddress[];
}

/** Sheets of one kind have the same doubts: each is told once, in the order of the first cells. */
export function toldOnce(items: readonly Pick<ToldOnce, 'message' | 'at'>[]): ToldOnce[] {
  const byMessage = new Map<string, ToldOnce & { others: CellAddress[] }>();
  for (const { message, at } of items) {
    const key = JSON.stringify(message);
    const first = byMessage.get(key);
    if (!first) byMessage.set(key, { message, at, others: [] });
    else if (at) first.others.push(at);
  }
  return [...byMessage.values()];
}
