import { readActual } from '../../src/core/actual/readActual';
import type { CellValue } from '../../src/core/cell';
import { roundHalfUp } from '../../src/core/number/formatNumber';
import { standard } from '../../src/core/rules/profiles';
import { profileNamed } from '../../src/core/rules/readRules';
import type { Rules } from '../../src/core/rules/rules';
import { compare } from '../../src/core/score/compare';
import { scoreOf } from '../../src/core/score/score';
import { readTarget } from '../../src/core/targets/readTarget';
import type { Direction } from '../../src/core/targets/target';
import { refusalOf } from './refusalOf';

interface Given {
  rules?: Partial<Rules>;
  direction?: Direction;
}

function score(target: CellValue, actual: CellValue, { rules, direction }: Given = {}): number | 'N/D' {
  const comparison = compare(readTarget(target, direction), readActual(actual));
  return scoreOf(comparison, { ...standard, ...rules })?.value ?? 'N/D';
}

function met(target: CellValue, actual: CellValue, direction?: Direction): boolean | undefined {
  return scoreOf(compare(readTarget(target, direction), readActual(actual)), standard)?.met;
}

describe('printed scores, one of each rule', () => {
  it.each([
    ['PT-PO 2022: >= missed is v/t', '>= 48,80 N.', '40,68 N.', 83.36],
    ['PT-PO 2022: = missed is v/t', '= 50.000,00 N.', '48.375,00 N.', 96.75],
    ['PT-PO 2022: >= percentage missed', '>= 80,00 %', '79,18 %', 98.98],
    ['TNO 2025: <= missed is (2t − v)/t', '≤ 1,90 gg', '2,06 gg', 91.58],
    ['TNO 2025: <= percentage missed', '≤ 54,63 %', '56,27 %', 97],
    ['TNO 2025: <= 0 met by a negative value', '≤ 0,00 gg', '-17,64 gg', 100],
    ['TNO 2025: 18 days late', 'Entro 30/11/2025', '18/12/2025', 82],
    ['TNO 2025: not done', 'Entro 30/10/2025', 'Non realizzato', 0],
  ])('%s', (_, target, actual, printed) =>
    expect(roundHalfUp(Number(score(target, actual)) * 100, 2)).toBe(printed),
  );
});

describe('numbers, met first', () => {
  it.each([
    ['>= 60', 60, 1],
    ['>= 60', 100, 1],
    ['<= 30', 30, 1],
    ['<= 30', 0, 1],
    ['= 5', 5, 1],
    ['> 5', 5.01, 1],
    ['< 5', 4.99, 1],
    ['>= 0', 0, 1],
    ['<= 0', 0, 1],
    ['<= 0', -3, 1],
    ['= 0', 0, 1],
    ['>= -6', -5, 1],
    ['<= -6', -6, 1],
  ])('%s with %d is met', (target, actual, expected) => {
    expect(score(target, actual)).toBe(expected);
    expect(met(target, actual)).toBe(true);
  });

  it.each([
    ['>= 60', 30, 0.5],
    ['> 60', 30, 0.5],
    ['= 60', 30, 0.5],
    ['>= 60', 0, 0],
    ['>= 60', -30, 0], // floor
    ['<= 10', 15, 0.5],
    ['< 10', 15, 0.5],
    ['<= 10', 25, 0], // floor
    ['>= 0', -1, 0],
    ['<= 0', 1, 0],
    ['= 0', -1, 0],
    ['= 0', 1, 0], // over a target of 0
    ['>= -6', -8, 1 - 2 / 6], // the ratio −8/−6 would be 133%
    ['>= -6', -20, 0],
    ['<= -10', -9, 0.9],
    ['= -5', -6, 0.8],
  ])('%s with %d is missed', (target, actual, expected) => {
    expect(score(target, actual)).toBeCloseTo(expected, 12);
    expect(met(target, actual)).toBe(false);
  });

  it('equality does not meet a strict target, and scores v/t = 100%', () => {
    expect(score('> 5', 5)).toBe(1);
    expect(met('> 5', 5)).toBe(false);
    expect(score('< 5', 5)).toBe(1);
    expect(met('< 5', 5)).toBe(false);
  });

  it('binary noise does not miss a target: 0,30 + 0,60 is 0,90', () => {
    expect(met('>= 0,9', 0.3 + 0.6)).toBe(true);
    expect(score('<= 0', 0.1 + 0.2 - 0.3)).toBe(1);
    expect(score('= 0', 0.1 + 0.2 - 0.3)).toBe(1);
    expect(met('> 0,3', 0.1 + 0.2)).toBe(false);
    expect(met('>= 0,9', 0.9 - 1e-9)).toBe(false);
    expect(met('>= 1.000.000', 1e6 - 1e-7)).toBe(true);
    expect(met('>= 1.000.000', 1e6 - 1e-5)).toBe(false);
  });
});

