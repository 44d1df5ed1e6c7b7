import { codeKey } from '../../codes/codeTree';
import { LEVEL_LETTERS } from '../../codes/treeKeys';
import { looksLikeCode } from '../../codes/looksLikeCode';
import type { TableDeclaration } from './declaration';
import { shownText } from '../rows/table';
import { tableFields, type Fields } from './fields';
import { foreignLines } from './foreignLines';
import { isMeasured } from './lineKind';
import type { PlanTable } from './tables';

/** How codes stand under each other: as they are, or by their numbers alone (`OS_01.01` under `AS_01`). */
export type CodeNesting = NonNullable<TableDeclaration['nesting']>;

/** A line whose code says where it hangs. */
export interface CodedLine {
  is: 'node' | 'indicator';
  key: string;
  /** Key of the node above; null: none is there. */
  parent: string | null;
  /** Nodes above it. */
  depth: number;
}

/** So many of the codes with several parts hang under another one where they give the tree, and so few may be there. */
const NESTED_SHARE = 0.9;
const FEWEST = 3;

/** Whether the codes of these tables give their tree, and how; undefined where they do not. */
export function nestingOf(
  tables: readonly PlanTable[],
  declaration: TableDeclaration,
): CodeNesting | undefined {
  const keys = tables.flatMap((table) => [...codesIn(table, tableFields(table, declaration, null)).values()]);
  if (tables.some((table) => hangsByParents(table, tableFields(table, declaration, null)))) return 'parents';
  return (['codes', 'numbers'] as const).find((nesting) => {
    const own = new Set(keys.map((key) => keyFor(key, nesting)));
    const parted = [...own].filter((key) => key.includes('_'));
    const nested = parted.filter((key) => own.has(key.slice(0, key.lastIndexOf('_'))));
    return nested.length >= FEWEST && nested.length >= parted.length * NESTED_SHARE;
  });
}

/** So many of the codes in the field of parents are those of other lines of the table. */
const KNOWN_PARENTS = 0.8;

function hangsByParents(table: PlanTable, fields: Fields): boolean {
  const own = new Set(codesIn(table, fields).values());
  const parents = [...parentsIn(table, fields).values()];
  return (
    parents.length >= FEWEST && parents.filter((key) => own.has(key)).length >= parents.length * KNOWN_PARENTS
  );
}

/** Keys of the nodes above, by line, where a field has them. */
function parentsIn(table: PlanTable, fields: Fields): ReadonlyMap<number, string> {
  return new Map(
    table.lines.flatMap((line): [number, string][] => {
      const cell = table.front.has(line) ? null : fields.cell(line, 'parent');
      return cell ? [[line, codeKey(shownText(cell))]] : [];
    }),
  );
}

/** Lines that name the code of the node above them; one that is its own ancestor hangs under nothing. */
function linesByParents(table: PlanTable, fields: Fields): ReadonlyMap<number, CodedLine> {
  const keys = codesIn(table, fields);
  const said = parentsIn(table, fields);
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
  return new Map(
    [...keys].map(([line, key]): [number, CodedLine] => {
      const parent = isLoop(key) ? null : (above.get(key) ?? null);
      const isNode = parents.has(key) || !isMeasured(fields, line);
      return [
        line,
        { is: isNode ? 'node' : 'indicator', key, parent, depth: parent === null ? 0 : depthOfKey(key) },
      ];
    }),
  );
}

/** What the code of each line of a table says, by line. */
export function codedLines(
  table: PlanTable,
  fields: Fields,
  nesting: CodeNesting,
): ReadonlyMap<number, CodedLine> {
  if (nesting === 'parents') return linesByParents(table, fields);
  const codes = codesIn(table, fields);
  const keys = new Map([...codes].map(([line, key]) => [line, keyFor(key, nesting)]));
  const measured = new Set([...keys.keys()].filter((line) => isMeasured(fields, line)));
  const all = new Set(keys.values());
  const parents = new Set([...all].map((key) => prefixIn(key, all)));
  const weighs = (line: number): boolean => fields.cell(line, 'weight') !== null;
  const measuredBelow = new Set(
    [...measured].filter(weighs).map((line) => prefixIn(keys.get(line) ?? '', all)),
  );
  const times = new Map<string, number>();
  for (const line of measured) times.set(keys.get(line) ?? '', (times.get(keys.get(line) ?? '') ?? 0) + 1);
  const nodes = new Set<string>();
  for (const [line, key] of keys) {
    const isToCome = !measured.has(line) && weighs(line) && measuredBelow.has(prefixIn(key, all));
    if (!measured.has(line) && (parents.has(key) || !isToCome)) nodes.add(key);
    else if (parents.has(key) && times.get(key) === 1) nodes.add(key);
  }
  return new Map(
    [...keys].map(([line, key]) => {
      const isNode = nodes.has(key) && !(measured.has(line) && !parents.has(key));
      const parent = !isNode && nodes.has(key) ? key : prefixIn(key, nodes);
      return [line, { is: isNode ? 'node' : 'indicator', key, parent, depth: nodesAbove(parent, nodes) }];
    }),
  );
}

function nodesAbove(parent: string | null, nodes: ReadonlySet<string>): number {
  let depth = 0;
  for (let above = parent; above !== null; above = prefixIn(above, nodes)) depth += 1;
  return depth;
}

/** The longest beginning of a key that is there as well. */
function prefixIn(key: string, keys: ReadonlySet<string>): string | null {
  for (let cut = key.lastIndexOf('_'); cut > 0; cut = key.lastIndexOf('_', cut - 1))
    if (keys.has(key.slice(0, cut))) return key.slice(0, cut);
  return null;
}

function keyFor(key: string, nesting: CodeNesting): string {
  return nesting === 'numbers' ? key.replace(LEVEL_LETTERS, '') : key;
}

/** The keys of the codes of a table, by line: `A` and `A1` as `a` and `a_1` where letters alone are a code too. */
function codesIn(table: PlanTable, fields: Fields): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  const { lines: foreign } = foreignLines(table, fields);
  for (const line of table.lines) {
    const cell = table.front.has(line) || foreign.has(line) ? null : fields.cell(line, 'code');
    const isNamed = typeof fields.cell(line, 'name')?.value === 'string';
    if (cell && isNamed && (looksLikeCode(cell.text) || LETTERS.test(cell.text)))
      codes.set(line, codeKey(shownText(cell)));
  }
  const letters = new Set([...codes.values()].filter((key) => LETTERS.test(key)));
  return new Map(
    [...codes].map(([line, key]) => {
      const [start = ''] = /^\p{L}+(?=\d)/u.exec(key) ?? [];
      return [line, letters.has(start) ? `${start}_${key.slice(start.length)}` : key];
    }),
  );
}

const LETTERS = /^\p{L}{1,4}$/u;
