import { checkTable } from './checkTable';
import type { CellValue } from '../../src/core/cell';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { Plan } from '../../src/core/plan/plan';
import { standard } from '../../src/core/rules/profiles';
import { profileNamed } from '../../src/core/rules/readRules';
import { italian } from '../../src/messages/it';
import { COLUMNS, handMadePlan, type Draft } from '../plan/handMadePlan';
import { findingsOf } from './findingsOf';

/** `error weights.shortBelow 01 @0,0`: what is told, of which node, at which cell. */
function told(plan: Plan, rules = standard): string[] {
  return findingsOf(plan, rules).map(({ severity, message, at, node }) =>
    [severity, message.id, node, at ? `@${at.row},${at.column}` : ''].join(' ').trim(),
  );
}

function weighed(weights: readonly Draft['weight'][], more: Partial<Draft> = {}): Draft {
  const children = weights.map((weight): Draft => ({
    level: 'indicator',
    target: '>= 2 N.',
    actual: 2,
    ...(weight !== undefined && { weight }),
    ...(more.weightFormat && { weightFormat: more.weightFormat }),
  }));
  return { level: 'strategic', code: '01', ...more, children };
}

const WEIGHT = COLUMNS.weight;

describe('a cell that most others of the level have', () => {
  const named = (name: string, target?: string): Draft => ({
    level: 'indicator',
    name,
    weight: 25,
    ...(target !== undefined && { target }),
  });
  const below = (...children: Draft[]): Plan =>
    handMadePlan([{ level: 'strategic', code: '01', name: 'Obiettivo', children }]);

  it('a name', () => {
    const plan = below(named('A', '= 1'), named('', '= 1'), named('C', '= 1'), named('D', '= 1'));
    expect(told(plan)).toEqual(['warning node.noNameNorCode 01#2 @2,0']);
  });

  it('a target', () => {
    const plan = below(named('A', '= 1'), named('B', '= 1'), named('C', '= 1'), named('D'));
    expect(told(plan)).toEqual([`warning node.noTarget 01#4 @4,${COLUMNS.target}`]);
  });

  it('is not missed where most do without, or where the layout said why', () => {
    expect(told(below(named('', '= 1'), named('', '= 1'), named('C'), named('D')))).toEqual([]);
    const plan = below(named('A', '= 1'), named('B', '= 1'), named('C', '= 1'), named('D'));
    const why = {
      severity: 'note',
      message: { id: 'indicator.eliminated' },
      at: null,
      node: '01#4',
    } as const;
    expect(told({ ...plan, findings: [why] })).toEqual(['note indicator.eliminated 01#4']);
  });
});

