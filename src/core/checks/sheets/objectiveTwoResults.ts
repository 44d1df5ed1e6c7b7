import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatPercent } from '../../number/formatNumber';
import type { PlanNode } from '../../plan/plan';
import { cellName, isSameCell } from '../../sheet/address';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { listedOtherwise } from './listedFigures';

/** An objective printed with two results. */
export const objectiveTwoResults: Rule = {
  id: 'objectiveTwoResults',
  severity: 'warning',
  says: ['result.otherInList', 'result.otherThanComputed', 'result.unscoredPart'],
  reports: ['published.otherElsewhere'],
  find: (facts) => {
    const reported = facts.plan.findings.flatMap(({ at }) => at ?? []);
    const shares = ({ id }: PlanNode): number[] => {
      const { published = null, score = null } = facts.results.byId.get(id) ?? {};
      return [published, score].flatMap((share) => share ?? []);
    };
    const inPoints = (node: PlanNode): number[] => shares(node).map((share) => share * 100);
    return listedOtherwise(facts, 'result', inPoints).flatMap(({ node, at, points }): Found[] => {
      const { published } = node;
      if (reported.some((cell) => isSameCell(cell, at)) || (published && isSameCell(published, at)))
        return [];
      const [own = 0] = shares(node);
      const params = {
        name: nodeInMessage(node),
        other: formatPercent(points / 100),
        own: formatPercent(own),
      };
      if (!published) {
        const { score = null, evaluated = 1 } = facts.results.byId.get(node.id) ?? {};
        if (score === null || !mayComeOf(score, evaluated, points / 100))
          return [foundAtCell({ id: 'result.otherThanComputed', params }, at, node)];
        const unscored = { ...params, evaluated: formatPercent(evaluated) };
        return [
          { ...foundAtCell({ id: 'result.unscoredPart', params: unscored }, at, node), severity: 'note' },
        ];
      }
      const sheet = facts.grids.get(published.sheet)?.name ?? '';
      const place = { sheet, cell: cellName(published.row, published.column) };
      return [foundAtCell({ id: 'result.otherInList', params: { ...params, ...place } }, at, node)];
    });
  },
};

/** Where a part of the weight has no score: what lies between nothing and all of that part may be known elsewhere. */
function mayComeOf(score: number, evaluated: number, share: number): boolean {
  if (evaluated === 1) return false;
  const least = score * evaluated;
  return share >= least && share <= least + 1 - evaluated;
}
