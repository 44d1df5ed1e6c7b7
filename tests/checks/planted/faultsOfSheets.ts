import type { CellAddress } from '../../../src/core/sheet/grid';
import type { PlanNode } from '../../../src/core/plan/plan';
import type { Faults } from './fault';
import { onNodes } from './onNodes';
import type { PlantingGround } from './plantingGround';

function twin(node: PlanNode, { indicators }: PlantingGround): PlanNode | undefined {
  if (node.level !== 'indicator' || node.code === '') return undefined;
  return indicators.find(
    ({ id, code, name, actual }) => id !== node.id && actual && code === node.code && name === node.name,
  );
}

/** Another row that names the programme of a node. */
function sameProgramme({ cells, id }: PlanNode, { nodes }: PlantingGround): CellAddress | undefined {
  const { programme } = cells;
  if (!programme || !/\d/.test(String(programme.value))) return undefined;
  return nodes.find(
    (other) =>
      other.id !== id &&
      other.cells.programme?.value === programme.value &&
      other.cells.programme.row !== programme.row,
  )?.cells.programme;
}

export const FAULTS_OF_SHEETS: Faults = {
  'the same indicator with two values': onNodes(
    ['indicatorTwoValues'],
    (node, ground) => {
      const other = twin(node, ground);
      return node.actual && other ? { at: [node.actual, other.actual] } : null;
    },
    (ground, { actual }) => {
      if (!actual) return;
      const text = String(actual.value);
      const other = /\d/.test(text) ? text.replace(/\d/, (digit) => (digit === '7' ? '3' : '7')) : 'no';
      ground.type(actual, typeof actual.value === 'number' ? actual.value * 1.3 + 0.1 : other);
    },
  ),
  'an objective with another code elsewhere': onNodes(
    ['objectiveTwoCodes', 'nodeNotListed', 'rowWithoutPlace', 'nodeWithoutChildren', 'codeWrongParent'],
    ({ level, rows, code }, ground) =>
      level !== 'indicator' && rows[1] && code !== '' && String(ground.contentAt(rows[1])).startsWith(code)
        ? { at: [rows[1], rows[0]] }
        : null,
    (ground, { rows: [, repeated], code }) => {
      if (!repeated) return;
      const other = code.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10));
      ground.write(repeated, String(ground.contentAt(repeated)).replace(code, other));
    },
  ),
  'another name of the programme': onNodes(
    ['programmeDiffers'],
    (node, ground) => {
      const other = sameProgramme(node, ground);
      return other ? { at: [node.cells.programme, other] } : null;
    },
    (ground, { cells: { programme } }) => programme && ground.type(programme, `${programme.value} e altro`),
  ),
};
