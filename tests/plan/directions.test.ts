import type { CellValue } from '../../src/core/cell';
import { directionsOf, indicatorKey, NO_ANSWERS, type TargetDirection } from '../../src/core/plan/directions';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { Plan } from '../../src/core/plan/plan';
import type { Results } from '../../src/core/plan/results';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import type { Operator } from '../../src/core/targets/target';
import { COLUMNS, handMadePlan, type Draft } from './handMadePlan';
import { findingsAbout } from '../checks/findingsOf';

type Indicator = Omit<Draft, 'level'>;

function planOf(...indicators: Indicator[]): Plan {
  const children = indicators.map((draft, i): Draft => ({ name: `Voce ${i}`, ...draft, level: 'indicator' }));
  return handMadePlan([{ level: 'strategic', code: '01', name: 'Obiettivo', children }]);
}

/** Of the last indicator. */
function directionIn(plan: Plan, answers = NO_ANSWERS, rules = standard): TargetDirection | undefined {
  return directionsOf(plan, rules, answers).get(plan.nodes.at(-1)?.id ?? '');
}

function sourceOf(...indicators: Indicator[]): string {
  const { source, direction, reason } = directionIn(planOf(...indicators)) ?? {};
  return [source, direction, reason?.id.replace('direction.', '')].filter(Boolean).join(' ');
}

describe('who says the direction of a target, in the order of authority', () => {
  it('the target itself', () => {
    expect(sourceOf({ target: '<= 30 gg', direction: '>=' })).toBe('target');
  });

  it('its verso column, before any other indicator', () => {
    const elsewhere = { name: 'Reclami', target: '>= 3' };
    expect(sourceOf(elsewhere, { name: 'Reclami', target: 3, direction: '<=' })).toBe('sheet <=');
  });

  it('a person who was asked, before other rows and years', () => {
    const plan = planOf({ name: 'Reclami', target: '>= 3' }, { name: 'Reclami', code: 'R1', target: 3 });
    const answers = new Map([[indicatorKey({ code: 'R1', name: 'Reclami' }) ?? '', '<=' as const]]);
    expect(directionIn(plan, answers)).toMatchObject({ source: 'person', direction: '<=' });
  });

  it('the same indicator elsewhere: its code and name, otherwise its name', () => {
    const [other, same] = [
      { code: 'B', name: 'Giorni di attesa', target: '<= 12' },
      { code: 'A', name: 'Giorni di attesa', target: '>= 10' },
    ];
    expect(sourceOf(other, same, { code: 'A', name: 'giorni di  attesa ', target: 9 })).toBe(
      'elsewhere >= elsewhere',
    );
    expect(sourceOf(other, { code: 'C', name: 'Giorni di attesa', target: 9 })).toBe(
      'elsewhere <= elsewhere',
    );
    expect(sourceOf(other, { code: 'B', name: 'Altro', target: 9 })).toBe('supposed supposed');
  });

  it('the same indicator elsewhere, by its verso column', () => {
    expect(sourceOf({ name: 'A', target: 4, direction: '<=' }, { name: 'A', target: 5 })).toBe(
      'elsewhere <= elsewhere',
    );
  });

  it('its other years', () => {
    expect(sourceOf({ target: '10%', years: ['< 20%', '< 15%', '10%'] })).toBe('otherYears < otherYears');
  });

  it('its other years, without asking for less than nothing', () => {
    expect(sourceOf({ target: '0%', years: ['< 20%', '< 10%', '0%'] })).toBe('otherYears <= otherYears');
  });

  it('the number 0', () => {
    expect(sourceOf({ name: 'Reclami', target: '0 N.' })).toBe('zero zero');
    expect(sourceOf({ target: 0, targetFormat: '0%' })).toBe('zero zero');
  });

  it('nobody', () => {
    expect(sourceOf({ name: 'Eventi', target: 12 })).toBe('supposed supposed');
    expect(sourceOf({ name: '% evase entro 5 giorni', target: 0.9, targetFormat: '0%' })).toBe(
      'supposed supposed',
    );
    expect(sourceOf({ name: 'Grado di rispetto dei tempi di pagamento', target: '100%' })).toBe(
      'supposed supposed',
    );
    expect(sourceOf({ name: 'Personale a tempo pieno', target: 30 })).toBe('supposed supposed');
  });

  it('nobody needs to, for a date, a yes or a missing target', () => {
    for (const target of ['30/06/2025', 'sì', 'n.d.', '≥ a medio']) expect(sourceOf({ target })).toBe('');
    expect(sourceOf({ target: 45473, targetFormat: 'dd/mm/yyyy' })).toBe('');
  });
});

