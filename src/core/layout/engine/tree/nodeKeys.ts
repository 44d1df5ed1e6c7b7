import { codeKey } from '../../../codes/codeTree';
import type { NodeDraft } from '../../../plan/planBuilder';
import type { CellAddress } from '../../../sheet/grid';

/** A node among those below its parent: by its code, or without one by its name. */
export function childKey(parent: string, { code, name }: Pick<NodeDraft, 'code' | 'name'>): string {
  return `${parent}>${codeKey(code) || name.toLowerCase()}`;
}

/** A node by the numbers of its code, however it is written. */
export function numberedKey(depth: number, numbers: readonly string[]): string {
  return `${depth} ${numbers.map(Number).join('.')}`;
}

export function isSamePlace(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row;
}
