import fc from 'fast-check';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { largestLosses, lossesBelow } from '../../src/core/plan/losses';
import { missingBelow } from '../../src/core/plan/missingBelow';
import type { ColumnMapping } from '../../src/core/plan/plan';
import type { NodeResult, Results } from '../../src/core/plan/results';
import { standard } from '../../src/core/rules/profiles';
import { toscanaNordOvest } from '../../src/core/rules/profiles/toscanaNordOvest';
import type { Rules } from '../../src/core/rules/rules';
import { italian } from '../../src/messages/it';
import '../hunting';
import { COLUMNS, handMadePlan, type Draft } from './handMadePlan';

const indicator = (
  weight: number | undefined,
  actual?: number | string,
  more: Partial<Draft> = {},
): Draft => ({
  level: 'indicator',
  target: '>= 100,00 N.',
  ...(weight !== undefined && { weight }),
  ...(actual !== undefined && { actual }),
  ...more,
});

const area = (children: readonly Draft[], more: Partial<Draft> = {}): Draft => ({
  level: 'area',
  code: '01',
  children,
  ...more,
});

function evaluated(drafts: readonly Draft[], rules: Rules = standard): Results {
  return evaluatePlan(handMadePlan(drafts), rules, italian);
}

/** What the children of a node come to, as a person reads it: `weight as written → as it counts: score + lost`, in points. */
function sums({ byId }: Results, id: string): string[] {
  const points = (fraction: number): string => String(Number((fraction * 100).toFixed(2)));
  return (byId.get(id)?.contributions ?? []).map(
    ({ written, counted, contribution, lost, leftOut }) =>
      `${points(written)} → ${points(counted)}: ${points(contribution)} + ${points(lost)}${leftOut ? ` (${leftOut})` : ''}`,
  );
}

describe('the children of a node make up its score', () => {
  it('each with its weight, what it brings and what it loses', () => {
    expect(sums(evaluated([area([indicator(60, 90), indicator(40, 50)])]), '01')).toEqual([
      '60 → 60: 54 + 6',
      '40 → 40: 20 + 20',
    ]);
  });

  it('equal weights where none is written', () => {
    expect(sums(evaluated([area([indicator(undefined, 100), indicator(undefined, 0)])]), '01')).toEqual([
      '50 → 50: 50 + 0',
      '50 → 50: 0 + 50',
    ]);
  });

  it('one without a score is left out, and the weights of the others grow', () => {
    const results = evaluated([area([indicator(20, 50), indicator(30, 100), indicator(50)])]);
    expect(sums(results, '01')).toEqual(['20 → 40: 20 + 20', '30 → 60: 60 + 0', '50 → 0: 0 + 0 (noScore)']);
  });

  it('one without a score counts 0 where the rules say so: its weight is lost', () => {
    const rules = { ...standard, withoutScore: 'zero' as const };
    expect(sums(evaluated([area([indicator(50, 80), indicator(50)])], rules), '01')).toEqual([
      '50 → 50: 40 + 10',
      '50 → 50: 0 + 50',
    ]);
  });

  it('one of weight 0, or without a weight beside weights that make 100, is left out', () => {
    const results = evaluated([area([indicator(100, 80), indicator(0, 50), indicator(undefined, 50)])]);
    expect(sums(results, '01')).toEqual([
      '100 → 100: 80 + 20',
      '0 → 0: 0 + 0 (zeroWeight)',
      '0 → 0: 0 + 0 (noWeight)',
    ]);
  });

  it('one that a person declared not assessable is left out as such', () => {
    const plan = handMadePlan([area([indicator(60, 90), indicator(40, 50)])]);
    const cell = { sheet: 's', row: 2, column: 12, value: 'NV', format: 'General' };
    expect(sums(evaluatePlan(plan, standard, italian, new Map([['01#2', cell]])), '01')).toEqual([
      '60 → 100: 90 + 10',
      '40 → 0: 0 + 0 (notAssessable)',
    ]);
  });

  it('objectives that do not feed a strategic one by the rules are told', () => {
    const strategic: Draft = {
      level: 'strategic',
      code: '01_01',
      children: [
        indicator(100, 80),
        { level: 'operational', code: '01_01_01', weight: 100, children: [indicator(100, 50)] },
      ],
    };
    expect(sums(evaluated([area([strategic])], toscanaNordOvest), '01_01')).toEqual([
      '100 → 100: 80 + 20',
      '0 → 0: 0 + 0 (notFeeding)',
    ]);
  });

  it('one that cannot be read leaves nothing to sum', () => {
    const results = evaluated([area([indicator(60, 90), indicator(40, 'vedi nota')])]);
    expect(sums(results, '01')).toEqual(['60 → 0: 0 + 0', '40 → 0: 0 + 0 (unreadable)']);
    const weight = evaluated([area([indicator(60, 90), indicator(undefined, 50, { weight: 'tanto' })])]);
    expect(sums(weight, '01')).toEqual(['100 → 0: 0 + 0', '0 → 0: 0 + 0 (unreadable)']);
  });
});