describe('weights', () => {
  it.each<[string, Draft, string[]]>([
    ['that make 100', weighed([25, 75]), []],
    ['that make 100 as fractions', weighed([0.25, 0.75]), []],
    ['too few', weighed([25, 70]), ['error weights.shortBelow 01 @0,0']],
    ['too many', weighed(['30,00%', '80,00%']), ['error weights.overBelow 01 @0,0']],
    [
      'within the rounding of what is printed',
      weighed(['33,3%', '33,3%', '33,3%']),
      ['note weights.rounded 01 @0,0'],
    ],
    ['that no rounding explains', weighed(['33,3%', '33,3%', '33,9%']), ['error weights.overBelow 01 @0,0']],
    ['in two scales', weighed([0.5, 50]), [`error weights.mixedBelow 01 @1,${WEIGHT}`]],
    [
      'in two scales, one as text, which the roll-up refuses',
      weighed(['50%', 50]),
      [`error weights.mixedBelow 01 @1,${WEIGHT}`, `error weights.mixedSigns 01#1 @1,${WEIGHT}`],
    ],
    [
      'in two scales with one missing',
      weighed([0.2, 0.2, 20, undefined]),
      [`error weights.mixedBelow 01 @3,${WEIGHT}`, `warning weight.leftOut 01#4 @4,${WEIGHT}`],
    ],
    ['above the whole', weighed([50, 150]), [`error weight.tooLarge 01#2 @2,${WEIGHT}`]],
    ['negative', weighed([-25, 100]), [`error weight.negative 01#1 @1,${WEIGHT}`]],
    ['unreadable', weighed(['molto', 100]), [`error weight.notNumber 01#1 @1,${WEIGHT}`]],
    ['of which one is missing', weighed([60, undefined]), [`warning weight.inferred 01#2 @2,${WEIGHT}`]],
    [
      'of which one is missing and nothing is left',
      weighed([100, undefined]),
      [`warning weight.leftOut 01#2 @2,${WEIGHT}`],
    ],
  ])('%s', (_, draft, expected) => {
    expect(told(handMadePlan([draft]))).toEqual(expected);
  });

  it('one that is missing is told before there is anything to score', () => {
    const children: Draft[] = [
      { level: 'indicator', weight: 100, target: '>= 2 N.' },
      { level: 'indicator', target: '>= 2 N.' },
    ];
    expect(told(handMadePlan([{ level: 'strategic', code: '01', children }]))).toEqual([
      `warning weight.leftOut 01#2 @2,${WEIGHT}`,
    ]);
  });

  it('below an ambito that no row shows: at the first of them', () => {
    const area: Draft = { ...weighed([25, 70]), level: 'area', implied: true };
    expect(told(handMadePlan([area]))).toEqual([`error weights.shortBelow 01 @1,${WEIGHT}`]);
  });

  it('sum up per ambito, never per programma', () => {
    const objective = (code: string, programme: string): Draft => ({
      ...weighed([100]),
      code,
      weight: 50,
      mission: '011 - Competitività',
      programme,
    });
    const area: Draft = {
      level: 'area',
      code: 'A',
      children: [objective('A_1', '005 - x'), objective('A_2', '004 - y')],
    };
    expect(told(handMadePlan([area]))).toEqual([]);
  });

  it('of indicators and of objectives below the same node make 100 each, where only the indicators feed it', () => {
    const both = (objective: number): Draft => ({
      level: 'strategic',
      code: '01',
      children: [
        ...(weighed([40, 60]).children ?? []),
        { ...weighed([100]), level: 'operational', code: '01_01', weight: objective },
      ],
    });
    for (const rules of [profileNamed('TNO'), standard]) {
      expect(told(handMadePlan([both(100)]), rules)).toEqual([]);
      expect(told(handMadePlan([both(90)]), rules)).toEqual(['error weights.shortBelow 01 @0,0']);
    }
    const mixed = handMadePlan([
      {
        level: 'strategic',
        code: '01',
        children: [
          ...(weighed([20, 30]).children ?? []),
          { ...weighed([100]), level: 'operational', code: '01_01', weight: 50 },
        ],
      },
    ]);
    expect(told(mixed)).toEqual([]);
  });

  it('a whole block without weights is told where the other blocks have theirs', () => {
    const half = (weights: Parameters<typeof weighed>[0], code: string): Draft => ({
      ...weighed(weights),
      ...{ code, weight: 50 },
    });
    const none = half([undefined, undefined], '02');
    expect(told(handMadePlan([half([50, 50], '01'), none]))).toEqual([
      `warning weights.none 02 @4,${WEIGHT}`,
    ]);
    expect(told(handMadePlan([none, half([undefined, undefined], '03')]))).toEqual([]);
    expect(told(handMadePlan([half([50, 50], '01'), half([undefined], '02')]))).toEqual([]);
  });
});

