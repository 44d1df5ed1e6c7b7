import { nodeInMessage } from '../../plan/nodeInMessage';
import type { PlanNode } from '../../plan/plan';
import { childWeights } from '../../plan/weights';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';

/** Numbers that miss one between two nodes, where the rows of the first are those of two: its title got lost. */
export function missingTitles(facts: CheckFacts): Found[] {
  return facts.tree.families().flatMap(({ children }) =>
    children.flatMap((node, i): Found[] => {
      const next = children[i + 1];
      if (!next || !isNumberMissing(node.code, next.code) || !holdsTooMuch(node, facts)) return [];
      const params = { before: nodeInMessage(node), after: nodeInMessage(next) };
      return [foundAtCell({ id: 'objective.gap', params }, next.rows[0] ?? null, next)];
    }),
  );
}

/** `02_01_04` and `02_01_06`. */
function isNumberMissing(code: string, next: string): boolean {
  const [, start = '', number = ''] = /^(.*?)(\d+)$/.exec(code.trim()) ?? [];
  const [, nextStart = '', nextNumber = ''] = /^(.*?)(\d+)$/.exec(next.trim()) ?? [];
  return number !== '' && start === nextStart && Number(nextNumber) - Number(number) > 1;
}

/** Whether its weights make 200, or its printed score is not what its rows give. */
function holdsTooMuch(node: PlanNode, { tree, shares, results }: CheckFacts): boolean {
  if (results.byId.get(node.id)?.agreement === 'different') return true;
  const children = tree.children(node.id);
  // Indicators and objectives below one node make 100 each.
  if (new Set(children.map(({ level }) => level)).size !== 1) return false;
  const { weights, total } = childWeights(children, shares);
  const sum = weights.reduce((all, { value }) => all + (value ?? 0), 0) / total;
  const areWritten = weights.every(({ origin }) => origin === 'cell');
  return areWritten && Math.round(sum) > 1 && Math.abs(sum - Math.round(sum)) < 0.005;
}