describe('"=" exceeded, a rule of the chamber', () => {
  it('counts as met by default', () => {
    expect(score('= 5', 7)).toBe(1);
    expect(met('= 5', 7)).toBe(true);
  });
  it.each([
    [7, 0.6],
    [4, 0.8],
    [5, 1],
    [12, 0],
  ])('loses as much above as below where the rule is "simmetrico": %d scores %d', (actual, expected) =>
    expect(score('= 5', actual, { rules: { equalExceeded: 'symmetric' } })).toBeCloseTo(expected, 12),
  );
});

it('over a target of 0 there is no arithmetic to show: nothing is left', () => {
  const missed = scoreOf(compare(readTarget('<= 0'), readActual(1)), standard);
  expect(missed).toEqual({ value: 0, computed: 0, met: false });
});

describe('the cap', () => {
  const rules = { cap: 1.2 };
  it.each([
    ['>= 100', 110, 1.1],
    ['>= 100', 150, 1.2],
    ['<= 10', 9, 1.1],
    ['<= 10', 0, 1.2],
    ['= 100', 150, 1],
    ['<= 0', -5, 1], // no ratio
    ['>= -6', 5, 1],
    ['>= 100', 90, 0.9],
    ['= sì', 'sì', 1],
    ['Entro 30/06/2025', '01/01/2025', 1],
  ])('at 120%%: %s with %p scores %d', (target, actual, expected) =>
    expect(score(target, actual, { rules })).toBeCloseTo(expected, 12),
  );
  it('is 100% by default', () => expect(score('>= 100', 104)).toBe(1));
});

