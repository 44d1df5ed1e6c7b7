import { codeKey } from '../../codes/codeTree';
import { LEVEL_LETTERS } from '../../codes/treeKeys';
import { looksLikeCode } from '../../codes/looksLikeCode';
import type { TableDeclaration } from './declaration';
import { shownText } from '../rows/table';
import { shapeOf } from '../rows/tableRows';
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
  /** The codes above it lead back to itself. */
  isLooped?: boolean;
}

/** So many of the codes below the highest ones hang under another one where they give the tree. */
const NESTED_SHARE = 0.9;
const FEWEST_PARENTS = 1;

/** Whether the codes of these tables give their tree, and how; undefined where they do not. */
export function nestingOf(
  tables: readonly PlanTable[],
  declaration: TableDeclaration,
): CodeNesting | undefined {
  const own = tables.map((table) => ({ table, fields: tableFields(table, declaration, null) }));
  if (own.some(({ table, fields }) => hangsByParents(table, fields))) return 'parents';
  const codes = own.flatMap(({ table, fields }) =>
    [...codesIn(table, fields)].map(([line, key]) => ({ key, isMeasured: isMeasured(fields, line) })),
  );
  return (['codes', 'numbers'] as const).find((nesting) => giveTree(codes, nesting));
}

/** Codes of indicators that begin as no node does are names of their own (`EC07`). */
function giveTree(codes: readonly { key: string; isMeasured: boolean }[], nesting: CodeNesting): boolean {
  const keys = codes.map(({ key, ...code }) => ({ key: keyFor(key, nesting), ...code }));
  // Codes that differ by their letters alone are not told apart by their numbers.
  const nodes = codes.flatMap(({ key, isMeasured: isLeaf }) => (isLeaf ? [] : [key]));
  if (new Set(nodes.map((key) => keyFor(key, nesting))).size < new Set(nodes).size) return false;
  const starts = new Set(keys.flatMap(({ key, isMeasured: isLeaf }) => (isLeaf ? [] : [beginningOf(key)])));
  const own = new Set(
    keys.flatMap(({ key, isMeasured: isLeaf }) =>
      isLeaf && starts.size > 0 && !starts.has(beginningOf(key)) ? [] : [key],
    ),
  );
  const highest = Math.min(...[...own].map(countParts));
  const deeper = [...own].filter((key) => countParts(key) > highest);
  const nested = deeper.filter((key) => prefixIn(key, own) !== null);
  return nested.length > 0 && nested.length >= deeper.length * NESTED_SHARE;
}

function beginningOf(key: string): string {
  return key.split('_')[0] ?? '';
}

function countParts(key: string): number {
  return key.split('_').length;
}

/** So many of the codes in the field of parents are those of other lines of the table. */
const KNOWN_PARENTS = 0.8;

function hangsByParents(table: PlanTable, fields: Fields): boolean {
  const own = new Set(codesIn(table, fields).values());
  const parents = [...parentsIn(table, fields).values()];
  return (
    parents.length >= FEWEST_PARENTS &&
    parents.filter((key) => own.has(key)).length >= parents.length * KNOWN_PARENTS
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
      const isLooped = isLoop(key);
      const parent = isLooped ? null : (above.get(key) ?? null);
      const isNode = parents.has(key) || !isMeasured(fields, line);
      const depth = parent === null ? 0 : depthOfKey(key);
      return [line, { is: isNode ? 'node' : 'indicator', key, parent, depth, isLooped }];
    }),
  );
}

/** What the code of each line of a table says, by line. @param titles lines without a code over those that follow, with the depth of each */
export function codedLines(
  table: PlanTable,
  fields: Fields,
  titles: ReadonlyMap<number, number> = new Map(),
): ReadonlyMap<number, CodedLine> {
  const { nesting, sheetNode } = fields.declaration;
  if (!nesting) return new Map();
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
  const isOutside = outsideScheme(nodes);
  const hung: HungLine[] = [];
  let above: string | null = null;
  for (const [line, key] of keys) {
    const isNode = nodes.has(key) && !(measured.has(line) && !parents.has(key));
    if (isNode) above = key;
    const isOfNode = !isNode && nodes.has(key) && above === key;
    const parent = isOfNode ? key : (prefixIn(key, nodes) ?? (!isNode && isOutside(key) ? above : null));
    hung.push({ line, is: isNode ? 'node' : 'indicator', key, parent });
  }
  return withDepths(underTitles(table, titles, underBareTitles(hung)), sheetNode ? 1 : 0);
}

