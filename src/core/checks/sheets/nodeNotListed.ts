import { codeKey } from '../../codes/codeTree';
import { looksLikeCode } from '../../codes/looksLikeCode';
import type { PlanNode } from '../../plan/plan';
import { cleanText } from '../../text/cleanText';
import { labelOf, type CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** A column that names so many nodes of a level, and such a part of them, lists them all. */
const FEWEST_LISTED = 4;
const MOST_LISTED = 0.7;

/** A node of the tree that a printed list of its level leaves out. */
export const nodeNotListed: Rule = {
  id: 'nodeNotListed',
  severity: 'warning',
  says: ['node.notListed'],
  find: (facts) => {
    const byKey = codedNodes(facts);
    const found: Found[] = [];
    for (const grid of facts.grids.values()) {
      if (!grid.visible) continue;
      const width = grid.values[0]?.length ?? 0;
      for (let c = 0; c < width; c++) {
        const listed = new Map<PlanNode, number>();
        grid.values.forEach((values, r) => {
          const node = byKey.get(firstCode(values[c]));
          const row = grid.row + r;
          // Where the tree itself stands is no list of it.
          if (node && !isShownFirst(node, grid.id, row) && !listed.has(node)) listed.set(node, row);
        });
        found.push(...leftOut(facts, listed, { sheet: grid.id, column: grid.column + c }));
      }
    }
    return found;
  },
};

function isShownFirst({ rows: [first] }: PlanNode, sheet: string, row: number): boolean {
  return first?.sheet === sheet && first.row === row;
}

/** Nodes above the indicators by their codes, where one node has it. */
function codedNodes({ plan }: CheckFacts): ReadonlyMap<string, PlanNode> {
  const byKey = new Map<string, PlanNode>();
  const twice = new Set<string>();
  for (const node of plan.nodes) {
    const key = node.level === 'indicator' || node.rows.length === 0 ? '' : codeKey(node.code);
    if (key === '') continue;
    if (byKey.has(key)) twice.add(key);
    byKey.set(key, node);
  }
  for (const key of twice) byKey.delete(key);
  return byKey;
}

/** The code that a cell is, or begins with: `OS_01.02 - Curare la crescita`. */
function firstCode(value: unknown): string {
  if (typeof value !== 'string') return '';
  const [first = ''] = /^\S+(?: \d[\d._]*)?/.exec(cleanText(value)) ?? [];
  return looksLikeCode(first) ? codeKey(first) : '';
}

function leftOut(
  facts: CheckFacts,
  listed: ReadonlyMap<PlanNode, number>,
  { sheet, column }: { sheet: string; column: number },
): Found[] {
  const levels = new Set([...listed.keys()].map(({ level }) => level));
  return [...levels].flatMap((level) => {
    const all = facts.plan.nodes.filter(
      (node) => node.level === level && node.code !== '' && node.rows.length > 0,
    );
    const there = all.filter((node) => listed.has(node));
    if (there.length < FEWEST_LISTED || there.length < all.length * MOST_LISTED) return [];
    const [first] = there;
    const at = { sheet, row: listed.get(first as PlanNode) ?? 0, column };
    const name = facts.grids.get(sheet)?.name ?? '';
    return all
      .filter((node) => !listed.has(node))
      .map((node) =>
        foundAtCell({ id: 'node.notListed', params: { name: labelOf(node), sheet: name } }, at, node),
      );
  });
}