describe('how much of the weight was evaluated', () => {
  const share = ({ root }: Results): number => root.evaluated;

  it('goes down to the indicators: a fifth of the second half is a tenth of the whole', () => {
    const results = evaluated([
      area([indicator(20), indicator(80)]),
      area([indicator(20, 90), indicator(80)], { code: '02' }),
    ]);
    expect(share(results)).toBeCloseTo(0.1, 12);
  });

  it('is what was written, whatever the rules do with what has no score', () => {
    for (const withoutScore of ['renormalise', 'zero', 'shareEqually'] as const) {
      const rules = { ...standard, withoutScore };
      expect(share(evaluated([area([indicator(20, 90), indicator(80)])], rules))).toBeCloseTo(0.2, 12);
    }
  });

  it('a score that a person set for a node is one for all its weight', () => {
    const plan = handMadePlan([area([indicator(20), indicator(80)])]);
    const cell = { sheet: 's', row: 0, column: 12, value: 0.7, format: '0.00%' };
    const results = evaluatePlan(plan, standard, italian, new Map([['01', cell]]));
    expect([share(results), results.root.contributions[0]?.contribution]).toEqual([1, 0.7]);
  });
});

describe('what is missing is found below, with the cell', () => {
  const causes = ({ root }: Results): unknown[] =>
    missingBelow(root).map(({ kind, at, node, path, share }) => [
      kind,
      at && [at.row, at.column],
      [...path, node].map(({ code, id }) => code || id).join(' > '),
      Number(share.toFixed(6)),
    ]);
  const of = (...children: readonly Draft[]): unknown[] => causes(evaluated([area(children)]));

  it('an indicator whose actual cannot be read', () => {
    expect(of(indicator(50, 90), indicator(50, 'vedi nota'))).toEqual([
      ['unreadable', [2, COLUMNS.actual], 'ente > 01 > 01#2', 0.5],
    ]);
  });

  it('a weight that cannot be read, or is blank beside weights that make 100', () => {
    expect(of(indicator(50, 90), indicator(undefined, 80, { weight: 'tanto' }))).toEqual([
      ['unreadable', [2, COLUMNS.weight], 'ente > 01 > 01#2', 0],
    ]);
    // What it lacks itself does not matter: with all it had it would not count.
    for (const actual of [80, undefined])
      expect(of(indicator(100, 90), indicator(undefined, actual))).toEqual([
        ['weight', [2, 0], 'ente > 01 > 01#2', 0],
      ]);
  });

  it.each([
    ['a missing actual', indicator(25), 'actual', [2, 0]],
    ['a missing target', indicator(25, 80, { target: '' }), 'target', [2, 0]],
    [
      'a year of measurement',
      indicator(25, 80, { target: 'Anno di rilevazione' }),
      'target',
      [2, COLUMNS.target],
    ],
    [
      'a target that a person judges',
      indicator(25, 'alto', { target: '≥ a medio' }),
      'toJudge',
      [2, COLUMNS.target],
    ],
    ['a direction to decide', indicator(25, 5, { target: '30 gg' }), 'undecided', [2, COLUMNS.target]],
  ])('%s', (_, draft, kind, cell) => {
    expect(of(indicator(75, 90), draft)).toEqual([[kind, cell, 'ente > 01 > 01#2', 0.25]]);
  });

  it('a blank cell in a column of actuals, where the sheet has one', () => {
    const plan = handMadePlan([area([indicator(50, 90), indicator(50)])]);
    const column: ColumnMapping = {
      role: 'actual',
      column: COLUMNS.actual,
      header: 'Consuntivo',
      confidence: 1,
      reason: { id: 'column.reason' },
    };
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, columns: [column] }));
    const results = evaluatePlan({ ...plan, sheets }, standard, italian);
    expect(missingBelow(results.root)).toMatchObject([{ at: { row: 2, column: COLUMNS.actual } }]);
    // Of a node with several rows nobody knows in which the actual is going to stand.
    const nodes = plan.nodes.map((node) => ({ ...node, own: node.own && { ...node.own, last: 9 } }));
    const several = evaluatePlan({ ...plan, nodes, sheets }, standard, italian);
    expect(missingBelow(several.root)).toMatchObject([{ at: { row: 2, column: 0 } }]);
  });

  it('a node without children, and one whose children all weigh 0', () => {
    expect(of(indicator(100, 90), { level: 'operational', code: '01_01', weight: 0 })).toEqual([]);
    expect(causes(evaluated([area([])]))).toEqual([['nothingBelow', [0, 0], 'ente > 01', 1]]);
    expect(of(indicator(0, 90))).toEqual([['weight', [1, COLUMNS.weight], 'ente > 01', 1]]);
  });

  it('below a node whose score a person set nothing is missing; NV is told as a decision', () => {
    const plan = handMadePlan([area([indicator(100)])]);
    const typed = (value: number | string) =>
      new Map([['01', { sheet: 's', row: 0, column: 12, value, format: 'General' }]]);
    expect(causes(evaluatePlan(plan, standard, italian, typed(0.7)))).toEqual([]);
    for (const [text, kind] of [
      ['NV', 'notAssessable'],
      ['N/D', 'typed'],
      ['boh', 'unreadable'],
    ] as const)
      expect(causes(evaluatePlan(plan, standard, italian, typed(text)))).toEqual([
        [kind, [0, 12], 'ente > 01', 1],
      ]);
  });
});

