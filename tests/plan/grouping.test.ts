import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import {
  groupings,
  groupResults,
  unitsOf,
  type Group,
  type GroupingKind,
} from '../../src/core/plan/grouping';
import type { Plan } from '../../src/core/plan/plan';
import { standard } from '../../src/core/rules/profiles';
import { recognise } from '../../src/core/layout/recognise';
import { proposeRules } from '../../src/core/rules/proposeRules';
import { italian } from '../../src/messages/it';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { readPira2024, readSchede2024 } from '../layout/sampleFiles';
import { handMadePlan, type Draft } from './handMadePlan';

/** An indicator that scores `score` tenths. */
function indicator(score: number, more: Partial<Draft> = {}): Draft {
  return { level: 'indicator', target: '>= 10 N.', actual: score, ...more };
}

function objective(code: string, children: readonly Draft[], more: Partial<Draft> = {}): Draft {
  return { level: 'strategic', code, children, ...more };
}

/** `011 Competitività: 01, 02`, programmes indented. */
function lines(groups: readonly Group[], indent = ''): string[] {
  return groups.flatMap(({ code, name, members, groups: below }) => [
    `${indent}${code} ${name}: ${members.map(({ node }) => node.id).join(', ')}`,
    ...lines(below, `${indent}  `),
  ]);
}

function unitsOfPlan(plan: Plan): Record<string, string[]> {
  const groups = groupResults(evaluatePlan(plan, standard, italian), 'units');
  return Object.fromEntries(groups.map(({ name, members }) => [name, members.map(({ node }) => node.id)]));
}

describe('by missione and programma', () => {
  const mission = '011 - Competitività e sviluppo';
  const plan = handMadePlan([
    {
      level: 'area',
      code: '01',
      children: [
        objective('01_01', [indicator(5)], { mission, programme: '005 – Politiche di sviluppo' }),
        objective('01_02', [indicator(5)], {
          mission: 'MISSIONE - 11_Competitivita',
          programme: '004 - Vigilanza',
        }),
        objective('01_03', [indicator(5, { mission, programme: '005' })], {
          mission,
          programme: '5 - Politiche',
        }),
        objective('01_04', [indicator(5)]),
      ],
    },
    {
      level: 'area',
      code: '02',
      children: [objective('02_01', [indicator(5)], { mission: 'Mercati senza numero' })],
    },
    {
      level: 'area',
      code: '03',
      children: [objective('03_01', [indicator(5)], { programme: '003 - Servizi' })],
    },
  ]);
  const groups = groupResults(evaluatePlan(plan, standard, italian), 'missions');

  it('groups by the number, however it is written, and each node stands once', () => {
    expect(lines(groups)).toEqual([
      '011 Competitività e sviluppo: ',
      '  005 Politiche di sviluppo: 01_01, 01_03',
      '  004 Vigilanza: 01_02',
      ' Mercati senza numero: 02_01',
      '003 Servizi: 03_01',
      ' : 01_04',
    ]);
    expect(groups.map(({ kind }) => kind)).toEqual(['mission', 'mission', 'programme', 'none']);
  });

  it('an objective holds what is below it, though that names programmes of the same mission', () => {
    const below: Draft = {
      level: 'operational',
      code: '01_01',
      mission,
      programme: 'Servizi digitali',
      children: [indicator(5)],
    };
    const other = { ...below, code: '01_02', mission: '012 - Mercati' };
    const both = handMadePlan([objective('01', [below, other], { mission })]);
    expect(lines(groupResults(evaluatePlan(both, standard, italian), 'missions'))).toEqual([
      '011 Competitività e sviluppo: 01',
      '012 Mercati: ',
      '   Servizi digitali: 01_02',
    ]);
  });

  it('the same number under two missions is two programmes, also where the mission stands above', () => {
    const programme = '005 - Sviluppo';
    const both = handMadePlan([
      { level: 'area', code: '01', mission, children: [objective('01_01', [indicator(5)], { programme })] },
      objective('02', [indicator(5)], { mission: '016 - Commercio internazionale', programme }),
      objective('03', [objective('03_01', [indicator(5)], { programme })], {
        mission: '012 - Mercati',
        programme: '004',
      }),
    ]);
    expect(lines(groupResults(evaluatePlan(both, standard, italian), 'missions'))).toEqual([
      '011 Competitività e sviluppo: 01',
      '016 Commercio internazionale: ',
      '  005 Sviluppo: 02',
      '012 Mercati: ',
      '  004 : 03',
      '  005 Sviluppo: 03_01',
    ]);
  });
});

