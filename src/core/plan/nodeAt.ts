import { isSameCell } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import type { Plan, PlanNode } from './plan';

/**
 * The node that a person means with a cell: the one that has something in it, otherwise the lowest of those in its row (an
 * indicator before the objective that stands beside it), otherwise the one whose heading or labels it is among.
 */
export function nodeAt({ nodes }: Pick<Plan, 'nodes'>, cell: CellAddress): PlanNode | null {
  const exact = nodes.find((node) => statedCells(node).some((own) => isSameCell(own, cell)));
  if (exact) return exact;
  const inRow = nodes.filter((node) =>
    statedCells(node).some(({ sheet, row }) => sheet === cell.sheet && row === cell.row),
  );
  const isAbove = ({ id }: PlanNode): boolean => inRow.some(({ parent }) => parent === id);
  const around = ({ own }: PlanNode): boolean =>
    own?.sheet === cell.sheet && own.first <= cell.row && cell.row <= own.last;
  return inRow.find((node) => !isAbove(node)) ?? nodes.find(around) ?? null;
}

/** All cells in which the sheets say something of a node. */
function statedCells(node: PlanNode): CellAddress[] {
  const { rows, weight, target, actual, direction, published, resultAt, targets, cells } = node;
  const figures = [weight, target, actual, direction, published, resultAt].filter((cell) => cell !== null);
  return [...rows, ...figures, ...targets.map(({ target }) => target), ...Object.values(cells)];
}
