import { nameKey } from '../../rows/objectiveName';
import type { ExampleDeclaration } from '../declaration/declaration';

/** What examples found on all sheets. */
export class KnownNodes {
  /** Adds the node of a code that has not been reached yet, by the key of its code. */
  readonly waiting = new Map<string, () => void>();
  /** By name: the nodes, and by which example. */
  readonly byName = new Map<string, { id: string; example: ExampleDeclaration }[]>();

  /** The only node of a name that another example showed; undefined: none, or several. */
  named(name: string, example: ExampleDeclaration): string | undefined {
    const [first, ...others] = this.byName.get(nameKey(name)) ?? [];
    const isOther = first !== undefined && first.example !== example && first.example.is === example.is;
    return isOther && others.length === 0 && first.example.depth === example.depth ? first.id : undefined;
  }

  add(name: string, id: string, example: ExampleDeclaration): void {
    const key = nameKey(name);
    const all = this.byName.get(key) ?? [];
    if (all.every((one) => one.id !== id)) this.byName.set(key, [...all, { id, example }]);
  }
}
