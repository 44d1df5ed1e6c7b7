import type { CellValue } from '../../src/core/cell';
import type { RuleId } from '../../src/core/checks/rule';
import { handMadePlan, COLUMNS, type Draft } from '../plan/handMadePlan';
import { findingsOf } from './findingsOf';
import { checkTable } from './checkTable';

const indicator = (draft: Partial<Draft>): Draft => ({
  level: 'indicator',
  name: 'Eventi',
  weight: 100,
  ...draft,
});

/** What a rule finds in a plan of one indicator: the sentence and the column. */
function found(rule: RuleId, draft: Partial<Draft>, year: number | null = null): string[] {
  return findingsOf({ ...handMadePlan([indicator(draft)]), year })
    .filter((finding) => finding.rule === rule)
    .map(({ message, at }) => `${message.id} @${at?.column}`);
}

describe('the sign of a target agrees with the name', () => {
  it.each([
    ['Costi per personale e funzionamento', '>= 881.000,00 €', 'direction.lessWanted'],
    ['Tempo medio di pagamento delle fatture', '> 30 gg', 'direction.lessWanted'],
    ['Tasso di assenza del personale', '>= 3%', 'direction.lessWanted'],
    ['Tasso di assenteismo', '>= 3%', 'direction.lessWanted'],
    ['Grado di soddisfazione degli utenti', '<= 80%', 'direction.moreWanted'],
    ['Rispetto dei tempi di pagamento', '<= 90%', 'direction.moreWanted'],
    ['Numero imprese coinvolte', '<= 25 N.', 'direction.moreWanted'],
    ['Tempo medio di lavorazione', '>= 5 N.', 'direction.lessWanted'],
    ['Tempi di lavorazione', '>= 4,6 N.', 'direction.lessWanted'],
  ])('%s %s', (name, target, id) => {
    expect(found('directionSuspicious', { name, target, actual: 5 })).toEqual([`${id} @${COLUMNS.target}`]);
  });

  it.each([
    ['Costi per personale e funzionamento', '<= 881.000,00 €'],
    ['Tempi di risposta rispettati', '>= 90%'],
    ['Costi coperti da entrate proprie', '>= 40%'],
    ['Tempi dei procedimenti', '>= 2,00 N.'],
    ['Reclami evasi', '>= 10'],
    ['Rispetto dei tempi di pagamento', '<= 0 gg'],
    ['Numero imprese coinvolte', '= 25 N.'],
    ['Tempo medio', '30 gg'],
  ])('%s %s is nothing to look at', (name, target) => {
    expect(found('directionSuspicious', { name, target, actual: 5 })).toEqual([]);
  });
});

describe('targets do not ask less from year to year', () => {
  it.each<[CellValue[], string[]]>([
    [
      ['>= 600', '>= 500', '>= 400'],
      ['target.worsens @11', 'target.worsens @11'],
    ],
    [['<= 20 gg', '<= 25 gg'], ['target.worsens @11']],
    [['>= 75%', '>= 80%', '>= 80%'], []],
    [['<= 25 gg', '<= 20 gg', '<= 20 gg'], []],
    [['>= 80%', '<= 20 gg'], []],
    [[600, 500], []],
    [['8%', '10%', '6%'], ['target.upAndDown @11']],
    [['10%', '8%', '8%', '9%'], ['target.upAndDown @11']],
    [['8%', '10%', '10%'], []],
    [['8%', '10', '6%'], []],
    [['>= 80%', 'n.d.', '>= 85%'], []],
  ])('%p', (years, expected) => {
    expect(found('targetWorsens', { target: years[0] ?? null, years })).toEqual(expected);
  });
});

