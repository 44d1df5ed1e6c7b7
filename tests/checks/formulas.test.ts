import { mendOf } from '../../src/core/checks/mendOf';
import { checkTable, gridOf, type TestCell } from './checkTable';
import { checkedWorkbook } from './openedWorkbook';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Rapporto'];
const ratio = (row: number, of = row): TestCell => ({ value: 0.9, formula: `=E${of}/10` });
const AREA: TestCell[] = ['01', 'Competitività', 100, '', '', ''];
const indicators = (...ratios: TestCell[]): TestCell[][] =>
  ratios.map((cell, i) => [`01_0${i + 1}`, `Imprese ${i + 1}`, 20, '>= 10', 9, cell]);

it('a number typed over a formula is found', () => {
  const table = indicators(ratio(3), ratio(4), 0.95, ratio(6), ratio(7));
  expect(checkTable('numberOverFormula', HEADINGS, AREA, ...table)).toEqual(['F5 formula.typedOver']);
  expect(checkTable('numberOverFormula', HEADINGS, AREA, ...indicators(0.9, 0.8, ratio(5)))).toEqual([]);
});

it('a formula that looks at another row than all others do is found', () => {
  const table = indicators(ratio(3), ratio(4), ratio(5, 4), ratio(6), ratio(7));
  expect(checkTable('formulaOtherRow', HEADINGS, AREA, ...table)).toEqual(['F5 formula.otherRow']);
  const other: TestCell = { value: 0.9, formula: '=E5/20' };
  expect(
    checkTable('formulaOtherRow', HEADINGS, AREA, ...indicators(ratio(3), ratio(4), other, ratio(6))),
  ).toEqual([]);
});

describe('a formula takes in the children of a node, all of them and no others', () => {
  const sum = (range: string): TestCell => ({ value: 100, formula: `=SUM(${range})` });
  const node = (code: string, of: TestCell): TestCell[] => [code, `Ambito ${code}`, of, '', '', ''];
  const child = (code: string): TestCell[] => [code, `Imprese ${code}`, 25, '>= 10', 9, ''];
  const table = (first: string, second: string): string[] =>
    checkTable(
      'rangeOfSiblings',
      HEADINGS,
      node('01', sum(first)),
      ...['01_01', '01_02', '01_03', '01_04'].map(child),
      node('02', sum(second)),
      ...['02_01', '02_02', '02_03', '02_04'].map(child),
    );
  it('as they are', () => expect(table('C3:C6', 'C8:C11')).toEqual([]));
  it('not without the one that was inserted at its edge', () =>
    expect(table('C3:C5', 'C8:C11')).toEqual(['C2 formula.missesRow']));
  it('not with one of the neighbour’s', () => {
    expect(table('C3:C7', 'C8:C11')).toEqual(['C2 formula.takesNeighbour']);
    expect(table('C3:C8', 'C8:C11')).toEqual(['C2 formula.takesNeighbour']);
  });
  it('in several ranges', () => expect(table('C3:C4,C5:C6', 'C8:C11')).toEqual([]));
  it('but for the row in which it stands: a total that is read as one of them', () => {
    const total: TestCell[] = ['01_04', 'Ente', sum('C3:C5'), '>= 10', 9, ''];
    const children = ['01_01', '01_02', '01_03'].map(child);
    expect(checkTable('rangeOfSiblings', HEADINGS, node('01', 100), ...children, total)).toEqual([]);
  });
  it('where the first of them shares its row with what they are under', () => {
    const headings = ['Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo', 'Media'];
    const row = (objective: string, name: string, mean: TestCell): TestCell[] => [
      objective,
      name,
      50,
      '>= 10',
      9,
      mean,
    ];
    const mean = (range: string): TestCell => ({ value: 50, formula: `=AVERAGE(${range})` });
    const check = (first: string): string[] =>
      checkTable(
        'rangeOfSiblings',
        headings,
        ...[row('Aiutare', 'Imprese', mean(first)), row('', 'Bandi', ''), row('', 'Visite', '')],
        ...[row('Regolare', 'Pratiche', mean('C5:C6')), row('', 'Controlli', '')],
        ...[row('Formare', 'Corsi', mean('C7:C8')), row('', 'Ore', '')],
      );
    expect(check('C2:C4')).toEqual([]);
    expect(check('C2:C3')).toEqual(['F2 formula.missesRow']);
    expect(check('C2:C5')).toEqual(['F2 formula.takesNeighbour']);
  });
  it('or the whole table', () => expect(table('C3:C11', 'C8:C11')).toEqual([]));
});

it('a name that Excel does not know is found, and what it writes before it', () => {
  const unknown: TestCell = { value: '#NAME?', formula: '=SOMMMA(E3:E4)' };
  const left: TestCell = { value: 0.9, formula: '=_xldudf_PERF_SCORE(D4,E4)' };
  expect(checkTable('functionUnknown', HEADINGS, AREA, ...indicators(unknown, left, ratio(5)))).toEqual([
    'F3 formula.unknownName',
    'F4 formula.ofAddIn',
  ]);
});

it.each([
  ['=_xldudf_PERF_SCORE(D4,E4)', '=PERF_SCORE(D4,E4)'],
  ['=_xlfn.PERF_SCORE(D4,E4)', '=PERF_SCORE(D4,E4)'],
  ['=[2]!_xldudf_PERF_SCORE(D4,E4)+Perf.xla!PERF_SCORE(D5,E5)', '=PERF_SCORE(D4,E4)+PERF_SCORE(D5,E5)'],
  ["='C:\\Dati\\Perf.xla'!_xldudf_PERF_SCORE('Piano'!D4,E4)", "=PERF_SCORE('Piano'!D4,E4)"],
])('%s is mended as %s, whatever the cell shows', (formula, written) => {
  const grid = gridOf('Piano', [HEADINGS, AREA, ...indicators({ value: 0.9, formula }, ratio(4))]);
  const opened = checkedWorkbook([grid], 'Piano');
  const found = opened?.findings.filter(({ rule }) => rule === 'functionUnknown') ?? [];
  const edits = found.map((finding) => opened && mendOf(finding, opened.plan)?.edit);
  expect(edits).toMatchObject([{ kind: 'rewrite', was: formula, content: { formula: written } }]);
});

it('a name that is wrong in itself is for a person', () => {
  const grid = gridOf('Piano', [HEADINGS, AREA, ...indicators({ value: '#NAME?', formula: '=@SOMMMA(E3)' })]);
  const opened = checkedWorkbook([grid], 'Piano');
  const found = opened?.findings.filter(({ rule }) => rule === 'functionUnknown') ?? [];
  expect(found.map((finding) => opened && mendOf(finding, opened.plan))).toEqual([null]);
});
