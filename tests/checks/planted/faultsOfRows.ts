import type { PlanNode } from '../../../src/core/plan/plan';
import type { CellAddress } from '../../../src/core/sheet/grid';
import type { Fault, Faults } from './fault';
import { targetOf } from './faultsOfTargets';
import { pointsOf, typePoints } from './faultsOfWeights';
import { onCell, onNodes } from './onNodes';
import type { PlantingGround } from './plantingGround';

/** Shown in one row, which shows nothing else. */
function isAlone(node: PlanNode, { nodes }: PlantingGround): boolean {
  const { own } = node;
  return (
    own !== null &&
    own.first === own.last &&
    !nodes.some(
      (other) =>
        other !== node && other.rows.some(({ sheet, row }) => sheet === own.sheet && row === own.first),
    )
  );
}

/** The row below one. */
function below({ own }: PlanNode): CellAddress | null {
  return own && { sheet: own.sheet, row: own.last + 1, column: 0 };
}

function blanked(role: 'measure' | 'type' | 'units'): Fault {
  return onCell(
    ['detailMissing'],
    (node) => node.level === 'indicator' && node.cells[role],
    (ground, cell) => ground.type(cell, ''),
  );
}

/** The name of an indicator beside it. */
function otherName(node: PlanNode, ground: PlantingGround): string | undefined {
  return ground
    .siblings(node)
    .find(({ name, own }) => name !== '' && name !== node.name && own?.first !== node.own?.first)?.name;
}

export const FAULTS_OF_ROWS: Faults = {
  'an indicator without a unit of measure': blanked('measure'),
  'an indicator without a type': blanked('type'),
  'an indicator without an owner': blanked('units'),
  'an indicator without a name': onCell(
    ['nameMissing'],
    // Of a text that goes on with a description, that is the name.
    (node) => node.level === 'indicator' && node.target && !node.cells.name?.part && node.cells.name,
    (ground, cell) => ground.type(cell, ''),
  ),
  'an indicator with the name of another one': onCell(
    ['nodeTwice', 'codeRepeated'],
    (node, ground) => {
      const { name } = node.cells;
      return node.level === 'indicator' && otherName(node, ground) !== undefined && !name?.part && name;
    },
    (ground, cell, node) => ground.type(cell, otherName(node, ground) ?? ''),
  ),
  'an indicator without a target': onCell(
    ['targetMissing', 'notUnderstood'],
    (node) => node.level === 'indicator' && node.target,
    (ground, cell, { targets }) => {
      ground.type(cell, '');
      for (const { target } of targets) ground.type(target, '');
    },
  ),
  'an indicator eliminated in its name': onCell(
    ['eliminated'],
    (node) => node.level === 'indicator' && targetOf(node).kind !== 'nothingToAssess' && node.cells.name,
    (ground, cell) => ground.type(cell, `${String(cell.value)} (ELIMINATO)`),
  ),
  'an indicator eliminated in a note': onCell(
    ['eliminated'],
    (node) => node.level === 'indicator' && node.target && node.cells.note,
    (ground, cell) => ground.type(cell, 'Eliminato in sede di monitoraggio'),
  ),
  'the row of an objective deleted': {
    ...onNodes(
      ['rowWithoutPlace', 'nodeWithoutChildren', 'notUnderstood', 'publishedDiffers', 'weightsSum'],
      (node, ground) => {
        const children = ground.childrenOf(node);
        if (node.level === 'indicator' || !node.parent || children.length === 0) return null;
        if (!isAlone(node, ground)) return null;
        const siblings = ground.siblings(node);
        const place = siblings.indexOf(node);
        const beside = [siblings[place - 1], siblings[place + 1]].flatMap((each) => each?.id ?? []);
        const at = [below(node), ...children.map(({ rows }) => rows[0])];
        return { at, nodes: [node.id, node.parent, ...beside] };
      },
      (ground, { own }) => own && ground.deleteRow(own.sheet, own.first),
    ),
    causes: ['weightsSum'],
  },
  'all indicators of an objective deleted': onNodes(
    ['nodeWithoutChildren', 'notUnderstood'],
    (node, ground) => {
      const children = ground.childrenOf(node);
      const areIndicators = children.every((child) => child.level === 'indicator' && isAlone(child, ground));
      return children.length > 0 && areIndicators ? { at: [node.rows[0]] } : null;
    },
    (ground, node) => {
      for (const { own } of ground.childrenOf(node)) if (own) ground.deleteRow(own.sheet, own.first);
    },
  ),
  'a row copied twice': onNodes(
    ['nodeTwice', 'codeRepeated', 'weightsSum'],
    (node, ground) => {
      if (node.level !== 'indicator' || node.name === '' || !node.target || !isAlone(node, ground))
        return null;
      return { at: [node.rows[0]], nodes: [node.id, node.parent ?? ''] };
    },
    (ground, { own }) => own && ground.copyRow(own.sheet, own.first),
  ),
  'a row of totals that was put in': onNodes(
    ['totalRow'],
    (node, ground) => {
      const isLast = ground.siblings(node).at(-1) === node;
      const { name, code } = node.cells;
      if (node.level !== 'indicator' || !isLast || !node.target || !node.weight || !name) return null;
      if ([name, code, node.weight].some((cell) => cell?.part)) return null;
      return isAlone(node, ground) ? { at: [node.rows[0]] } : null;
    },
    (ground, node) => {
      const { own, weight, cells } = node;
      if (!own || !weight || !cells.name) return;
      const points = ground
        .siblings(node)
        .reduce((sum, each) => sum + (each.weight ? pointsOf(each.weight) : 0), 0);
      ground.copyRow(own.sheet, own.first);
      const { code, measure, units, type } = cells;
      for (const cell of [
        code,
        measure,
        units,
        type,
        node.target,
        node.actual,
        node.direction,
        node.published,
      ])
        if (cell) ground.type(cell, '');
      ground.type(cells.name, 'Totale obiettivo');
      typePoints(ground, weight, points);
    },
  ),
  'a row of totals that is counted': {
    ...onNodes(
      ['totalRow'],
      (node, ground) => {
        const isLast = ground.siblings(node).at(-1) === node;
        const { name } = node.cells;
        if (node.level !== 'indicator' || !isLast || !node.target || !name || name.part) return null;
        return isAlone(node, ground) ? { at: [node.rows[0]] } : null;
      },
      // The last row, typed over.
      (ground, { cells: { name } }) => name && ground.type(name, 'Totale'),
    ),
    causes: ['weightsSum'],
  },
};