it('the sign of a target is that of the direction beside it', () => {
  const table = (target: string, direction: string) =>
    checkTable(
      'directionSuspicious',
      ['Codice', 'Nome', 'Peso', 'Verso', 'Target', 'Consuntivo'],
      ['01', 'Competitività', 100, '', '', ''],
      ['01_01', 'Pratiche lavorate', 50, direction, target, 9],
      ['01_02', 'Pratiche sospese', 50, '<=', 20, 9],
    );
  expect(table('>= 150', '<=')).toEqual(['D3 direction.contradicts']);
  expect(table('< 150', '>')).toEqual(['D3 direction.contradicts']);
  expect(table('>= 150', '>')).toEqual([]);
  expect(table('>= 150', '=')).toEqual([]);
  expect(table('150', '<=')).toEqual([]);
});

it('a target asks at least what the other chambers reach', () => {
  const table = (target: string, cluster: CellValue) =>
    checkTable(
      'targetBelowCluster',
      ['Codice', 'Nome', 'Peso', 'Target', 'Media cluster', 'Consuntivo'],
      ['01', 'Competitività', 100, '', '', ''],
      ['01_01', 'Imprese assistite', 50, target, cluster, 9],
      ['01_02', 'Tempo medio (gg)', 50, '<= 20 gg', 25, 9],
    );
  expect(table('>= 150', 260.82)).toEqual(['D3 target.belowCluster']);
  expect(table('>= 300', 260.82)).toEqual([]);
  expect(table('<= 300', 260.82)).toEqual(['D3 target.belowCluster']);
  expect(table('>= 15%', 260.82)).toEqual([]);
});

describe('a deadline falls in the year of its target', () => {
  const outside = (target: string, year: number | null): string[] =>
    found('deadlineOutsideYear', { target, actual: 'no' }, year);
  it('not in another one', () => {
    expect(outside('Entro 31/12/2024', 2025)).toEqual([`target.outsideYear @${COLUMNS.target}`]);
    expect(outside('31/03/2025 - 30/06/2026', 2025)).toHaveLength(1);
  });
  it('nothing is said of one in it, and where the year is not known', () => {
    expect(outside('Entro 31/12/2025', 2025)).toEqual([]);
    expect(outside('Entro 31/12/2024', null)).toEqual([]);
  });
  it('nor is it met in an earlier one: that is a result of last year', () => {
    const met = (actual: string, year: number | null): string[] =>
      found('deadlineOutsideYear', { target: 'Entro 30/06/2025', actual }, year);
    expect(met('28/06/2024', 2025)).toEqual([`actual.beforeYear @${COLUMNS.actual}`]);
    expect(met('02/01/2026', 2025)).toEqual([]);
    expect(met('28/06/2025', 2025)).toEqual([]);
    expect(met('28/06/2024', null)).toEqual([]);
  });
});

describe('a target that nobody will be able to score is told before there is an actual', () => {
  it.each([
    ['Sperimentazione su almeno 5 processi', 'target.qualitative'],
    ['x ≤ x-1', 'target.relative.previousYear'],
    ['≥ media cluster', 'target.relative.benchmark'],
    ['entro settembre', 'target.yearless'],
  ])('%s', (target, id) => {
    expect(found('targetToJudge', { target })).toEqual([`${id} @${COLUMNS.target}`]);
    // With an actual it is told once, by the computation.
    expect(found('targetToJudge', { target, actual: 5 })).toEqual([`${id} @${COLUMNS.target}`]);
  });
  it('one that can be measured is not, nor one that is measured only', () => {
    for (const target of ['>= 10', 'Entro 30/06/2025', 'Anno di rilevazione', 'n.d.'])
      expect(found('targetToJudge', { target })).toEqual([]);
  });
});

describe('a target without a sign', () => {
  const signs = (...targets: CellValue[]): string[] =>
    checkTable(
      'directionMissing',
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ['01', 'Competitività', 100, '', ''],
      ...targets.map((target, i): CellValue[] => [`01_0${i + 1}`, `Imprese ${i + 1}`, 25, target, 9]),
    );
  it('among others that have theirs may have lost it', () =>
    expect(signs('>= 10', '>= 5', '20', '>= 30')).toEqual(['D5 direction.supposed.one']));
  it('where most have none the plan is written so, and it is told once', () =>
    expect(signs('10', '5', '20', '>= 30')).toEqual(['D3 direction.supposed.several']));
});
