import type { CellValue } from '../../src/core/cell';
import { childWeights, weightPoints } from '../../src/core/plan/weights';
import { handMadePlan } from './handMadePlan';

/** `60 cell`, or what keeps it from being read, of the children of one parent; the whole that they are parts of. */
function weighed(...weights: readonly CellValue[]): [string[], number] {
  const { nodes } = handMadePlan(weights.map((weight, i) => ({ level: 'strategic', code: `0${i}`, weight })));
  const { weights: children, total } = childWeights(nodes.filter(({ level }) => level === 'strategic'));
  return [children.map(({ value, origin, problem }) => problem?.reason.id ?? `${value} ${origin}`), total];
}

it('blank weights share what the others leave of 100, or of 1', () => {
  expect(weighed(60, '', '')).toEqual([['60 cell', '20 rest', '20 rest'], 100]);
  expect(weighed(0.5, '')).toEqual([['0.5 cell', '0.5 rest'], 1]);
  expect(weighed(50, '')).toEqual([['50 cell', '50 rest'], 100]);
});

it('not where the others leave nothing, or make less than half: those are on a scale of their own', () => {
  expect(weighed(60, 40, '')).toEqual([['60 cell', '40 cell', 'null none'], 100]);
  expect(weighed(60, 39.99, '')).toEqual([['60 cell', '39.99 cell', 'null none'], 100]);
  expect(weighed(49, '')).toEqual([['49 cell', 'null none'], 100]);
});

it('none at all weigh the same; what cannot be read is told, shares nothing and leaves the others theirs', () => {
  expect(weighed('', '')).toEqual([['null equal', 'null equal'], 100]);
  expect(weighed('', 'molto')).toEqual([['null none', 'weight.notNumber'], 1]);
  expect(weighed(60, '', 'molto')).toEqual([['60 cell', '40 rest', 'weight.notNumber'], 100]);
});

it('a weight with the percent sign beside one without is refused, and only that', () => {
  expect(weighed('50%', 50)).toEqual([['weights.mixedSigns', '50 cell'], 100]);
});

it('a weight in points of 100, whatever it is written in', () => {
  const points = (value: CellValue, format: string, total: 1 | 100): number | null =>
    weightPoints({ sheet: 's', row: 0, column: 0, value, format }, total, 0.125);
  expect(points(0.125, '0.00%', 100)).toBe(12.5);
  expect(points('12,5%', '@', 100)).toBe(12.5);
  expect(points(0.125, 'General', 1)).toBe(12.5);
  expect(points(0.125, 'General', 100)).toBe(0.125);
  expect(weightPoints(null, 100, null)).toBeNull();
});