describe('where the score is lost', () => {
  it('the indicators that cost the whole most come first, by their weight in it', () => {
    const results = evaluated([
      area([indicator(50, 0), indicator(50, 100)], { weight: 20 }),
      area([indicator(30, 40), indicator(70, 90)], { code: '02', weight: 80 }),
    ]);
    expect(largestLosses(results.root).map(({ result, lost }) => [result.node.id, lost.toFixed(3)])).toEqual([
      ['02#1', '0.144'],
      ['01#1', '0.100'],
      ['02#2', '0.056'],
    ]);
  });

  it('a score that a person set for a node is where it is lost', () => {
    const plan = handMadePlan([area([indicator(100, 10)])]);
    const cell = { sheet: 's', row: 0, column: 12, value: 0.7, format: '0.00%' };
    const { root } = evaluatePlan(plan, standard, italian, new Map([['01', cell]]));
    expect(largestLosses(root).map(({ result }) => result.node.id)).toEqual(['01']);
  });
});

describe('in any plan', () => {
  const weight = fc.constantFrom<Draft['weight']>(undefined, undefined, 0, 10, 25, 33.3, 50, 100, '?');
  const leaf = fc.record({
    level: fc.constant('indicator' as const),
    weight,
    target: fc.constantFrom('>= 100,00 N.', '<= 10', '≥ a medio', '30 gg', '', '= sì'),
    actual: fc.constantFrom<Draft['actual']>(0, 5, 12, 90, 100, 200, 'n.d.', 'sì', undefined, undefined, '?'),
  }) as fc.Arbitrary<Draft>;
  const operational = fc.record({
    level: fc.constant('operational' as const),
    weight,
    children: fc.array(leaf, { maxLength: 4 }),
  }) as fc.Arbitrary<Draft>;
  const strategic = fc.record({
    level: fc.constant('strategic' as const),
    weight,
    children: fc.array(fc.oneof(operational, leaf), { maxLength: 4 }),
  }) as fc.Arbitrary<Draft>;
  const plan = fc.array(
    fc.record({
      level: fc.constant('area' as const),
      weight,
      children: fc.array(strategic, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ) as fc.Arbitrary<Draft[]>;
  const rules = fc.record({
    withoutScore: fc.constantFrom('renormalise' as const, 'zero' as const, 'shareEqually' as const),
    strategicFrom: fc.constantFrom('objectives' as const, 'indicators' as const, 'all' as const),
  });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

  /** Every node of every such plan. */
  function everyNode(check: (result: NodeResult) => void): void {
    fc.assert(
      fc.property(plan, rules, (drafts, policy) => {
        evaluated(drafts, { ...standard, ...policy }).byId.forEach(check);
      }),
    );
  }

  it('the contributions make the score, and with what is lost 100%', () => {
    everyNode(({ computed, contributions }) => {
      if (contributions.length === 0) return;
      const score = sum(contributions.map(({ contribution }) => contribution));
      expect(score).toBeCloseTo(computed ?? 0, 12);
      const lost = sum(contributions.map((each) => each.lost));
      expect(score + lost).toBeCloseTo(computed === null ? 0 : 1, 12);
    });
  });

  it('who does not count says why, and who counts does not', () => {
    everyNode(({ computed, contributions }) => {
      for (const { counted, leftOut } of contributions)
        if (computed !== null) expect(leftOut === null).toBe(counted > 0);
    });
  });

  it('what was evaluated and what is missing make the whole weight', () => {
    everyNode((result) => {
      const missing = sum(missingBelow(result).map(({ share }) => share));
      expect(result.evaluated + missing).toBeCloseTo(1, 9);
    });
  });

  it('a score that is not there has a cause, and what is unreadable is among them where the node is stopped', () => {
    everyNode((result) => {
      const kinds = missingBelow(result).map(({ kind }) => kind);
      if (result.score === null) expect(kinds).not.toEqual([]);
      if (result.problem) expect(kinds).toContain('unreadable');
    });
  });

  it('what is lost below a node is what it lacks to 100%', () => {
    everyNode((result) => {
      if (result.computed === null || result.contributions.length === 0) return;
      const sources = lossesBelow(result).filter(({ isSource }) => isSource);
      expect(sum(sources.map(({ lost }) => lost))).toBeCloseTo(1 - result.computed, 12);
    });
  });
});