describe('percentages', () => {
  it.each([
    ['a fraction, as Excel stores 85%', '>= 80%', 0.85, 1],
    ['a text with its sign', '>= 80%', '72 %', 0.9],
    ['a fraction as text', '>= 80%', '0,72', 0.9],
    ['far above the target, with its sign', '>= 5%', '90%', 1],
    ['19 times the target', '>= 5%', 0.95, 1],
    ['a real 150%', '>= 100%', 1.5, 1],
    ['a growth far above its target', '>= 1000%', 12, 1],
    ['over a target of 0', '<= 0%', 0.5, 0],
    ['twice the whole', '>= 85,00 %', 2, 1],
    ['five times a growth', '>= 150%', 7.5, 1],
    ['against a number without sign, in its scale', '>= 0,63', '65%', 1],
    ['against 1', '>= 1', '100%', 1],
  ])('%s', (_, target, actual, expected) => expect(score(target, actual)).toBeCloseTo(expected, 12));

  it.each([
    ['75 against 80%', '>= 80%', 75],
    ['the same as text', '>= 80%', '75'],
    ['16: 20 times the target', '>= 80%', 16],
    ['1,4 against 7%: 20 times, 19.999999999999996 in binary', '>= 7%', 1.4],
    ['400: 500 times the target', '>= 80%', 400],
    ['426: more than that', '>= 85,00 %', 426],
    ['10: a bad result, 10% of 85%', '>= 85,00 %', 10],
    ['2,1: no share is so much more than the whole', '>= 85,00 %', 2.1],
    ['60 against a growth of 1000%', '>= 1000%', 60],
    ['more than five times a growth', '>= 150%', 7.6],
    ['3 against none at all', '<= 0%', 3],
    ['98,5 against 100%', '>= 100%', 98.5],
    ['15 against at most 20%', '<= 20%', 15],
    ['−1 against −5%', '>= -5%', -1],
  ])('percentage points are refused: %s', (_, target, actual) =>
    expect(refusalOf(() => score(target, actual))).toEqual({
      id: 'actual.percentPoints',
      params: { text: String(actual).replace('.', ',') },
    }),
  );

  it('a percentage against a number on another scale is refused: 65% against >= 63 n.', () => {
    expect(refusalOf(() => score('>= 63 n.', '65%'))).toEqual({
      id: 'actual.percentForNumber',
      params: { text: '65%' },
    });
    // 0.57 × 100 is 56.99999999999999 in binary.
    expect(refusalOf(() => score('>= 63 n.', '57%'))?.params).toEqual({ text: '57%' });
    expect(refusalOf(() => score('>= 63 n.', '6,5%'))?.params).toEqual({ text: '6,5%' });
  });

  it.each([
    ['a percentage against pieces, however far', '>= 63 n.', '5%', 'actual.percentForNumber'],
    ['pieces against a percentage, however near', '>= 80 %', '0,9 N.', 'actual.percentPoints'],
  ])('units of different kinds are refused: %s', (_, target, actual, id) =>
    expect(refusalOf(() => score(target, actual))?.id).toBe(id),
  );

  it('a fraction without its sign, as a number cell holds 85%, is not held against points', () => {
    expect(refusalOf(() => score(0.85, 84, { direction: '>=' }))?.id).toBe('actual.pointsForFraction');
    expect(refusalOf(() => score('>= 0,85', 84))).toEqual({
      id: 'actual.pointsForFraction',
      params: { target: '0,85', actual: '84' },
    });
    expect(refusalOf(() => score('>= 0,05', 2.1))?.id).toBe('actual.pointsForFraction');
    expect(score('>= 0,05', 2)).toBe(1);
    expect(score('>= 1', 84)).toBe(1);
    expect(score('>= 0', 84)).toBe(1);
    expect(score(0.5, 2.3, { direction: '>=' })).toBe(1);
    expect(score('>= 0,50 gg', 30)).toBe(1);
  });

  it('a percentage against a bare number on the same scale is compared: 150% against 1,45', () => {
    expect(score('>= 1,45', '150%')).toBe(1);
  });
});

