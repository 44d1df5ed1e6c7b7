import type { CellValue } from '../../src/core/cell';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { Results } from '../../src/core/plan/results';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import { findingsOf } from '../checks/findingsOf';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession } from '../session/openSession';
import { handMadePlan, type Draft } from './handMadePlan';
import { writtenFormula } from '../session/scoreFormula';

/** An indicator of a target of 100 that reached so much of it; null: no actual. */
function indicator(weight: CellValue, reached: number | null = 100): Draft {
  return { level: 'indicator', weight, target: '>= 100', actual: reached };
}

function objective(code: string, children: readonly Draft[], weight?: CellValue): Draft {
  return { level: 'strategic', code, children, ...(weight !== undefined && { weight }) };
}

function evaluated(drafts: readonly Draft[]): Results {
  return evaluatePlan(handMadePlan(drafts), standard, italian);
}

/** `note weights.shares ente` */
function sumFindings(drafts: readonly Draft[]): string[] {
  const ofWeights = findingsOf(handMadePlan(drafts)).filter(({ message: { id } }) => id.startsWith('weight'));
  return ofWeights.map(({ severity, message, node }) => `${severity} ${message.id} ${node}`);
}

/** As the agency's table has it: 45 + 55 for the areas, and the indicators make 100 over both. */
const AGENCY: readonly Draft[] = [
  {
    level: 'area',
    code: '1',
    weight: 45,
    children: [
      objective('1.1', [indicator(10.7, 50), indicator(4.3)]),
      objective('1.2', [indicator(20), indicator(10, null)]),
    ],
  },
  { level: 'area', code: '2', weight: 55, children: [objective('2.1', [indicator(30, 80), indicator(25)])] },
];

describe('weights that are shares of the whole (docs/dominio.md §5.2)', () => {
  it('are no error: one note says it', () => {
    expect(sumFindings(AGENCY)).toEqual(['note weights.shares ente']);
  });

  it('give a node without a weight the sum of those below it, of indicators without a score too', () => {
    const { byId, root } = evaluated(AGENCY);
    expect(['1.1', '1.2', '2.1'].map((id) => byId.get(id)?.weight)).toEqual([15, 30, 55]);
    const [first, second] = [(10.7 * 0.5 + 4.3) / 15, 1];
    expect(byId.get('1')?.score).toBeCloseTo((15 * first + 30 * second) / 45, 12);
    expect(root.score).toBeCloseTo(0.45 * ((15 * first + 30) / 45) + 0.3 * 0.8 + 0.25, 12);
  });

  it('make the ente the sum of shares and scores, where all have a score', () => {
    const plan = [
      objective('1', [indicator(0.15, 50), indicator(0.1, 80)]),
      objective('2', [indicator(0.75, 90)]),
    ];
    expect(evaluated(plan).root.score).toBeCloseTo(0.15 * 0.5 + 0.1 * 0.8 + 0.75 * 0.9, 12);
  });

  it('may be shares of what is below an area only', () => {
    const area = (code: string): Draft => ({
      level: 'area',
      code,
      weight: 50,
      children: [
        objective(`${code}.1`, [indicator(60)]),
        objective(`${code}.2`, [indicator(30), indicator(10)]),
      ],
    });
    const areas = [area('1'), area('2')];
    expect(sumFindings(areas)).toEqual(['note weights.shares 1', 'note weights.shares 2']);
    expect(evaluated(areas).byId.get('2.2')?.weight).toBe(40);
  });

  it('say nothing of the weight of the node that is the whole', () => {
    const area = (code: string): Draft => ({
      level: 'area',
      code,
      children: [objective(`${code}.1`, [indicator(60)]), objective(`${code}.2`, [indicator(40)])],
    });
    const { byId } = evaluated([area('1'), area('2')]);
    expect([byId.get('1')?.weight, byId.get('1.1')?.weight]).toEqual([null, 60]);
  });

  it('may miss 100 by the rounding of what is printed', () => {
    const third = objective('1', [indicator(33.3), indicator(33.3)]);
    expect(sumFindings([third, objective('2', [indicator(33.3)])])).toEqual(['note weights.shares ente']);
  });

  it('are on the scale of the whole: 1 and 0,5 beside 98,5 are points', () => {
    const { byId } = evaluated([
      objective('1', [indicator(1), indicator(0.5)]),
      objective('2', [indicator(98.5)]),
    ]);
    expect(['1#1', '1#2', '1'].map((id) => byId.get(id)?.weight)).toEqual([1, 0.5, 1.5]);
  });

  it('leave a weight that a node has of its own as it is', () => {
    const results = evaluated([objective('1', [indicator(60, 50)], 20), objective('2', [indicator(40)], 80)]);
    expect(results.root.score).toBeCloseTo(0.2 * 0.5 + 0.8, 12);
  });

  it.each<[string, readonly Draft[], string[]]>([
    [
      'they do not make a whole together either',
      [objective('1', [indicator(50), indicator(20)]), objective('2', [indicator(20)])],
      ['error weights.shortBelow 1', 'error weights.shortBelow 2'],
    ],
    [
      'some siblings are a whole, and the others of weight 0',
      [objective('1', [indicator(60), indicator(40)]), objective('2', [indicator(0)])],
      ['note weight.zeroScored 2#1', 'error weights.shortBelow 2'],
    ],
    [
      'an objective weighs beside indicators',
      [
        objective('1', [
          indicator(30),
          { level: 'operational', code: '1.1', weight: 60, children: [indicator(20)] },
        ]),
        objective('2', [indicator(50)]),
      ],
      ['error weights.shortBelow 1', 'error weights.shortBelow 1.1', 'error weights.shortBelow 2'],
    ],
    [
      'one of them is blank',
      [objective('1', [indicator(60), indicator('')]), objective('2', [indicator(40)])],
      ['warning weight.inferred 1#2', 'error weights.shortBelow 2'],
    ],
  ])('they are not where %s', (_, drafts, findings) =>
    expect(sumFindings(drafts).sort()).toEqual([...findings].sort()),
  );
});

it('the formula of a node adds up the weights below, so that it stays live', async () => {
  const opened = await openSession(
    [
      EditableSheet.from('piano', 'Piano', [
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
        ['01', 'Area', '', '', ''],
        ['01_01', 'Obiettivo', '', '', ''],
        ['01_01_01', 'Domande', 15, '>= 2 N.', 1],
        ['01_01_02', 'Imprese', 25, '>= 2 N.', 2],
        ['01_02', 'Altro obiettivo', '', '', ''],
        ['01_02_01', 'Corsi', 60, '>= 4 N.', 3],
      ]).grid(),
    ],
    'piano',
  );
  await opened.session.calculate();
  expect(opened.workbook.content('Piano', 1, 5)).toBe(
    writtenFormula('=PERF_ROLLUP(SUM(C4:C5),F3,SUM(C7),F6)'),
  );
  expect(disagreements(opened)).toEqual([]);
});

it('one that is wrong is one error, of the node that they are shares of, and not one of each family', () => {
  const families = (last: number): Draft[] => [
    objective('1', [indicator(30), indicator(25)]),
    objective('2', [indicator(20)]),
    objective('3', [indicator(15), indicator(last)]),
  ];
  expect(sumFindings(families(10))).toEqual(['note weights.shares ente']);
  expect(sumFindings(families(5))).toEqual(['error weights.together ente']);
  // Too far from a whole, they are no shares of it.
  expect(sumFindings(families(60))).toHaveLength(3);
});