/** A coded line before it is known how deep it hangs. */
type HungLine = Omit<CodedLine, 'depth' | 'isLooped'> & { line: number };

/**
 * `AS1` over `OS1`, `OS1.1`: titles whose letters nothing goes on from stand over those that follow with other letters. Only
 * where all that have these letters are so, and come before the others.
 */
function underBareTitles(lines: readonly HungLine[]): readonly HungLine[] {
  const above = new Set(lines.map(({ parent }) => parent));
  const kinds: string[] = [];
  const filled = new Set<string>();
  for (const { is, key, parent } of lines) {
    if (parent !== null) continue;
    const kind = firstLetters(key);
    if (!kinds.includes(kind)) kinds.push(kind);
    if (is === 'indicator' || above.has(key)) filled.add(kind);
  }
  const first = kinds.findIndex((kind) => filled.has(kind));
  const bare = kinds.slice(0, Math.max(0, first));
  const open: (string | null)[] = [];
  return lines.map((own) => {
    if (own.parent !== null) return own;
    const depth = bare.indexOf(firstLetters(own.key));
    const parent = open.slice(0, depth < 0 ? bare.length : depth).reduce((last, key) => key ?? last, null);
    if (depth >= 0) {
      open.length = Math.min(open.length, depth);
      open[depth] = own.key;
    }
    return { ...own, parent };
  });
}

/** `AREA A – CONTROLLI` over `A-01`: what hangs under no code hangs under the title above it. */
function underTitles(
  { view, lines }: PlanTable,
  titles: ReadonlyMap<number, number>,
  hung: readonly HungLine[],
): readonly HungLine[] {
  if (titles.size === 0) return hung;
  const byLine = new Map(hung.map((own) => [own.line, own]));
  const open: string[] = [];
  return lines.flatMap((line): HungLine[] => {
    const depth = titles.get(line);
    const own = byLine.get(line);
    if (own) return [{ ...own, parent: own.parent ?? open.at(-1) ?? null }];
    if (depth === undefined) return [];
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1) ?? null;
    const key = `#${view.grid.id} ${line}`;
    open.push(key);
    return [{ line, is: 'node', key, parent }];
  });
}

function firstLetters(key: string): string {
  return /^\p{L}*/u.exec(key)?.[0] ?? '';
}

function withDepths(lines: readonly HungLine[], top: number): ReadonlyMap<number, CodedLine> {
  const above = new Map(
    lines.flatMap(({ is, key, parent }) => (is === 'node' ? [[key, parent] as const] : [])),
  );
  const depthBelow = (parent: string | null): number => {
    let depth = top;
    for (let key = parent; key !== null; key = above.get(key) ?? null) depth += 1;
    return depth;
  };
  return new Map(lines.map(({ line, ...own }) => [line, { ...own, depth: depthBelow(own.parent) }]));
}

/** Whether a code begins as none of the nodes does, or has another shape (`EC07` below `01_01`): only its place says where it hangs. */
function outsideScheme(nodes: ReadonlySet<string>): (key: string) => boolean {
  const shapes = new Set([...nodes].map(shapeOf));
  const starts = new Set([...nodes].map(beginningOf));
  return (key) => nodes.has(key) || (!shapes.has(shapeOf(key)) && !starts.has(beginningOf(key)));
}

/** Whether the codes of each sheet begin with one of its own that no line has. */
export function haveCodesOfTheirOwn(tables: readonly PlanTable[], declaration: TableDeclaration): boolean {
  const firsts = tables.map((table) => commonFirst(table, tableFields(table, declaration, null)));
  return tables.length > 1 && firsts.every((first) => first !== '') && new Set(firsts).size === firsts.length;
}

/** With what all codes of nodes begin, in the cells' own spelling; "" where a line has just that, or they differ. */
export function commonFirst(table: PlanTable, fields: Fields): string {
  const nodes = [...codedLines(table, fields)].flatMap(([line, { is, key }]) =>
    is === 'node' || key.includes('_') ? [line] : [],
  );
  const firsts = new Set(
    nodes.map((line) => fields.cell(line, 'code')).map((cell) => FIRST_PART.exec(shownText(cell))?.[0] ?? ''),
  );
  const [first = ''] = firsts;
  const isShown = nodes.some((line) => shownText(fields.cell(line, 'code')) === first);
  return firsts.size === 1 && !isShown ? first : '';
}

const FIRST_PART = /^[^\s_.-]+(?=[\s_.-])/;

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
    const isNamed = typeof fields.cell(line, 'name')?.value !== 'number';
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
