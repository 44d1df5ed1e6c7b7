import { codeKey } from '../../codes/codeTree';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { isResultsSheet } from '../../layout/resultsSheet';
import type { PlanNode } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import { cleanText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { nodesByRow } from '../nodesByRow';

/** A column that names so many nodes of a level, and such a part of them, lists them all. */
const FEWEST_LISTED = 4;
const MOST_LISTED = 0.7;
/** Shorter names recur by chance. */
const SHORTEST_LISTED_NAME = 10;

/** A printed list of the nodes of one level, beside the rows that are the tree itself. */
export interface PrintedList {
  grid: SheetGrid;
  column: number;
  /** The rows in which it has them. */
  rows: ReadonlyMap<PlanNode, number>;
  /** The nodes of the level that it leaves out. */
  leftOut: readonly PlanNode[];
}

/** The lists of a workbook, by codes or by names. */
export function printedLists(facts: CheckFacts): readonly PrintedList[] {
  return [...facts.grids.values()]
    .filter((grid) => grid.visible && !isResultsSheet(grid))
    .flatMap((grid) =>
      LISTED_BY.flatMap(({ own, shown, isByName }) => {
        const byKey = nodesByKey(facts, own);
        const width = grid.values[0]?.length ?? 0;
        return Array.from({ length: width }, (_, c) => c).flatMap((c) => {
          const listed = listedIn(facts, { grid, c }, (value) => byKey.get(shown(value)));
          return listsOfLevels(byKey, listed, { grid, column: grid.column + c, isByName });
        });
      }),
    );
}

/** By what a node is known in the tree and in a cell. */
const LISTED_BY: readonly {
  own: (node: PlanNode) => string;
  shown: (value: unknown) => string;
  /** Where the tree itself stands names are filled down, and no list. */
  isByName: boolean;
}[] = [
  { own: ({ code }) => codeKey(code), shown: firstCode, isByName: false },
  { own: ({ name }) => listedName(name), shown: listedName, isByName: true },
];

/** The code that a cell is, or begins with: `OS_01.02 - Curare la crescita`. */
function firstCode(value: unknown): string {
  if (typeof value !== 'string') return '';
  const [first = ''] = /^\S+(?: \d[\d._]*)?/.exec(cleanText(value)) ?? [];
  return looksLikeCode(first) ? codeKey(first) : '';
}

function listedName(value: unknown): string {
  const text = typeof value === 'string' ? cleanText(value).toLowerCase() : '';
  return text.length < SHORTEST_LISTED_NAME ? '' : text;
}

/** Nodes above the indicators by their keys, where one node has it. */
function nodesByKey({ plan }: CheckFacts, own: (node: PlanNode) => string): ReadonlyMap<string, PlanNode> {
  const byKey = new Map<string, PlanNode>();
  const twice = new Set<string>();
  for (const node of plan.nodes) {
    const key = node.level === 'indicator' || node.rows.length === 0 ? '' : own(node);
    if (key === '') continue;
    if (byKey.has(key)) twice.add(key);
    byKey.set(key, node);
  }
  for (const key of twice) byKey.delete(key);
  return byKey;
}

/** Where the tree itself stands is no list of it, nor where its indicators repeat what they are under. */
function listedIn(
  facts: CheckFacts,
  { grid, c }: { grid: SheetGrid; c: number },
  nodeOf: (value: unknown) => PlanNode | undefined,
): ReadonlyMap<PlanNode, number> {
  const listed = new Map<PlanNode, number>();
  grid.values.forEach((values, r) => {
    const node = nodeOf(values[c]);
    if (!node || listed.has(node)) return;
    const row = grid.row + r;
    const [first] = node.rows;
    const there = facts.once(nodesByRow).get(`${grid.id}|${row}`) ?? [];
    const isOfIndicators = there.some(({ level }) => level === 'indicator');
    const isTree = isOfIndicators || (first?.sheet === grid.id && first.row === row);
    if (!isTree) listed.set(node, row);
  });
  return listed;
}

function listsOfLevels(
  byKey: ReadonlyMap<string, PlanNode>,
  listed: ReadonlyMap<PlanNode, number>,
  { isByName, ...at }: Pick<PrintedList, 'grid' | 'column'> & { isByName: boolean },
): PrintedList[] {
  const levels = new Set([...listed.keys()].map(({ level }) => level));
  return [...levels].flatMap((level): PrintedList[] => {
    const all = [...byKey.values()].filter((node) => node.level === level);
    const there = all.filter((node) => listed.has(node));
    if (there.length < FEWEST_LISTED || there.length < all.length * MOST_LISTED) return [];
    if (isByName && all.some(({ rows: [first] }) => first?.sheet === at.grid.id)) return [];
    const rows = new Map(there.map((node) => [node, listed.get(node) ?? 0]));
    return [{ ...at, rows, leftOut: all.filter((node) => !listed.has(node)) }];
  });
}
