import type { CellReading, PlanNode } from '../../../src/core/plan/plan';
import type { CellAddress } from '../../../src/core/sheet/grid';
import type { Fault, Planting } from './fault';
import type { PlantingGround } from './plantingGround';

type Place = { at: readonly (CellAddress | null | undefined)[]; nodes?: readonly string[] };

/** A fault that can be made at each node for which `place` knows cells, and the way to make it there. */
export function onNodes(
  rules: Fault['rules'],
  place: (node: PlanNode, ground: PlantingGround) => Place | null,
  plant: (ground: PlantingGround, node: PlanNode) => void,
): Fault {
  return {
    rules,
    places: (ground) =>
      ground.nodes.flatMap((node): Planting[] => {
        const found = place(node, ground);
        if (!found) return [];
        const at = found.at.flatMap((cell) => (cell ? [cell] : []));
        return [{ at, nodes: found.nodes ?? [node.id], plant: (planted) => plant(planted, node) }];
      }),
  };
}

/** A fault in a cell that each of some nodes has. */
export function onCell(
  rules: Fault['rules'],
  cellOf: (node: PlanNode, ground: PlantingGround) => CellReading | null | undefined | false,
  plant: (ground: PlantingGround, cell: CellReading, node: PlanNode) => void,
): Fault {
  return onNodes(
    rules,
    (node, ground) => {
      const cell = cellOf(node, ground);
      const content = cell ? ground.contentAt(cell) : '';
      return cell && !(typeof content === 'string' && content.startsWith('='))
        ? { at: [cell, node.rows[0]] }
        : null;
    },
    (ground, node) => {
      const cell = cellOf(node, ground);
      if (cell) plant(ground, cell, node);
    },
  );
}
