import { nodeInMessage } from '../../plan/nodeInMessage';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { nodesByRow } from '../nodesByRow';
import type { Found } from '../rule';
import { beginsLike } from './beginsLike';

/** Of the nodes of a sheet such a part may stand apart: where more do, its rows are sorted in another way. */
const MOST_APART = 0.1;

/** So many are no slips of the keyboard. */
const MOST_ALONE = 30;

/** Nodes that only their code puts below a parent, in rows that stand among those of another one. */
export function amongOthers(facts: CheckFacts): Found[] {
  const { plan, tree } = facts;
  const reported = new Set(plan.findings.map(({ node }) => node));
  const sharing = new Set(
    [...facts.once(nodesByRow).values()].flatMap((there) => (there.length > 1 ? there : [])),
  );
  return [...rowsOfSheets(facts).values()].flatMap((nodes): Found[] => {
    const alone = new Set(nodes.filter((node, i) => !sharing.has(node) && strangersAround(facts, nodes, i)));
    if (alone.size > MOST_ALONE) return [];
    // Whoever stands beside one that stands alone is with its own, but for that one.
    const apart = [...alone].flatMap((node) => {
      const others = nodes.filter((other) => other === node || !alone.has(other));
      const neighbour = strangersAround(facts, others, others.indexOf(node));
      return neighbour ? [{ node, neighbour }] : [];
    });
    if (apart.length > Math.max(1, nodes.length * MOST_APART)) return [];
    return apart.flatMap(({ node, neighbour }): Found[] => {
      const [parent, other] = [tree.parent(node), tree.parent(neighbour)];
      if (!parent || !other || reported.has(node.id) || !beginsLike(node.code, parent.code)) return [];
      const params = { code: node.code, parent: nodeInMessage(parent), other: nodeInMessage(other) };
      return [foundAtCell({ id: 'code.amongOthers', params }, node.cells.code ?? null, node)];
    });
  });
}

/** The nodes of each sheet from the top, one for each row: the lowest of those that share it, which has the others above it. */
function rowsOfSheets(facts: CheckFacts): ReadonlyMap<string, PlanNode[]> {
  const sheets = new Map<string, PlanNode[]>();
  for (const nodes of facts.once(nodesByRow).values()) {
    const node = nodes.at(-1);
    const [row] = node?.rows ?? [];
    if (!node || !row) continue;
    const there = sheets.get(row.sheet);
    if (there) there.push(node);
    else sheets.set(row.sheet, [node]);
  }
  for (const nodes of sheets.values())
    nodes.sort((one, other) => (one.rows[0]?.row ?? 0) - (other.rows[0]?.row ?? 0));
  return sheets;
}

/** The node above one that has neither its parent nor any kin beside it, and could have; null: it stands with its own. */
function strangersAround({ tree }: CheckFacts, nodes: readonly PlanNode[], i: number): PlanNode | null {
  const [before, node, after] = [nodes[i - 1], nodes[i], nodes[i + 1]];
  const parent = node && tree.parent(node);
  if (!node || !parent || !before || node.code === '' || parent.rows.length === 0) return null;
  const isKin = (other: PlanNode | undefined): boolean =>
    other !== undefined &&
    (other === parent || tree.ancestors(other).some((above) => above === parent || above === node));
  const hasKin = tree.children(parent.id).length > 1 || parent.rows[0]?.sheet === node.rows[0]?.sheet;
  return hasKin && !isKin(before) && !isKin(after) ? before : null;
}