describe('figures on two scales are refused, for their quotient would be a false score', () => {
  it.each([
    ['days and months', '<= 30 gg', '2 mesi', 'actual.otherUnit'],
    ['days in another word, and hours', '<= 10 giornate', '80 ore', 'actual.otherUnit'],
    ['days, and working days in another word', '<= 10 giorni', '8 giornate lavorative', 'actual.otherUnit'],
    ['hours and minutes', '<= 2 h', '30 min', 'actual.otherUnit'],
    ['kilometres and metres', '>= 10 km', '5 m', 'actual.otherUnit'],
    ['marks out of 5 and out of 10', '>= 4/5', '7/10', 'actual.otherMark'],
    ['a mark and a fraction', '>= 7/10', 0.85, 'actual.otherMark'],
    ['a mark and points', '>= 7/10', 85, 'actual.otherMark'],
    ['a fraction against a number', '>= 5', '5/10', 'actual.otherMark'],
    ['more than the full mark', '>= 5', '50/10', 'number.fraction'],
    ['so many out of so many', '>= 5', '3 su 7', 'number.fraction'],
    ['a dot that must be a comma', '>= 1,5', '1.500', 'number.ambiguous'],
    ['a dot in the target that must be a comma', '>= 1.234', 1.3, 'number.ambiguous'],
    ['a dot, ten times from the target with a comma', '>= 15', '1.500', 'number.ambiguous'],
    ['a comma that must group, as in English', '>= 1500', '1,600', 'number.ambiguous'],
    ['a comma in the target that must group', '>= 1,500', 1600, 'number.ambiguous'],
    ['a minus after the figure, as accounts print it', '>= 5', '12,5-', 'actual.unreadable'],
    ['a fraction that was not finished', '>= 5', '7/', 'actual.unreadable'],
    ['a mark above the full one', '>= 7/10', 10.5, 'actual.otherMark'],
    ['thousands and pieces', '>= 10 mila', 9, 'actual.otherScale'],
    ['pieces and millions', '>= 1,5', '1,2 mln', 'actual.otherScale'],
    ['a day without its year, against a date cell', '31.12', 46022, 'target.notWholeDate'],
    ['a year, against a date cell', 2025, 46022, 'target.notWholeDate'],
    ['a year as target', '≥ 2024', 5, 'number.year'],
    ['a letter O for a 0', '>= 1O', 5, 'number.letterForDigit'],
    ['a letter O for a 0 among words', 'almeno 14O pratiche', 5, 'number.letterForDigit'],
    ['a letter l for a 1', '>= 5', 'l2', 'number.letterForDigit'],
    ['a half', '>= 5', '5 ½', 'number.half'],
    ['a half in words', '>= 5', '5 e mezzo', 'number.half'],
    ['thousands or millions', '>= 5', '1.5M', 'number.scaleLetter'],
    ['a day of no year', '>= 5', '3 apr', 'number.dayWithoutYear'],
    ['more digits than Excel keeps', '>= 5', '9'.repeat(400), 'number.tooLong'],
    ['a number that no cell shows', '>= 5', 1e308, 'actual.unreadable'],
    ['an endless text', '>= 5', '5 '.repeat(4000), 'text.tooLong'],
  ])('%s: %s with %p', (_, target, actual, id) =>
    expect(refusalOf(() => score(target, actual))?.id).toBe(id),
  );

  it.each([
    ['the same unit in two spellings', '<= 30 gg', '33 giorni', 0.9],
    ['a unit and none', '<= 30 gg', 33, 0.9],
    ['a unit and a count', '>= 10 immissioni', '9 N.', 0.9],
    ['two marks alike', '>= 8/10', '7,2/10', 0.9],
    ['a mark and its figure', '>= 8/10', 7.2, 0.9],
    ['thousands in words', '>= 10 mila', 9000, 0.9],
    ['thousands with a k', '>= 10k', '9.000', 0.9],
    ['millions in words', '>= 1.000.000', '0,9 milioni di euro', 0.9],
    ['two in millions', '>= 1,5 mln', '1,35 milioni', 0.9],
    ['the full mark', '>= 8/10', 10, 1],
    ['the lowest mark', '>= 8/10', 1, 0.125],
    ['no mark at all', '>= 8/10', 0, 0],
    ['a dot, more than ten times from the target with a comma', '>= 16', '1.500', 1],
    ['per mille', '>= 5‰', 0.0045, 0.9],
    ['per mille twice', '>= 5‰', '4,5 ‰', 0.9],
    ['dots in both', '>= 1.500', '1.350', 0.9],
    ['a dot, far from the target', '>= 2.000', 1800, 0.9],
    ['a difference that is 0 but for binary noise', 0, 0.3 - 0.1 - 0.2, 1],
  ])('%s: %s with %p is %d', (_, target, actual, expected) =>
    expect(score(target, actual)).toBeCloseTo(expected, 12),
  );
});

it('the refusal of another scale says both figures, and both readings of a dot', () => {
  expect(refusalOf(() => score('>= 10,5 mila', 9.5))?.params).toEqual({ target: '10500', actual: '9,5' });
  expect(refusalOf(() => score('>= 1.234', 1.3))?.params).toEqual({ whole: '1234', decimal: '1,234' });
});

describe('against a date, a bare number', () => {
  const date = 46022;
  it.each([31.12, 1.01, 2000, 2025, 2099])('%d may be a day without its year, or a year', (target) =>
    expect(refusalOf(() => score(target, date, { direction: '>=' }))?.id).toBe('target.notWholeDate'),
  );
  it.each([366, 1999, 2100, 2025.5])('%d is a number', (target) =>
    expect(score(target, date, { direction: '>=' })).toBe(1),
  );
  it('with a unit is a number', () => {
    expect(score('>= 2025 N.', date)).toBe(1);
    expect(score(2025, '46022 N.', { direction: '>=' })).toBe(1);
  });
});

