import { recognise } from '../../src/core/layout/recognise';
import { nextYearChanges, currentPlanYear } from '../../src/core/newPlan/nextYear';
import { rollForward } from '../../src/core/newPlan/rollForward';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { ASKING_BELOW, type Plan, type PlanNode } from '../../src/core/plan/plan';
import type { Results } from '../../src/core/plan/results';
import { proposeRules } from '../../src/core/rules/proposeRules';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { addedSheets } from '../core/addedSheets';
import { handMadePlan } from './handMadePlan';
import { EditableSheet } from '../layout/editableWorkbook';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';

/** Next year's plan of a workbook, read again from its sheet alone. */
function nextYear({ sheets, activeSheet }: WorkbookFile) {
  const { plan } = recognise(sheets, activeSheet);
  if (!plan) throw new Error('not recognised');
  const results = evaluatePlan(plan, proposeRules(sheets).rules, italian);
  const year = currentPlanYear(plan);
  const names = sheets.map(({ name }) => name);
  const { changes, notice } = nextYearChanges(plan, results, year ?? NaN, names, {
    id: 'nextYear.why.sheets',
  });
  const [sheet] = addedSheets(changes);
  const next = sheet && recognise([sheet], sheet.id).plan;
  if (!sheet || !next) throw new Error('not recognised again');
  return { plan, results, year, notice, sheet, next };
}

describe.each([
  ['the Relazione 2022', readRelazione2022, 2022, { planned: 0, moved: 25, same: 345, dropped: 3 }],
  ['the PIRA 2024', readPira2024, 2024, { planned: 31, moved: 0, same: 0, dropped: 0 }],
  ['the schede 2024', readSchede2024, 2024, { planned: 0, moved: 0, same: 36, dropped: 0 }],
  ['the Relazione 2025', readRelazione2025, 2025, { planned: 0, moved: 14, same: 50, dropped: 0 }],
  ['the Cruscotto 2021', readCruscotto2021, 2021, { planned: 0, moved: 4, same: 33, dropped: 4 }],
  ['the plain plan', readPianoSemplice, 2024, { planned: 0, moved: 4, same: 22, dropped: 1 }],
] as const)('next year’s plan from %s', (_, read, expectedYear, counts) => {
  let made: ReturnType<typeof nextYear>;
  beforeAll(async () => {
    made = nextYear(await read());
  });

  it('is a plan of the year after, sure enough not to ask', () => {
    expect([made.year, made.next.year, made.sheet.name]).toEqual([
      expectedYear,
      expectedYear + 1,
      `Piano ${expectedYear + 1}`,
    ]);
    expect(made.next.layout).toBe('declared');
    expect(made.next.confidence).toBeGreaterThanOrEqual(ASKING_BELOW);
    expect(made.notice.params).toMatchObject(counts);
  });

  it('has the same tree: names, parents, weights', () => {
    const { rules } = made.results;
    const kept = new Map(made.plan.nodes.map((node) => [node.id, node]));
    const roots = made.results.roots.slice(1).map(({ node }) => node.id);
    for (const node of made.plan.nodes) {
      const isDashboard = roots.includes(node.id) || roots.includes(node.parent ?? '');
      const isDropped = node.level === 'indicator' && !rollForward(node, expectedYear, rules);
      if (isDashboard || isDropped) kept.delete(node.id);
    }
    const before = [...kept.values()].filter(({ level }) => level !== 'entity');
    const after = made.next.nodes.filter(({ level }) => level !== 'entity');
    expect(tree(after, made.next, evaluatePlan(made.next, rules, italian))).toEqual(
      tree(before, made.plan, made.results),
    );
  });

  it('has no actuals, and the results of this year in a column of their own', () => {
    expect(made.next.nodes.filter(({ actual }) => actual)).toEqual([]);
    const [first] = made.next.nodes;
    const score = made.results.root.score;
    const previous = made.next.sheets[0]?.columns.find(({ role }) => role === 'previous');
    expect(Boolean(previous)).toBe(score !== null);
    const cells = made.sheet.values[(first?.rows[0]?.row ?? 0) - made.sheet.row];
    if (score !== null) expect(cells).toContain(score);
  });
});

