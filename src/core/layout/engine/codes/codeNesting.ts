import { LEVEL_LETTERS, nestedCount } from '../../../codes/treeKeys';
import type { TableDeclaration } from '../declaration/declaration';
import { shapeOf } from '../../../codes/shapeOf';
import { tableFields, type Fields } from '../fields/fields';
import { entityLine, type EntityLine } from '../lines/entityLine';
import type { CodedLine } from './codedLine';
import { beginningOf, codesIn, countParts, prefixIn } from '../titles/codeKeys';
import { foreignLines } from '../titles/foreignLines';
import { isMeasured } from '../lines/measuredLine';
import { objectivesWithIndicators } from '../lines/codedObjectives';
import { hangsByParents, linesByParents } from './parentCodes';
import type { PlanTable } from '../tables/tables';
import { extentOf } from '../../../number/extent';
import { uncodedTitles } from './uncodedTitles';

/** How codes stand under each other: as they are, or by their numbers alone (`OS_01.01` under `AS_01`). */
export type CodeNesting = NonNullable<TableDeclaration['nesting']>;

/** So many of the codes below the highest ones hang under another one where they give the tree. */
const NESTED_SHARE = 0.9;

/** Whether the codes of these tables give their tree, and how; undefined where they do not. */
export function nestingOf(
  tables: readonly PlanTable[],
  declaration: TableDeclaration,
): CodeNesting | undefined {
  const own = tables.map((table) => tableFields(table, declaration, null));
  if (own.some(hangsByParents)) return 'parents';
  const codes = own.flatMap((fields) =>
    [...codesIn(fields)].map(([line, key]) => ({
      key,
      isMeasured: isMeasured(fields, line) && !objectivesWithIndicators(fields).has(line),
    })),
  );
  const giving = (['codes', 'numbers'] as const).filter((nesting) => giveTree(codes, nesting));
  // Of two that give a tree the one that leaves fewer codes below nothing.
  const keys = codes.map(({ key }) => key);
  const hung = (nesting: CodeNesting): number => nestedCount(keysFor(keys, nesting));
  const [nested] = giving.sort((a, b) => hung(b) - hung(a));
  return nested ?? (own.every(isCodedList) ? 'codes' : undefined);
}

/** The line of the ente above the codes. */
export function entityAbove(fields: Fields): EntityLine | null {
  return entityLine(fields, codesIn(fields).keys().next().value);
}

/** Each line has a code of its own and measures something: no line is there to be a title. */
function isCodedList(fields: Fields): boolean {
  const { table } = fields;
  const codes = codesIn(fields);
  const entity = entityAbove(fields);
  const { lines: foreign } = foreignLines(fields);
  const body = table.lines.filter(
    (line) => !table.front.has(line) && !foreign.has(line) && line !== entity?.line,
  );
  const isItem = (line: number): boolean => codes.has(line) && isMeasured(fields, line);
  return fields.depths.length === 0 && body.length > 0 && body.every(isItem);
}

/** Codes of indicators that begin as no node does are names of their own (`EC07`). */
function giveTree(codes: readonly { key: string; isMeasured: boolean }[], nesting: CodeNesting): boolean {
  const nested = keysFor(
    codes.map(({ key }) => key),
    nesting,
  );
  const keys = codes.map((code, index) => ({ ...code, key: nested[index] ?? '' }));
  // Codes that differ by their letters alone are not told apart by their numbers.
  const nodes = codes.flatMap(({ key, isMeasured: isLeaf }) => (isLeaf ? [] : [key]));
  if (new Set(keysFor(nodes, nesting)).size < new Set(nodes).size) return false;
  const starts = new Set(keys.flatMap(({ key, isMeasured: isLeaf }) => (isLeaf ? [] : [beginningOf(key)])));
  const own = new Set(
    keys.flatMap(({ key, isMeasured: isLeaf }) =>
      isLeaf && starts.size > 0 && !starts.has(beginningOf(key)) ? [] : [key],
    ),
  );
  const [highest] = extentOf([...own].map(countParts));
  const deeper = [...own].filter((key) => countParts(key) > highest);
  const hung = deeper.filter((key) => prefixIn(key, own) !== null);
  return hung.length > 0 && hung.length >= deeper.length * NESTED_SHARE;
}