describe('a direction that is only supposed, and likely wrong, is asked for', () => {
  it.each([
    ['-10%', '-12%', '-10%'],
    ['-12,5%', '-12%', '-12,5%'],
    [-6, -5, '-6'],
    [-6.5, -5, '-6,5'],
    ['30 gg', 33, '30 gg'],
    ['5 reclami', 3, '5 reclami'],
  ])('%s with %p', (target, actual, text) => {
    expect(refusalOf(() => score(target, actual))).toEqual({ id: 'target.direction', params: { text } });
  });
  it('not where somebody says it', () => {
    expect(score('30 gg', 33, { direction: '<=' })).toBe(0.9);
    expect(score('<= -10%', '-12%')).toBe(1);
  });
});

describe('deadlines', () => {
  const late = (policy: Rules['lateDate']['policy'], rest = {}): Given => ({
    rules: { lateDate: { ...standard.lateDate, policy, ...rest } },
  });

  it.each([
    ['30/06/2025', 1],
    ['01/01/2024', 1],
    ['01/07/2025', 0.99],
    ['18/07/2025', 0.82],
    ['15/09/2025', 0.23],
    ['31/12/2025', 0], // floor
    [45838, 1],
    [45839, 0.99],
    ['45839', 0.99],
  ])('by 30/06/2025, done on %p, scores %d', (actual, expected) =>
    expect(score('Entro 30/06/2025', actual)).toBe(expected),
  );

  it.each([0, '0', 'no', false, 'Non realizzato', '0,00 N.'])('%p is not done: 0', (actual) =>
    expect(score('Entro 30/06/2025', actual)).toBe(0),
  );

  it('the day itself misses a strict deadline', () => {
    expect(met('< 30/06/2025', '30/06/2025')).toBe(false);
    expect(met('< 30/06/2025', '29/06/2025')).toBe(true);
    expect(met('<= 30/06/2025', '30/06/2025')).toBe(true);
  });

  it.each([
    ['2 points a day', late('pointsPerDay', { pointsPerDay: 2 }), 0.64],
    ['all or nothing', late('allOrNothing'), 0],
    ['linear to zero over 30 days', late('linear'), 0.4],
    ['linear to zero over 10 days', late('linear', { daysToZero: 10 }), 0],
  ])('18 days late: %s', (_, given, expected) =>
    expect(score('Entro 30/06/2025', '18/07/2025', given)).toBeCloseTo(expected, 12),
  );

  it.each([
    ['each in time', '31/03/2021 - 30/06/2021', 1],
    ['one five days late', '31/03/2021 - 05/07/2021', 0.95],
    ['the most late counts', '10/04/2021 - 05/07/2021', 0.9],
    ['one date for all must meet them all', '31/03/2021', 1],
    ['one date after the first deadline', '10/04/2021', 0.9],
  ])('several deadlines, %s', (_, actual, expected) =>
    expect(score('31/03/2021 - 30/06/2021', actual)).toBe(expected),
  );

  it('several dates for one deadline must all meet it', () => {
    expect(score('Entro 30/06/2025', '05/06/2025 - 07/07/2025')).toBe(0.93);
  });

  it.each([
    ['1', 1],
    ['a fraction of a day', 45838.5],
    ['the day before 2000', 36525],
    ['the day after 2099', 73051],
    ['a negative number', -1],
    ['a percentage', '100%'],
    ['an amount', '45.000 €'],
    ['grouped by a dot', '45.000'],
    ['pieces', '45838 N.'],
    ['no day of delay', '0 gg'],
  ])('%s is no date', (_, actual) =>
    expect(refusalOf(() => score('Entro 30/06/2025', actual))?.id).toBe('actual.numberForDate'),
  );

  it('refuses yes, because the date is asked for', () => {
    expect(refusalOf(() => score('Entro 30/06/2025', 'sì'))?.id).toBe('actual.yesForDate');
  });
  it('refuses as many dates as there are not deadlines', () => {
    expect(refusalOf(() => score('31/03/2021 - 30/06/2021', '1/3/21 - 1/6/21 - 1/9/21'))).toEqual({
      id: 'actual.dateCount',
      params: { expected: 2, found: 3 },
    });
  });

  it('a plain number is a date only under "entro" or against a date text', () => {
    expect(score(50000, 40000)).toBe(0.8);
    expect(score(45838, 45848, { direction: 'entro' })).toBe(0.9);
    expect(score(45838, '10/07/2025')).toBe(0.9);
    expect(met(45838, '30/06/2025', '<=')).toBe(true);
    expect(met(45838, '30/06/2025', '<')).toBe(false);
    expect(refusalOf(() => score(12, '10/07/2025'))?.id).toBe('actual.dateForNumber');
    expect(refusalOf(() => score('>= 45.838 N.', '10/07/2025'))?.id).toBe('actual.dateForNumber');
  });
});