describe('the tree', () => {
  it('a node without children', () => {
    expect(told(handMadePlan([{ level: 'strategic', code: '01' }]))).toEqual([
      'warning node.noChildren 01 @0,0',
    ]);
  });

  it('a code that several indicators have, once, at the second of them', () => {
    const objective = (code: string, weight: number): Draft => ({
      ...weighed([100]),
      ...{ code, weight },
      children: [{ level: 'indicator', code: 'EC_07', weight: 100, target: '>= 2 N.', actual: 2 }],
    });
    const plan = handMadePlan([objective('01', 40), objective('02', 30), objective('03', 30)]);
    expect(told(plan)).toEqual(['note code.recurs 02#1 @3,0']);
    const said = { id: 'code.duplicateRow', params: { code: 'EC_07' } } as const;
    const already = { severity: 'warning', message: said, at: null, node: null } as const;
    expect(told({ ...plan, findings: [already] })).toEqual(['warning code.duplicateRow']);
  });

  it('not one that a dashboard repeats, as it should', () => {
    const shared: Draft = { level: 'indicator', code: 'EC_07', weight: 100, target: '>= 2 N.', actual: 2 };
    const dashboard: Draft = { level: 'dashboard', code: 'C', children: [shared] };
    expect(told(handMadePlan([{ level: 'strategic', code: '01', children: [shared] }, dashboard]))).toEqual(
      [],
    );
  });
});

describe('targets and actuals that cannot be read', () => {
  const indicator = (target: string, actual: string): Draft => ({
    level: 'strategic',
    code: '01',
    children: [{ level: 'indicator', target, actual }],
  });
  it.each([
    ['a target', '31/02/2024', '3', [`error target.unreadable 01#1 @1,${COLUMNS.target}`]],
    ['a target without an actual', '31/02/2024', '', [`error target.unreadable 01#1 @1,${COLUMNS.target}`]],
    ['an actual', '>= 2 N.', 'boh', [`error actual.unreadable 01#1 @1,${COLUMNS.actual}`]],
    ['an actual without a target', 'n.d.', 'boh', [`warning actual.unreadable 01#1 @1,${COLUMNS.actual}`]],
  ])('%s', (_, target, actual, expected) => {
    expect(told(handMadePlan([indicator(target, actual)]))).toEqual(expected);
  });

  it('come in the order of the tree', () => {
    const plan = handMadePlan([
      { ...indicator('31/02/2024', '1') },
      { ...indicator('31/02/2024', '1'), code: '02' },
    ]);
    expect(told(plan).map((line) => line.split(' ')[2])).toEqual(['01#1', '02#1']);
  });
});

describe('the unit of measure and the figures', () => {
  const measured = (measure: string, target: string, actual: string | number): string[] =>
    told(handMadePlan([{ level: 'indicator', code: '01', measure, target, actual, weight: 100 }])).filter(
      (each) => each.includes('measure'),
    );
  const otherKind = `warning measure.otherKind ente#1 @0,${COLUMNS.measure}`;
  const warning = `warning measure.differs ente#1 @0,${COLUMNS.measure}`;

  it.each([
    ['n.', '>= 63%', '65%', [warning]],
    ['Numero', '>= 63 n.', '65%', [warning]],
    ['ore', '<= 30 gg', '25 gg', [warning]],
    ['giorni', '>= 63%', '65%', [warning]],
    ['%', '<= 30 gg', '25 gg', [warning]],
    ['% giorni', '>= 63%', '65%', []],
    ['%', '>= 63%', '65%', []],
    ['n.', '>= 63 N.', 65, []],
    ['giorni', '<= 30 gg', 25, []],
    ['', '>= 63%', '65%', []],
    ['%', '>= 60,00 N.', '65', [warning]],
    ['%', '>= 63', '65', []],
    ['%', '>= 450', '440', []],
    ['%', '>= 1.200', 1300, [otherKind]],
    ['data', '>= 60', '65', [otherKind]],
    ['sì/no', '>= 60', '65', [otherKind]],
    ['sì/no', '= sì', 'sì', []],
    ['n.', '= sì', 'sì', [otherKind]],
    ['data', 'Entro 30/06/2025', '12/06/2025', []],
    ['%', 'Entro 30/06/2025', '12/06/2025', [otherKind]],
    ['giorni', 'Entro 30/06/2025', '12/06/2025', []],
    ['sì/no', 'Entro 30/06/2025', '12/06/2025', [otherKind]],
    ['datastore', '>= 60', '65', []],
  ])('«%s» with %s and %p', (measure, target, actual, expected) =>
    expect(measured(measure, target, actual)).toEqual(expected),
  );
});

