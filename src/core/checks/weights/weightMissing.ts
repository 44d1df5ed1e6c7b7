import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatNumber } from '../../number/formatNumber';
import { extentOf } from '../../number/extent';
import type { CellReading, PlanNode } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import type { CheckFacts } from '../facts';
import { foundAtCell, foundBlank } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { withoutTakenOut } from '../rows/eliminated';
import { sumsTogether } from './sumsTogether';
import { weightGroups } from './weightGroups';

/** A blank weight among written ones, and a block without any where others of its level have theirs. */
export const weightMissing: Rule = {
  id: 'weightMissing',
  severity: 'warning',
  says: ['weight.leftOut', 'weight.inferred', 'weights.none', 'weights.blankColumn', 'weights.onlyTitles'],
  reports: ['column.no.weight'],
  find: (facts) => [
    ...blankColumn(facts),
    ...onlyTitles(facts),
    ...blankWeights(facts),
    ...blankBlocks(facts),
  ],
};

/** A column headed as weights on a sheet of which no item has one: they were deleted, or its heading changed places with another one. */
function blankColumn({ plan: { nodes, sheets } }: CheckFacts): Found[] {
  const isBlank = (id: string): boolean => {
    const shown = nodes.filter(({ rows }) => rows.some(({ sheet }) => sheet === id));
    return shown.length > 0 && shown.every(({ weight }) => weight === null);
  };
  const [found] = sheets.flatMap(({ id, headerRows: [row = 0], columns }) =>
    columns.flatMap(({ role, column, header }) =>
      role === 'weight' && isBlank(id) ? [{ at: { sheet: id, row, column }, heading: header }] : [],
    ),
  );
  return found
    ? [foundAtCell({ id: 'weights.blankColumn', params: { heading: found.heading } }, found.at, null)]
    : [];
}

/** A column in which titles between the indicators have their weights, and no indicator has: they may have been deleted. */
function onlyTitles({ plan: { nodes, sheets }, tree }: CheckFacts): Found[] {
  const indicators = nodes.filter(({ level }) => level === 'indicator');
  const areSiblings = indicators.some(({ parent }) => tree.children(parent ?? '').length > 1);
  if (!areSiblings || indicators.some(({ weight }) => weight !== null)) return [];
  return sheets.flatMap(({ id, columns }) => {
    const rows = new Set(
      indicators.flatMap((node) => node.rows.flatMap(({ sheet, row }) => (sheet === id ? row : []))),
    );
    const [first, last] = extentOf(rows);
    const isOfTitle = (weight: CellReading | null, column: number): boolean =>
      weight?.sheet === id && weight.column === column && !rows.has(weight.row) && weight.row < last;
    const found = columns.find(
      ({ role, column }) => role === 'weight' && nodes.some(({ weight }) => isOfTitle(weight, column)),
    );
    if (!found) return [];
    const at = { sheet: id, row: first, column: found.column };
    return [foundAtCell({ id: 'weights.onlyTitles', params: { heading: found.header } }, at, null)];
  });
}

function blankWeights(facts: CheckFacts): Found[] {
  const { byId } = facts.results;
  return facts
    .once(weightGroups)
    .flatMap(({ weights }) => weights)
    .flatMap(({ node, problem, origin }) => {
      if (problem) return [];
      if (withoutTakenOut(facts, [node]).length === 0) return [];
      if (origin === 'none') return [foundBlank({ id: 'weight.leftOut' }, facts, node, 'weight')];
      if (origin !== 'rest') return [];
      const params = { weight: `${formatNumber(byId.get(node.id)?.weight ?? 0)}%` };
      return [foundBlank({ id: 'weight.inferred', params }, facts, node, 'weight')];
    });
}

type Family = ReturnType<CheckFacts['tree']['families']>[number];

function blankBlocks(facts: CheckFacts): Found[] {
  const { tree, shares } = facts;
  // They weigh what those below them make, once that is mended.
  const { between } = facts.once(sumsTogether);
  // Titles that are shown alike may be read as of another level without their weights.
  const placesOf = ({ parent, children: [first] }: Family): readonly (Level | number | undefined)[] =>
    first?.level === 'indicator' ? [first.level] : [first?.level, tree.ancestors(parent).length];
  const hasWeight = (node: PlanNode): boolean =>
    node.weight !== null || shares.summed(node) !== null || between.has(node);
  const families = tree.families().map((family) => ({ ...family, has: family.children.some(hasWeight) }));
  const weighted = new Set(families.filter(({ has }) => has).flatMap(placesOf));
  return families
    .filter(
      (family) =>
        family.children.length > 1 && !family.has && placesOf(family).some((place) => weighted.has(place)),
    )
    .map(({ parent, children: [first = parent] }) => ({
      ...foundBlank({ id: 'weights.none', params: { name: nodeInMessage(parent) } }, facts, first, 'weight'),
      node: parent.id,
    }));
}