/** `parent > name | weight`, in the order of the sheets. */
function tree(nodes: readonly PlanNode[], plan: Plan, results: Results): string[] {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  const nameOf = (node: PlanNode | undefined): string =>
    !node || node.level === 'entity' ? 'ente' : (node.name || node.code).replace(/\s+/g, ' ').trim();
  return nodes.map((node) => {
    const weight = node.weight ? (results.byId.get(node.id)?.weight ?? null) : null;
    return `${nameOf(byId.get(node.parent ?? ''))} > ${nameOf(node)} | ${weight?.toFixed(2) ?? ''}`;
  });
}

describe('targets', () => {
  it.each([
    ['Entro 30/06/2025', 'Entro 30/06/2026'],
    ['entro il 31-12-2025', 'entro il 31-12-2026'],
    ['31/12/25', '31/12/26'],
    ['08.01.2025', '08.01.2026'],
    ['apr-25', 'apr-26'],
    ['30-giu-99', '30-giu-00'],
    ['aprile 2025', 'aprile 2026'],
    ['04/2025', '04/2026'],
    ['2025-01-31', '2026-01-31'],
    ['31/03/2025 - 30/06/2025 - 30/09/2025', '31/03/2026 - 30/06/2026 - 30/09/2026'],
    ['Entro 29/02/2024', 'Entro 28/02/2025'],
    ['29 febbraio 2024', '28 febbraio 2025'],
    ['2024-02-29', '2025-02-28'],
    ['>= 2025 N.', '>= 2025 N.'],
    ['≥ a medio', '≥ a medio'],
    ['x ≤ x-1', 'x ≤ x-1'],
    ['Anno di rilevazione', 'Anno di rilevazione'],
  ])('%j becomes %j', (text, expected) => {
    expect(rolled({ target: text })).toMatchObject({ value: expected });
  });

  it('real dates move by a year and keep their format', () => {
    expect(rolled({ target: 45351, format: 'dd/mm/yyyy' })).toEqual({
      value: 45716,
      format: 'dd/mm/yyyy',
      from: 'moved',
    });
  });

  it('come from the plan of several years where it has one', () => {
    expect(rolled({ target: 'Entro 30/06/2025', next: '>= 3' })).toMatchObject({
      value: '>= 3',
      from: 'planned',
    });
    expect(rolled({ target: 'Entro 30/06/2025', next: 'n.d.' })).toMatchObject({ value: 'Entro 30/06/2026' });
    expect(rolled({ target: 'n.d.', next: '' })).toBeNull();
  });

  function rolled({
    target,
    next = '',
    format = 'General',
  }: {
    target: string | number;
    next?: string;
    format?: string;
  }) {
    const cell = (value: string | number) => ({ sheet: 's', row: 0, column: 0, value, format });
    const [, , blank] = handMadePlan([
      { level: 'area', code: '01', children: [{ level: 'indicator' }] },
    ]).nodes;
    const targets = next === '' ? [] : [{ year: 2026, target: cell(next) }];
    const node = { ...(blank as PlanNode), target: cell(target), targets };
    return rollForward(node, 2025, standard);
  }
});

it('proposes the codes that are missing or taken, keeps this year’s in the note, and lists what was left out', () => {
  const sheet = EditableSheet.from('p', 'Piano 2025', [
    ['Codice', 'Denominazione', 'Peso', 'Target 2025', 'Consuntivo 2025'],
    ['01', 'Competitività', 100, '', ''],
    ['01_01', 'Eventi', 50, '>= 2 N.', 1],
    ['01_01', 'Imprese', 50, 'Entro 30/06/2025', '01/07/2025'],
    ['01_03', 'Finito', 0, 'n.d.', ''],
  ]).grid();
  const { sheet: next } = nextYear({ sheets: [sheet], activeSheet: 'p' });
  expect(next.values.map((row) => row.filter((cell) => cell !== ''))).toEqual([
    ['Ente'],
    ['Piano della performance 2026'],
    [],
    expect.arrayContaining([
      'Codice',
      'Denominazione',
      'Consuntivo 2025',
      'Risultato precedente 2025',
      'Target 2026',
    ]),
    ['Ente', expect.closeTo(0.745)],
    ['01', 'Competitività', 100, expect.closeTo(0.745)],
    ['01_01', 'Eventi', 50, 1, 0.5, '>= 2 N.', 'Aggiornato dal piano 2025: target invariato'],
    [
      '01_02',
      'Imprese',
      50,
      '01/07/2025',
      0.99,
      'Entro 30/06/2026',
      'Aggiornato dal piano 2025: target spostato di un anno; codice 2025: 01_01',
    ],
    [],
    ['Lasciati fuori, senza target nel 2025 e nel 2026:'],
    ['01_03 Finito'],
  ]);
});