/** What the code of each line of a table says, by line. @param titles lines without a code over those that follow, with the depth of each */
export function codedLines(
  fields: Fields,
  titles: ReadonlyMap<number, number> = new Map(),
): ReadonlyMap<number, CodedLine> {
  const { table } = fields;
  const { nesting, sheetNode } = fields.declaration;
  if (!nesting) return new Map();
  if (nesting === 'parents') return linesByParents(fields);
  const codes = codesIn(fields);
  const nested = keysFor([...codes.values()], nesting);
  const written = new Map([...codes.keys()].map((line, index) => [line, nested[index] ?? '']));
  const uncoded = uncodedTitles(fields, written);
  const keys = new Map([...written, ...uncoded].sort(([one], [other]) => one - other));
  const besideIndicators = objectivesWithIndicators(fields);
  const measured = new Set(
    [...keys.keys()].filter((line) => isMeasured(fields, line) && !besideIndicators.has(line)),
  );
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
    const above = prefixIn(key, all);
    const isToCome = !measured.has(line) && weighs(line) && above !== null && measuredBelow.has(above);
    const isNode = parents.has(key) || besideIndicators.has(line) || uncoded.has(line) || !isToCome;
    if (!measured.has(line) && isNode) nodes.add(key);
    else if (parents.has(key) && times.get(key) === 1) nodes.add(key);
  }
  const isOutside = outsideScheme({ codes, keys, measured }, nodes);
  const bare = new Set([...keys].flatMap(([line, key]) => (measured.has(line) ? [] : [key])));
  const hung: HungLine[] = [];
  let above: string | null = null;
  for (const [line, key] of keys) {
    // Where another line with these numbers measures nothing that one is the node.
    const isLeaf = measured.has(line) && (!parents.has(key) || bare.has(key));
    const isNode = nodes.has(key) && !isLeaf;
    if (isNode) above = key;
    const parent = prefixIn(key, nodes) ?? (!isNode && isOutside(line) ? above : null);
    const isBesideIndicator = isNode && besideIndicators.has(line);
    const isUncoded = uncoded.has(line);
    hung.push({ line, is: isNode ? 'node' : 'indicator', key, parent, isBesideIndicator, isUncoded });
  }
  const implied = !sheetNode && titles.size === 0 && implyAreas(fields, keys);
  const coded = withDepths(underTitles(table, titles, underBareTitles(hung)), sheetNode || implied ? 1 : 0);
  if (!implied) return coded;
  const withArea = (own: CodedLine): CodedLine =>
    own.parent === null ? { ...own, implied: beginningOf(own.key) } : own;
  return new Map([...coded].map(([line, own]) => [line, withArea(own)]));
}

/** Letters say that the highest codes are objectives (`OS_01.02`) and no line is their ambito: bare figures may be ambiti themselves. */
function implyAreas(fields: Fields, keys: ReadonlyMap<number, string>): boolean {
  const isBelowArea = ([line, key]: [number, string]): boolean =>
    /^\p{L}/u.test(fields.cell(line, 'code')?.text ?? '') && /^\d[^_]*_/.test(key);
  return keys.size > 0 && [...keys].every(isBelowArea);
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
    const parent = lowestOf(open.slice(0, depth < 0 ? bare.length : depth));
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
  const open: (string | null)[] = [];
  return lines.flatMap((line): HungLine[] => {
    const depth = titles.get(line);
    const own = byLine.get(line);
    if (own) return [{ ...own, parent: own.parent ?? lowestOf(open) }];
    if (depth === undefined) return [];
    open.length = Math.min(open.length, depth);
    const parent = lowestOf(open);
    const key = `#${view.grid.id} ${line}`;
    open[depth] = key;
    return [{ line, is: 'node', key, parent }];
  });
}

/** Of the titles that are open, by depth, the lowest: some depths have none. */
function lowestOf(open: readonly (string | null)[]): string | null {
  return open.reduce((last, key) => key ?? last, null);
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

/** Whether a code begins as none of the nodes does, and has other letters or another shape (`EC07` below `01_01`): only its place says where it hangs. */
function outsideScheme(
  {
    codes,
    keys,
    measured,
  }: { codes: ReadonlyMap<number, string>; keys: ReadonlyMap<number, string>; measured: ReadonlySet<number> },
  nodes: ReadonlySet<string>,
): (line: number) => boolean {
  const shapes = new Set([...nodes].map(shapeOf));
  const starts = new Set([...nodes].map(beginningOf));
  const letters = new Set(
    [...codes].flatMap(([line, code]) => (measured.has(line) ? [] : [firstLetters(code)])),
  );
  return (line) => {
    const [key = '', code = ''] = [keys.get(line), codes.get(line)];
    const isOfMake = shapes.has(shapeOf(key)) && letters.has(firstLetters(code));
    return nodes.has(key) || (!isOfMake && !starts.has(beginningOf(key)));
  };
}

/** Keys as they stand under each other: `1_1_a1` as `1_1_a_1` where there is a `1_1_a`. */
function keysFor(keys: readonly string[], nesting: CodeNesting): string[] {
  const bare = nesting === 'numbers' ? keys.map((key) => key.replace(LEVEL_LETTERS, '')) : keys;
  const all = new Set(bare);
  return bare.map((key) => {
    const [, above = '', number = ''] = LETTERS_AND_NUMBER.exec(key) ?? [];
    return all.has(above) ? `${above}_${number}` : key;
  });
}

const LETTERS_AND_NUMBER = /^(.*_\p{L}{1,2})(\d+)$/u;
