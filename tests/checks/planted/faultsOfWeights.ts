import type { CellReading, PlanNode } from '../../../src/core/plan/plan';
import { readNumber } from '../../../src/core/number/readNumber';
import { isPercentFormat } from '../../../src/core/sheet/numberFormat';
import type { Fault, Faults, Planting } from './fault';
import type { PlantingGround } from './plantingGround';

type Weighed = PlanNode & { weight: CellReading };

/** Weights that a person typed, of a node that weighs against others. */
export function weighed(ground: PlantingGround): Weighed[] {
  return ground.nodes.filter((node): node is Weighed => {
    const sheet = node.weight && ground.contentAt(node.weight);
    const isTyped = !(typeof sheet === 'string' && sheet.startsWith('='));
    return node.weight !== null && isTyped && ground.siblings(node).length > 1 && pointsOf(node.weight) > 0;
  });
}

/** Points of 100 that a weight shows. */
export function pointsOf({ value, format }: CellReading): number {
  if (typeof value === 'number') return isPercentFormat(format) ? value * 100 : value;
  const number = readNumber(String(value));
  if (!number) return 0;
  return number.percent ? number.value * 100 : number.value;
}

/** As the other weights of its column are written. */
export function typePoints(ground: PlantingGround, cell: CellReading, points: number): void {
  const { value, format } = cell;
  if (typeof value === 'number') ground.type(cell, isPercentFormat(format) ? points / 100 : points);
  else ground.type(cell, `${points.toFixed(2).replace('.', ',')}${/%/.test(String(value)) ? '%' : ''}`);
}

function onWeight(
  rules: Fault['rules'],
  plant: (ground: PlantingGround, node: Weighed) => void,
  isMeant: (node: Weighed) => boolean = () => true,
): Fault {
  return {
    rules,
    places: (ground) =>
      weighed(ground)
        .filter(isMeant)
        .map((node): Planting => ({
          at: [node.weight],
          nodes: [node.id, node.parent ?? ''],
          plant: (planted) => plant(planted, node),
        })),
  };
}

/** Whether a weight and those beside it are typed as 0,5. */
function areFractions(node: Weighed, ground: PlantingGround): boolean {
  const values = ground.siblings(node).map(({ weight }) => (weight ? pointsOf(weight) : 0));
  return values.reduce((sum, value) => sum + value, 0) < 1.5;
}

/** Among other words a minus is a dash, and no error of Excel can stand. */
const standsAlone = ({ weight }: Weighed): boolean => !weight.part;

export const FAULTS_OF_WEIGHTS: Faults = {
  'a weight that is too large': onWeight(['weightsSum'], (ground, { weight }) =>
    typePoints(ground, weight, pointsOf(weight) + 7),
  ),
  'a weight that is too small': onWeight(['weightsSum'], (ground, { weight }) =>
    typePoints(ground, weight, pointsOf(weight) * 0.6),
  ),
  'a weight left blank': onWeight(['weightMissing', 'cellDecides'], (ground, { weight }) =>
    ground.type(weight, ''),
  ),
  'a weight of 0 beside a score': onWeight(['weightZero', 'weightsSum'], (ground, { weight }) =>
    typePoints(ground, weight, 0),
  ),
  'a weight in another scale': onWeight(
    ['weightsMixed', 'weightUnreadable', 'weightsSum'],
    (ground, node) => {
      const { weight } = node;
      const points = pointsOf(weight);
      if (typeof weight.value === 'string') typePoints(ground, weight, points / 100);
      else if (isPercentFormat(weight.format)) ground.type(weight, points, 'General');
      else ground.type(weight, areFractions(node, ground) ? points * 100 : points / 100, 'General');
    },
  ),
  'a negative weight': onWeight(
    ['weightUnreadable', 'weightsSum'],
    (ground, { weight }) => typePoints(ground, weight, -pointsOf(weight)),
    standsAlone,
  ),
  'a word for a weight': onWeight(
    ['weightUnreadable', 'weightMissing', 'cellDecides'],
    (ground, { weight }) => ground.type(weight, 'da definire'),
  ),
  'a weight above 100': onWeight(['weightUnreadable', 'weightsSum'], (ground, { weight }) =>
    typePoints(ground, weight, pointsOf(weight) + 100),
  ),
  'an error of Excel for a weight': onWeight(
    ['errorCell', 'weightUnreadable'],
    (ground, { weight }) => ground.type(weight, '#REF!'),
    standsAlone,
  ),
};
