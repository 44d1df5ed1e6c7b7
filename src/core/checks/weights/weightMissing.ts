import { isBlank } from '../../cell';
import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatNumber } from '../../number/formatNumber';
import { extentOf } from '../../number/extent';
import type { CellReading, PlanNode } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import { valueAt, type CellAddress } from '../../sheet/grid';
import type { CheckFacts } from '../facts';
import { foundAtCell, foundBlank } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { withoutTakenOut } from '../rows/takenOutNodes';
import { sumsTogether } from './sumsTogether';
import { weightGroups } from './weightGroups';
import { blankWeightPlaces } from './weightPlaces';

/** A blank weight among written ones, and a block without any where others of its level have theirs. */
export const weightMissing: Rule = {
  id: 'weightMissing',
  severity: 'warning',
  says: [
    'weight.leftOut',
    'weight.inferred',
    'weights.none',
    'weights.noneOfLevel',
    'weights.blankColumn',
    'weights.onlyTitles',
  ],
  reports: ['column.no.weight'],
  find: (facts) => {
    const [columns, titles, blocks] = [blankColumn(facts), onlyTitles(facts), blankBlocks(facts)];
    const told = new Set(blocks.map(({ node }) => node));
    const levels = blankLevels(facts).filter(
      ({ level, at, nodes }) =>
        !(titles.length > 0 && level === 'indicator') &&
        !columns.some((column) => column.at?.sheet === at.sheet) &&
        !nodes.some(({ parent }) => told.has(parent)),
    );
    return [
      ...[...columns, ...titles, ...blankWeights(facts), ...blocks],
      ...levels.map(({ level, at }): Found => {
        const params = { level: { id: `pane.level.${level}` } } as const;
        return { ...foundAtCell({ id: 'weights.noneOfLevel', params }, at, null), severity: 'note' };
      }),
    ];
  },
};

/** A column headed as weights in which no item has one: they were deleted, or its heading changed places with another one. */
function blankColumn({ plan: { nodes, sheets }, grids }: CheckFacts): Found[] {
  const isBlankColumn = (id: string, column: number): boolean => {
    const grid = grids.get(id);
    const shown = nodes.filter(({ rows }) => rows.some(({ sheet }) => sheet === id));
    const rows = shown.flatMap((node) => node.rows.filter(({ sheet }) => sheet === id));
    const isUnused = !nodes.some(({ weight }) => weight?.sheet === id && weight.column === column);
    const isBlankInRows = grid !== undefined && rows.every(({ row }) => isBlank(valueAt(grid, row, column)));
    return rows.length > 0 && isUnused && (isBlankInRows || shown.every(({ weight }) => weight === null));
  };
  const [found] = sheets.flatMap(({ id, headerRows: [row = 0], columns }) =>
    columns.flatMap(({ role, column, header }) =>
      role === 'weight' && isBlankColumn(id, column)
        ? [{ at: { sheet: id, row, column }, heading: header }]
        : [],
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

/** Levels without any weight whose items have blank cells for theirs: meant so (docs/dominio.md §5.2), or all were deleted. */
function blankLevels(facts: CheckFacts): { level: Level; nodes: readonly PlanNode[]; at: CellAddress }[] {
  const { nodes } = facts.plan;
  const { between } = facts.once(sumsTogether);
  const groups = facts.once(weightGroups).filter(({ weights }) => weights.length > 1);
  return [...new Set(nodes.map(({ level }) => level))].flatMap((level) => {
    const own = nodes.filter((node) => node.level === level);
    const areEqual = groups.filter(({ weights }) =>
      weights.every(({ node, origin }) => node.level === level && origin === 'equal' && !between.has(node)),
    );
    if (areEqual.length === 0 || own.some(({ weight }) => weight !== null)) return [];
    const [first] = blankWeightPlaces(facts, own);
    return first ? [{ level, nodes: own, at: first }] : [];
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
