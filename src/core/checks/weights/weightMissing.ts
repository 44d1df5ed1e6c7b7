import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatNumber } from '../../number/formatNumber';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { withoutTakenOut } from '../rows/eliminated';
import { sumsTogether } from './sumsTogether';
import { weightGroups } from './weightGroups';

/** A blank weight among written ones, and a block without any where the others of its kind have theirs. */
export const weightMissing: Rule = {
  id: 'weightMissing',
  severity: 'warning',
  says: ['weight.leftOut', 'weight.inferred', 'weights.none', 'weights.blankColumn'],
  reports: ['column.no.weight'],
  find: (facts) => [...blankColumn(facts), ...blankWeights(facts), ...blankBlocks(facts)],
};

/** A column headed as weights that holds none: its heading may have changed places with another one. */
function blankColumn({ plan: { nodes, sheets } }: CheckFacts): Found[] {
  if (nodes.some(({ weight }) => weight !== null)) return [];
  const [found] = sheets.flatMap(({ id, headerRows: [row = 0], columns }) =>
    columns.flatMap(({ role, column, header }) =>
      role === 'weight' ? [{ at: { sheet: id, row, column }, heading: header }] : [],
    ),
  );
  return found
    ? [foundAtCell({ id: 'weights.blankColumn', params: { heading: found.heading } }, found.at, null)]
    : [];
}

function blankWeights(facts: CheckFacts): Found[] {
  const { byId } = facts.results;
  return facts
    .once(weightGroups)
    .flatMap(({ weights }) => weights)
    .flatMap(({ node, problem, origin }) => {
      if (problem) return [];
      if (withoutTakenOut(facts, [node]).length === 0) return [];
      if (origin === 'none') return [foundAtCell({ id: 'weight.leftOut' }, node.weight, node)];
      if (origin !== 'rest') return [];
      const params = { weight: `${formatNumber(byId.get(node.id)?.weight ?? 0)}%` };
      return [foundAtCell({ id: 'weight.inferred', params }, node.weight, node)];
    });
}

type Family = ReturnType<CheckFacts['tree']['families']>[number];

function blankBlocks(facts: CheckFacts): Found[] {
  const { tree, shares } = facts;
  // They weigh what those below them make, once that is mended.
  const { between } = facts.once(sumsTogether);
  const kindOf = ({ parent, children }: Family): string => `${parent.level}>${children[0]?.level}`;
  const hasWeight = (node: PlanNode): boolean =>
    node.weight !== null || shares.summed(node) !== null || between.has(node);
  const families = tree.families().map((family) => ({ ...family, has: family.children.some(hasWeight) }));
  const weighted = new Set(families.filter(({ has }) => has).map(kindOf));
  return families
    .filter((family) => family.children.length > 1 && !family.has && weighted.has(kindOf(family)))
    .map(({ parent, children }) =>
      foundAtCell(
        { id: 'weights.none', params: { name: nodeInMessage(parent) } },
        children[0]?.rows[0] ?? null,
        parent,
      ),
    );
}