it.each(['no', 'NO', false])('%p against a number is not done: 0, whatever the direction', (actual) => {
  expect(score('>= 5', actual)).toBe(0);
  expect(score('<= 30 gg', actual)).toBe(0);
  expect(met('<= 30 gg', actual)).toBe(false);
});

describe('yes and no', () => {
  it.each([
    ['= sì', 'sì', 1],
    ['= sì', 'NO', 0],
    ['si', true, 1],
    ['sì', 1, 1],
    ['sì', 0, 0],
    ['= no', 'no', 1],
    ['= sì', 'Non realizzato', 0],
    [true, false, 0],
  ])('%s with %p scores %d', (target, actual, expected) => expect(score(target, actual)).toBe(expected));
});

describe('not assessable', () => {
  it.each([
    ['no target', '', 5],
    ['no actual', '>= 5', ''],
    ['neither', null, null],
    ['a year of measuring', 'Anno di rilevazione', 5],
    ['no actual yet, whatever the target', '≥ media cluster', 'n.d.'],
    ['declared not assessable', '>= 5', 'NV'],
  ])('%s', (_, target, actual) => expect(score(target, actual)).toBe('N/D'));

  it('a blank actual is not 0', () => {
    expect(score('>= 5', null)).toBe('N/D');
    expect(score('>= 5', 0)).toBe(0);
  });
});

it.each([
  ['entro settembre (anno 2024)', '30/09/2024', 1],
  ['entro settembre (anno 2024)', '02/10/2024', 0.98],
  ['entro marzo (anno 2024)', '30/11/2024', 0],
  ['entro il 31/12 (anno 2024)', '10/01/2025', 0.9],
  ['entro il 31/12 (anno 2024)', 'no', 0],
])('a deadline of the year of the plan: %s with %s scores %d', (target, actual, expected) =>
  expect(score(target, actual)).toBe(expected),
);

describe('refusals say what is wrong', () => {
  it.each([
    ['31/02/2024', 5, 'target.unreadable'],
    ['x ≤ x-1', 5, 'target.relative.previousYear'],
    ['≥ media cluster', 5, 'target.relative.benchmark'],
    ['≥ a medio', 5, 'target.qualitative'],
    ['entro settembre', '12/09/2024', 'target.yearless'],
    // the same day of the next year is nearer: which one was meant?
    ['entro il 31 gennaio (anno 2024)', '30/01/2025', 'target.yearDoubtful'],
    ['>= 5', 'in corso', 'actual.unreadable'],
    ['>= 5', '30/06/2025', 'actual.dateForNumber'],
    ['>= 5', 'sì', 'actual.yesNoForNumber'],
    ['= sì', 2, 'actual.notYesNo'],
    ['= sì', '30/06/2025', 'actual.notYesNo'],
  ])('%s with %p: %s', (target, actual, id) => expect(refusalOf(() => score(target, actual))?.id).toBe(id));

  it.each([
    ['31/02/2024', 5, '31/02/2024'],
    ['x ≤ x-1', 5, 'x ≤ x-1'],
    ['≥ media cluster', 5, '≥ media cluster'],
    ['≥ a medio', 5, '≥ a medio'],
    ['>= 5', 'in corso', 'in corso'],
    ['Entro 30/06/2025', 45838.5, '45838,5'],
  ])('%s with %p: in the text of the cell', (target, actual, text) =>
    expect(refusalOf(() => score(target, actual))?.params).toEqual({ text }),
  );
});

it('the profile of Pistoia-Prato computes late dates like the others: its printed ones were set by hand', () => {
  expect(score('Entro 30/06/2022', '28/07/2022', { rules: profileNamed('PT-PO') })).toBe(0.72);
});