it('an actual whose dot was read as grouping is told, unless the target is written so too', () => {
  const dotted = (target: string): string[] =>
    told(handMadePlan([{ level: 'indicator', code: '01', target, actual: '1.500', weight: 100 }])).filter(
      (each) => each.includes('ambiguous'),
    );
  expect(dotted('>= 900 N.')).toEqual([`note actual.ambiguous ente#1 @0,${COLUMNS.actual}`]);
  expect(dotted('>= 1.600 N.')).toEqual([`note target.ambiguous ente#1 @0,${COLUMNS.target}`]);
});

describe('a date whose score a person gave', () => {
  const scored = (
    actual: string,
    published: number,
  ): [number | null | undefined, string | null | undefined] => {
    const draft: Draft = { level: 'indicator', code: '01', target: 'Entro 30/06/2022', actual, published };
    const { root } = evaluatePlan(handMadePlan([draft]), profileNamed('PT-PO'), italian);
    const [result] = root.children;
    return [result?.score, result?.byHand];
  };
  it('stands where the date was late', () =>
    expect(scored('28/07/2022', 0.8384)).toEqual([0.8384, 'published']));
  it('stands where it was met and printed lower', () =>
    expect(scored('30/06/2022', 0.9)).toEqual([0.9, 'published']));
  it('is nothing to tell where it was met and prints 100%', () =>
    expect(scored('30/06/2022', 1)).toEqual([1, null]));
});

describe('what is read is told as far as it goes', () => {
  const toldOf = (target: string, actual: CellValue): string[] =>
    told(handMadePlan([{ level: 'indicator', code: '01', target, actual }]));

  it('words beside a figure that were not used are told, of target and of actual', () => {
    expect(toldOf('>= 10 (target triennale)', '9, tutti online')).toEqual([
      `note target.remark ente#1 @0,${COLUMNS.target}`,
      `note actual.remark ente#1 @0,${COLUMNS.actual}`,
    ]);
    expect(toldOf('>= 10 eventi in presenza', '9 eventi')).toEqual([]);
  });

  it('figures of which one is a hundred times the other are told, in either direction', () => {
    expect(toldOf('>= 1,5', 1_400_000)).toEqual([`warning actual.farFromTarget ente#1 @0,${COLUMNS.actual}`]);
    expect(toldOf('<= 1.400.000', 1.5)).toEqual([`warning actual.farFromTarget ente#1 @0,${COLUMNS.actual}`]);
    expect(toldOf('>= 15 N.', 1_400)).toEqual([]);
    expect(toldOf('<= 1.400.000', 0)).toEqual([]);
  });
});

describe('a published score', () => {
  const published = (...scores: number[]): string[] =>
    told(
      handMadePlan(
        scores.map((score) => ({ level: 'indicator', target: '>= 10 N.', actual: 9, published: score })),
      ),
    ).filter((line) => line.includes('published'));
  it('in points among fractions is the one that is wrong', () =>
    expect(published(0.9, 0.9, 90)).toEqual([`warning published.different ente#3 @2,${COLUMNS.published}`]));
  it('in words is not read where most are numbers; where most are outcomes, these are compared', () => {
    const toldOf = (...texts: CellValue[]): string[] =>
      told(
        handMadePlan(
          texts.map((text) => ({ level: 'indicator', target: '>= 10 N.', actual: 10, published: text })),
        ),
      ).filter((line) => /published|status/.test(line));
    expect(toldOf(1, 1, 'Raggiunto')).toEqual([`warning published.notNumber ente#3 @2,${COLUMNS.published}`]);
    expect(toldOf('Raggiunto', 'Non raggiunto', 'Raggiunto')).toEqual([
      `warning status.notReached ente#2 @1,${COLUMNS.published}`,
    ]);
  });
  it('is in points where most are', () => expect(published(90, 90, 90)).toEqual([]));
});

