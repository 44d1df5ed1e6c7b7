import { formatNumber } from '../number/formatNumber';
import type { CellReading, PlanNode } from '../plan/plan';
import { readNumberFormat } from '../sheet/numberFormat';
import { childWeights, weightSets } from '../plan/weights';
import { Refusal } from '../refusal';
import { nodeTitle, type EditContext, type EditOutcome } from './editContext';
import { modelCell, setField } from './setField';

/** Gives the children of a parent weights that sum to 100: the same for all, or in the proportions they have. */
export function setWeights(
  context: EditContext,
  id: string,
  kind: 'spreadWeights' | 'normaliseWeights',
): EditOutcome {
  const parent = context.node(id);
  const children = weightedChildren(context, parent);
  if (children.length === 0) {
    // Blank weights weigh the same.
    const notice = { id: 'edit.nothing.weights', params: { parent: nodeTitle(parent) } } as const;
    return { select: null, notice, renamed: new Map() };
  }
  const decimals = Math.max(...children.map((node) => decimalsShown(context, node)));
  const weighted = weightSets(children).flatMap((set) =>
    inWhole(set, kind === 'spreadWeights' ? set.map(() => 1) : proportions(parent, set), decimals),
  );
  const texts = weighted.map(({ text }) => text);
  const cells = weighted.map(({ node, text }) => setField(context, node, 'weight', text));
  const params = { parent: nodeTitle(parent), weights: texts.slice(0, MOST_TOLD).join(', ') };
  const [first] = cells;
  return {
    select: first ? context.finally(first) : null,
    notice: { id: 'edit.done.weights', params },
    renamed: new Map(),
  };
}

const MOST_TOLD = 12;

/** A node and its new weight, as it is typed. */
interface NewWeight {
  node: PlanNode;
  text: string;
}

/** The weights that `normaliseWeights` gives to children that all have one. @throws Refusal for those it cannot read */
export function normalisedWeights(parent: PlanNode, children: readonly PlanNode[]): NewWeight[] {
  const decimals = Math.max(...children.map(({ weight }) => (weight ? decimalsPrinted(weight) : 0)));
  return weightSets(children).flatMap((set) => inWhole(set, proportions(parent, set), decimals));
}

function inWhole(nodes: readonly PlanNode[], shares: readonly number[], decimals: number): NewWeight[] {
  const points = sharesOf100(shares, decimals);
  return nodes.map((node, i) => ({ node, text: `${formatNumber(points[i] ?? 0, decimals)}%` }));
}

/** Shares of 100 with so many decimals, that sum to 100 exactly: what rounding leaves goes to those that lost most. */
function sharesOf100(shares: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const sum = shares.reduce((total, share) => total + share, 0);
  const exact = shares.map((share) => (share / sum) * 100 * scale);
  const units = exact.map((each) => Math.floor(each + 1e-9));
  const left = Math.round(100 * scale) - units.reduce((total, each) => total + each, 0);
  const byLoss = exact
    .map((each, i) => ({ i, loss: each - (units[i] ?? 0) }))
    .sort((a, b) => b.loss - a.loss || a.i - b.i);
  for (const { i } of byLoss.slice(0, left)) units[i] = (units[i] ?? 0) + 1;
  return units.map((each) => each / scale);
}

/**
 * The children that have a weight, or a cell for one; none where the sheet has no such cells. Below an objective only its
 * indicators may have weights.
 */
function weightedChildren(context: EditContext, parent: PlanNode): PlanNode[] {
  const children = context.tree.children(parent.id);
  const hasCell = (node: PlanNode): boolean =>
    node.weight !== null ||
    context.cells.blank(node, 'weight') !== null ||
    modelCell(context, node, 'weight') !== null;
  const levels = new Set(children.filter(hasCell).map(({ level }) => level));
  const weighted = children.filter(({ level }) => levels.has(level));
  if (children.length === 0) throw new Refusal('edit.weights.none', { parent: nodeTitle(parent) });
  const without = weighted.find((node) => !hasCell(node));
  if (without) throw new Refusal('edit.weights.noCell', { name: nodeTitle(without) });
  return weighted;
}

function proportions(parent: PlanNode, children: readonly PlanNode[]): number[] {
  const { weights } = childWeights(children);
  const shares = weights.map(({ node, value, origin, problem }) => {
    if (problem) throw problem;
    if (origin !== 'cell' || value === null)
      throw new Refusal('edit.weights.missing', { name: nodeTitle(node) });
    return value;
  });
  if (shares.every((share) => share === 0))
    throw new Refusal('edit.weights.zero', { parent: nodeTitle(parent) });
  return shares;
}

/** Decimals of a percentage that the cell prints; two where its format does not say. */
function decimalsShown(context: EditContext, node: PlanNode): number {
  const cell = node.weight ?? context.cells.blank(node, 'weight');
  const [other] = cell ? context.cells.others(node, 'weight', null, cell).others : [];
  const model = node.weight ?? other ?? null;
  return model ? decimalsPrinted(model) : 2;
}

function decimalsPrinted(cell: CellReading): number {
  return typeof cell.value === 'string' ? decimalsOfText(cell.value) : decimalsOfFormat(cell);
}

function decimalsOfText(text: string): number {
  return /,(\d+)/.exec(text)?.[1]?.length ?? 0;
}

function decimalsOfFormat({ format }: CellReading): number {
  return readNumberFormat(format).decimals ?? 2;
}
