import { nodeInMessage } from '../../plan/nodeInMessage';
import { cellsOf } from '../../layout/cells/cells';
import type { PlanNode } from '../../plan/plan';
import { readTargetCell } from '../../plan/readCells';
import { cleanText } from '../../text/cleanText';
import { nameTakesOut, noteTakesOut } from '../../text/takenOut';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { nodesByRow } from '../nodesByRow';
import type { Rule } from '../rule';

const LONGEST_NOTE = 200;

/** An indicator that a note says is taken out, and that counts all the same. */
export const eliminated: Rule = {
  id: 'eliminated',
  severity: 'warning',
  reports: ['indicator.eliminatedCounted', 'indicator.eliminated'],
  find: (facts) => {
    const reported = new Set(facts.plan.findings.map(({ message, node }) => `${message.id} ${node}`));
    return facts.plan.nodes
      .filter(
        (node) =>
          node.level === 'indicator' &&
          !reported.has(`indicator.eliminatedCounted ${node.id}`) &&
          counts(node, facts) &&
          isTakenOut(node, facts),
      )
      .map((node) => {
        const params = { name: node.name || nodeInMessage(node) };
        return foundAtCell({ id: 'indicator.eliminatedCounted', params }, node.target, node);
      });
  },
};

/** Indicators that were taken out with their target: what else they lack nobody misses. */
export function withoutTakenOut(facts: CheckFacts, nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter((node) => counts(node, facts) || !isTakenOut(node, facts));
}

function counts(node: PlanNode, { plan, results: { rules } }: CheckFacts): boolean {
  return readTargetCell(node, rules, undefined, plan.year).kind !== 'nothingToAssess';
}

/** Whether its name, or a cell of its row, says so; in a row of several indicators nobody knows which one a cell means. */
function isTakenOut({ rows: [row], name }: PlanNode, facts: CheckFacts): boolean {
  if (nameTakesOut(name)) return true;
  const there = row ? (facts.once(nodesByRow).get(`${row.sheet}|${row.row}`) ?? []) : [];
  const isAlone = there.filter(({ level }) => level === 'indicator').length < 2;
  const grid = row && isAlone && facts.grids.get(row.sheet);
  return (grid ? cellsOf(grid, row.row) : []).some(
    ({ value }) =>
      typeof value === 'string' && value.length <= LONGEST_NOTE && noteTakesOut(cleanText(value)),
  );
}