describe('by organisational unit', () => {
  it.each([
    ['Conciliazione e Arbitrato | Personale', ['Conciliazione e Arbitrato', 'Personale']],
    [
      'Area di responsabilità: Promozione\nUfficio: Orientamento / Studi',
      ['Promozione', 'Orientamento', 'Studi'],
    ],
    ['Servizio Promozione/Segreteria Generale', ['Servizio Promozione', 'Segreteria Generale']],
    ['Personale; personale ;\u00a0 ICT', ['Personale', 'ICT']],
    ['-', []],
    ['n.d.', []],
    ['', []],
  ])('%j names %j', (units, names) => {
    expect(
      unitsOf({ cells: { units: { sheet: 's', row: 0, column: 0, value: units, format: 'General' } } }),
    ).toEqual(names);
  });

  it('a unit takes part in all that names it, once: not in what is below it as well', () => {
    const plan = handMadePlan([
      objective('01', [indicator(10, { units: 'Personale' }), indicator(5, { units: 'Personale | ICT' })]),
      objective('02', [indicator(0, { units: 'ICT' })], { units: 'PERSONALE | ICT' }),
    ]);
    expect(unitsOfPlan(plan)).toEqual({ Personale: ['01#1', '01#2', '02'], ICT: ['01#2', '02'] });
  });

  it('dashboards, which repeat the indicators of the tree, take no part', () => {
    const plan = handMadePlan([
      objective('01', [indicator(10, { units: 'A' })]),
      { level: 'dashboard', code: 'C', children: [indicator(0, { units: 'A' })] },
    ]);
    expect(unitsOfPlan(plan)).toEqual({ A: ['01#1'] });
  });
});

it('are offered where the workbook has words for them', () => {
  const plain = objective('01', [indicator(1)]);
  expect(groupings(handMadePlan([plain]))).toEqual([]);
  expect(groupings(handMadePlan([{ ...plain, programme: '003 - Servizi' }]))).toEqual(['missions']);
  expect(groupings(handMadePlan([{ ...plain, units: 'ICT' }]))).toEqual(['units']);
});

describe('on the samples', () => {
  async function groupsOf(read: () => Promise<WorkbookFile>, by: GroupingKind): Promise<readonly Group[]> {
    const { sheets, activeSheet } = await read();
    const { plan } = recognise(sheets, activeSheet);
    if (!plan) throw new Error('not recognised');
    return groupResults(evaluatePlan(plan, proposeRules(sheets).rules, italian), by);
  }

  it('the PIRA has its missions with their programmes, and each of its objectives once', async () => {
    const groups = await groupsOf(readPira2024, 'missions');
    const codes = groups.map(({ code, groups: below }) => [code, below.map((programme) => programme.code)]);
    expect(codes.sort()).toEqual([
      ['011', ['005']],
      ['012', ['004']],
      ['016', ['005']],
      ['032', ['002', '003']],
    ]);
    const members = groups.flatMap(({ groups: below }) => below.flatMap((programme) => programme.members));
    expect(members.map(({ node }) => node.code).sort()).toHaveLength(16);
    expect(new Set(members.map(({ node }) => node.level))).toEqual(new Set(['strategic']));
  });

  it('the schede have their areas and offices, with the objectives that name them', async () => {
    const groups = await groupsOf(readSchede2024, 'units');
    const office = groups.find(({ name }) => name === 'Punto impresa digitale');
    expect(office?.members.map(({ node }) => node.code)).toEqual(['01_01_OS01', '01_01_OS04']);
    expect(groups.find(({ name }) => name === 'Promozione e Sviluppo Economico')?.members).toHaveLength(7);
  });
});
