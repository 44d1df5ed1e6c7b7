import { readActual } from '../../src/core/actual/readActual';
import { compare } from '../../src/core/score/compare';
import { gapOf } from '../../src/core/score/gap';
import { readTarget } from '../../src/core/targets/readTarget';

describe('gapOf is actual − target, in the unit of the target', () => {
  it.each([
    ['TNO 2025', '≤ 1,90 gg', '2,06 gg', 0.16],
    ['TNO 2025, a fraction for percentages', '≥ 58,00 %', '60,21 %', 0.0221],
    ['TNO 2025, negative', '≤ 0,00 gg', '-17,64 gg', -17.64],
    ['zero', '>= 5', '5', 0],
    ['days after a deadline', 'Entro 30/11/2025', '18/12/2025', 18],
    ['days before a deadline', 'Entro 31/12/2025', '24/12/2025', -7],
    ['of several deadlines, the one missed by most', '31/03/2021 - 30/06/2021', '1/4/21 - 5/7/21', 5],
    ['none for yes and no', '= sì', 'no', null],
    ['none for what was not done', 'Entro 30/06/2025', 'no', null],
    ['none without an actual', '>= 5', '', null],
  ])('%s', (_, target, actual, expected) =>
    expect(gapOf(compare(readTarget(target), readActual(actual)))).toBe(expected),
  );
});