describe('a published score without what it was computed from', () => {
  const indicator = (target: string, actual: CellValue): Draft => ({
    ...{ level: 'indicator', target, actual, published: 0.9 },
  });
  const toldOf = (...drafts: Draft[]): string[] =>
    told(handMadePlan(drafts)).filter((line) => line.includes('published'));
  const whole = indicator('>= 10', 9);
  it('is told, with what is missing', () => {
    const at = `ente#2 @1,${COLUMNS.published}`;
    expect(toldOf(whole, indicator('>= 10', 'n.d.'))).toEqual([`warning published.withoutActual ${at}`]);
    expect(toldOf(whole, indicator('n.d.', 9))).toEqual([`warning published.withoutTarget ${at}`]);
    expect(toldOf(whole, whole)).toEqual([]);
  });
  it('but not where the whole column is', () => expect(toldOf(indicator('>= 10', ''))).toEqual([]));
});

describe('an outcome in words agrees with the score', () => {
  const outcome = (status: string, actual: number, published: CellValue = ''): string[] =>
    checkTable(
      'statusDiffers',
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Punteggio', 'Esito'],
      ['01', 'Competitività', 100, '', '', '', ''],
      ['01_01', 'Corsi', 50, '>= 10', 10, 1, 'Raggiunto'],
      ['01_02', 'Fiere', 50, '>= 10', actual, published, status],
    );
  it.each<[string, number, string[]]>([
    ['Non raggiunto', 10, ['G4 status.notReached']],
    ['FUORI TARGET', 12, ['G4 status.notReached']],
    ['● Non raggiunto', 10, ['G4 status.notReached']],
    ['Raggiunto', 3, ['G4 status.reached']],
    ['IN LINEA', 3, ['G4 status.reached']],
    // From which score on a result counts as reached is each chamber's.
    ['Raggiunto', 7, []],
    ['Non raggiunto', 9.9, []],
    ['Parzialmente raggiunto', 10, []],
    ['Utenti raggiunti', 3, []],
  ])('%s with %p of 10', (status, actual, expected) => expect(outcome(status, actual)).toEqual(expected));
  it('that is printed, where one is', () => expect(outcome('Raggiunto', 3, 0.95)).toEqual([]));
});

it('a date that was late is not scored with a figure that is no score', () => {
  const dates = [84, 0.9, 0.9].map((score): Draft => ({
    level: 'indicator',
    target: 'Entro 30/06/2022',
    actual: '28/07/2022',
    published: score,
  }));
  const { root } = evaluatePlan(handMadePlan(dates), profileNamed('PT-PO'), italian);
  expect(root.children[0]?.score).toBeCloseTo(0.72);
});

it('a percentage beyond any share, far from the other, is told', () => {
  const far = (target: string): string[] =>
    told(handMadePlan([{ level: 'indicator', target, actual: '94%', weight: 100 }]));
  expect(far('>= 9200%')).toEqual([`warning actual.farFromTarget ente#1 @0,${COLUMNS.actual}`]);
  expect(far('>= 500%')).toEqual([]);
});

it('what is wrong with a target is told alike before there is an actual', () => {
  const wrong = (actual: CellValue): string[] =>
    told(handMadePlan([{ level: 'indicator', target: '>= 1O', actual, weight: 100 }]));
  expect(wrong('')).toEqual([`error number.letterForDigit ente#1 @0,${COLUMNS.target}`]);
  expect(wrong(9)).toEqual(wrong(''));
});
