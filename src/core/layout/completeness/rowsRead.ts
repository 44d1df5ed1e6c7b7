import type { CellReading, Plan, PlanNode } from '../../plan/plan';
import type { CellAddress } from '../../sheet/grid';

/** The rows of each sheet, by its id, that the tree and its findings speak of. */
export function rowsRead({ nodes, sheets, findings }: Plan): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  const add = (sheet: string, row: number): void => {
    const known = rows.get(sheet);
    if (known) known.add(row);
    else rows.set(sheet, new Set([row]));
  };
  for (const { id, headerRows } of sheets) headerRows.forEach((row) => add(id, row));
  for (const { at } of findings) if (at) add(at.sheet, at.row);
  for (const node of nodes) {
    cellsRead(node).forEach(({ sheet, row }) => add(sheet, row));
    for (let row = node.own?.first ?? 0; row <= (node.own?.last ?? -1); row++)
      add(node.own?.sheet ?? '', row);
  }
  return rows;
}

/** The cells that say something of a node, and the one that shows its result. */
export function cellsRead(node: PlanNode): CellAddress[] {
  const { rows, repeats, weight, target, actual, direction, published, targets, cells, resultAt } = node;
  const figures = [weight, target, actual, direction, published, ...targets.map((one) => one.target)];
  const repeated = repeats.flatMap((row) => [row.weight, ...Object.values(row.cells)]);
  const said: (CellReading | null)[] = [...figures, ...repeated, ...Object.values(cells)];
  return [...rows, ...repeats, ...said, resultAt].filter((cell) => cell !== null);
}

export function cellPlace({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}