describe('what speaks against "more is better" leaves the direction to a person', () => {
  it.each<[string, Indicator, string]>([
    ['the unit in the target', { target: '30 gg' }, 'unit'],
    ['the unit of its column', { target: 30, measure: 'Giorni' }, 'unit'],
    ['the unit in the number format', { target: 30, targetFormat: '0" gg"' }, 'unit'],
    ['a word of the name', { name: 'Tempo medio di evasione', target: 30 }, 'word'],
    ['a word beside the number', { target: '5 reclami' }, 'word'],
    ['absence from work', { name: 'Tasso di assenteismo', target: '4%' }, 'word'],
    ['a word of the description', { description: 'Costo del servizio', target: 30 }, 'word'],
    ['two words', { name: 'Non conformità rilevate', target: 3 }, 'word'],
    ['a falling series', { target: 18, years: [25, 20, 20, 19, 18] }, 'falling'],
    ['a number below 0', { target: '-10%' }, 'negative'],
    ['years that disagree', { target: 5, years: ['>= 3', '<= 4', 5] }, 'otherYears'],
  ])('%s', (_, indicator, why) => {
    expect(sourceOf(indicator)).toBe(`undecided undecided.${why}`);
  });

  it('rows that disagree', () => {
    const [one, other] = [
      { name: 'A', target: '>= 1' },
      { name: 'A', target: '<= 2' },
    ];
    expect(sourceOf(one, other, { name: 'A', target: 3 })).toBe('undecided undecided.elsewhere');
    expect(sourceOf(one, { ...one, target: '> 2' }, { name: 'A', target: 3 })).toBe('elsewhere >= elsewhere');
  });

  it('not a unit where the chamber holds that less is better', () => {
    const plan = planOf({ target: '30 gg' });
    expect(directionIn(plan, NO_ANSWERS, { ...standard, defaultDirection: '<=' })?.source).toBe('supposed');
  });

  it('not a series of another kind, nor one that rises again', () => {
    expect(sourceOf({ target: '10%', years: [5, '10%'] })).toBe('supposed supposed');
    expect(sourceOf({ target: 18, years: [25, 10, 18] })).toBe('supposed supposed');
  });
});

describe('in the results', () => {
  const waiting: Indicator = { name: 'Tempo medio', target: 30, actual: 45 };
  const scored: Indicator = { name: 'Eventi', target: '>= 10', actual: 8 };

  function evaluated(indicators: Indicator[], answer?: Operator): Results {
    const key = indicatorKey({ code: '', name: waiting.name ?? '' }) ?? '';
    return evaluatePlan(
      planOf(...indicators),
      standard,
      italian,
      new Map(),
      new Map(answer ? [[key, answer]] : []),
    );
  }

  function told(indicators: Indicator[], answer?: Operator): string[] {
    return findingsAbout(planOf(...indicators), evaluated(indicators, answer)).map(
      ({ severity, message, node, at }) =>
        [severity, message.id, node ?? '', `@${at?.row},${at?.column}`].join(' '),
    );
  }

  it('what waits for a person has no score, is asked with its cell, and those above say that it is left out', () => {
    const results = evaluated([scored, waiting]);
    expect(results.byId.get('01#2')).toMatchObject({ score: null, problem: null, undecided: 1 });
    expect(results.byId.get('01')).toMatchObject({ score: 0.8, undecided: 1 });
    expect(results.root).toMatchObject({ score: 0.8, undecided: 1 });
    expect(told([scored, waiting])).toEqual([`warning direction.undecided.word 01#2 @2,${COLUMNS.target}`]);
  });

  it('an actual that is no number is told before it is decided, whatever the direction will be', () => {
    const late = { ...waiting, actual: 'sì' };
    expect(told([scored, late])).toContainEqual(expect.stringContaining('error actual.yesNoForNumber 01#2'));
  });

  it.each<[Operator, number]>([
    ['<=', 0.5],
    ['>=', 1],
    ['=', 1],
  ])('an answer %s scores it', (answer, score) => {
    const results = evaluated([scored, waiting], answer);
    expect(results.byId.get('01#2')).toMatchObject({ score, undecided: 0 });
    expect(results.root.undecided).toBe(0);
    expect(told([scored, waiting], answer)).toEqual([]);
  });

  it('what is supposed is scored, and counted in one note', () => {
    const bare = (target: CellValue): Indicator => ({ target, actual: 5 });
    const indicators = [bare(10), bare(4), scored];
    expect(evaluated(indicators).byId.get('01#1')?.score).toBe(0.5);
    expect(told(indicators)).toEqual([`note direction.supposed.several  @1,${COLUMNS.target}`]);
    const [first] = findingsAbout(planOf(...indicators), evaluated(indicators));
    expect(first?.message.params).toEqual({ count: 2, operator: '≥' });
  });
});

describe('a number that its cell shows as a percentage', () => {
  const scoreFor = (target: number, actual: CellValue, targetFormat: string): number | null | string => {
    const { byId } = evaluatePlan(planOf({ target, targetFormat, actual }), standard, italian);
    const result = byId.get('01#1');
    return result?.problem?.id ?? result?.score ?? null;
  };

  it('is one: percentage points beside it are refused', () => {
    expect(scoreFor(0.85, 0.85, '0%')).toBe(1);
    expect(scoreFor(0.85, 84, '0.0%')).toBe('actual.percentPoints');
  });

  it('is none where the sign is in quotes: there it is a unit', () => {
    expect(scoreFor(80, 60, '0" %"')).toBe(0.75);
  });
});
