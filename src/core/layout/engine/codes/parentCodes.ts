import { codeKey } from '../../../codes/codeTree';
import { shownText } from '../../rows/table';
import { codesIn } from '../titles/codeKeys';
import type { CodedLine } from './codedLine';
import type { Fields } from '../fields/fields';
import { isMeasured } from '../lines/measuredLine';

/** Fewer say nothing. */
const FEWEST_PARENTS = 1;

/** So many of the codes in the field of parents are those of other lines of the table. */
const KNOWN_PARENTS = 0.8;

export function hangsByParents(fields: Fields): boolean {
  const own = new Set(codesIn(fields).values());
  const parents = [...parentsIn(fields).values()];
  return (
    parents.length >= FEWEST_PARENTS &&
    parents.filter((key) => own.has(key)).length >= parents.length * KNOWN_PARENTS
  );
}

/** Keys of the nodes above, by line, where a field has them. */
function parentsIn(fields: Fields): ReadonlyMap<number, string> {
  const { table } = fields;
  return new Map(
    table.lines.flatMap((line): [number, string][] => {
      const cell = table.front.has(line) ? null : fields.cell(line, 'parent');
      return cell ? [[line, codeKey(shownText(cell))]] : [];
    }),
  );
}

/** Lines that name the code of the node above them; one that is its own ancestor hangs under nothing. */
export function linesByParents(fields: Fields): ReadonlyMap<number, CodedLine> {
  const keys = codesIn(fields);
  const said = parentsIn(fields);
  const all = new Set(keys.values());
  const above = new Map<string, string>();
  for (const [line, key] of keys) {
    const parent = said.get(line);
    if (parent !== undefined && all.has(parent) && !above.has(key)) above.set(key, parent);
  }
  const parents = new Set(above.values());
  const depthOfKey = (key: string): number => {
    const path = new Set<string>();
    for (let at = above.get(key); at !== undefined && !path.has(at) && at !== key; at = above.get(at))
      path.add(at);
    return path.size;
  };
  const isLoop = (key: string): boolean => {
    const path = new Set([key]);
    for (let at = above.get(key); at !== undefined; at = above.get(at)) {
      if (path.has(at)) return at === key;
      path.add(at);
    }
    return false;
  };
  // Cut once, where it comes first.
  const looped = new Set([...keys.values()].filter((key) => isLoop(key) && above.delete(key)));
  return new Map(
    [...keys].map(([line, key]): [number, CodedLine] => {
      const isLooped = looped.has(key);
      const parent = above.get(key) ?? null;
      const isNode = parents.has(key) || !isMeasured(fields, line);
      const depth = parent === null ? 0 : depthOfKey(key);
      return [line, { is: isNode ? 'node' : 'indicator', key, parent, depth, isLooped }];
    }),
  );
}
