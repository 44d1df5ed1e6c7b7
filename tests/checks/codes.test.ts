import type { CellValue } from '../../src/core/cell';
import { checkTable } from './checkTable';
import { findingsOf } from './findingsOf';
import { handMadePlan, type Draft } from '../plan/handMadePlan';
import type { RuleId } from '../../src/core/checks/rule';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const indicators = (...codes: string[]): CellValue[][] => [
  HEADINGS,
  ['01', 'Competitività', 100, '', ''],
  ...codes.map((code, i): CellValue[] => [code, `Indicatore ${i + 1}`, 100 / codes.length, '>= 10', 9]),
];

describe('a code is made like the others of its level', () => {
  const malformed = (...codes: string[]): string[] => checkTable('codeMalformed', ...indicators(...codes));

  it.each([
    ['a prefix that was pasted twice', 'IS_IS0102_EC27', ['A7 code.doubledPrefix']],
    ['a mark that no code has', '01:05', ['A7 code.oddMark']],
    ['a number that is not padded', '01_5', ['A7 code.unlikeOthers']],
  ])('not with %s', (_, code, expected) => {
    expect(malformed('01_01', '01_02', '01_03', '01_04', code)).toEqual(expected);
  });

  it('a letter at the end tells twins apart, and deeper codes are longer', () => {
    expect(malformed('01_01', '01_02', '01_03', '01_04', '01_04a')).toEqual([]);
    expect(malformed('01_01', '01_02', '01_02_01', '01_02_02', '01_02_03')).toEqual([]);
  });

  it('nothing is said where codes differ like words, or several are of another kind', () => {
    expect(malformed('01_EC07', '01_EC27', '01_Eff', '01_B3.2', '01_N')).toEqual([]);
    const kinds = ['01_01', '01_02', '01_03', '01_04', '01_05', '01_06', '01_07', '01_08', 'OC_1', 'OC_2'];
    expect(malformed(...kinds)).toEqual([]);
  });
});

/** What a rule finds in a plan: the nodes and the sentence. */
function found(rule: RuleId, ...drafts: Draft[]): string[] {
  return findingsOf(handMadePlan(drafts))
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message, node }) => `${severity} ${message.id} ${node}`);
}

describe('a code stands below the node that it begins with', () => {
  const indicator: Draft = { level: 'indicator', name: 'Eventi', target: '>= 1', actual: 1 };
  const objective = (code: string): Draft => ({ level: 'operational', code, children: [indicator] });
  const plan = (stranger: string): Draft[] => [
    { level: 'strategic', code: '03_01', children: ['03_01_01', '03_01_02', stranger].map(objective) },
    { level: 'strategic', code: '03_04', children: ['03_04_01', '03_04_02'].map(objective) },
  ];

  it('not below another one', () => {
    expect(found('codeWrongParent', ...plan('03_04_OS04'))).toEqual(['warning code.belowAnother 03_04_OS04']);
  });

  it('a code that no other node begins is no proof', () => {
    expect(found('codeWrongParent', ...plan('07_01_03'))).toEqual([]);
    expect(found('codeWrongParent', ...plan('03_01_03'))).toEqual([]);
  });
});

describe('a code that recurs (docs/dominio.md §2.5)', () => {
  const indicator = (code: string, name: string): Draft => ({
    ...{ level: 'indicator', code, name, target: '>= 1', actual: 1 },
  });
  const below = (code: string, ...children: Draft[]): Draft => ({ level: 'strategic', code, children });

  it('is a note for the same indicator, and a warning for two different ones', () => {
    const twice = [
      below('01', indicator('EC07', 'Costi per abitante')),
      below('02', indicator('EC07', 'Costi per abitante.')),
    ];
    expect(found('codeRepeated', ...twice)).toEqual(['note code.recurs 02#1']);
    const other = [
      below('01', indicator('PROT_01', 'Documenti')),
      below('02', indicator('PROT_01', 'Visure')),
    ];
    expect(found('codeRepeated', ...other)).toEqual(['warning code.ofOther 02#1']);
  });

  it('is meant so where numbering begins anew below each node', () => {
    const part = (code: string): Draft =>
      below(code, ...['I01', 'I02', 'I03'].map((own) => indicator(own, `Indicatore ${own} di ${code}`)));
    expect(found('codeRepeated', part('A'), part('B'))).toEqual([]);
  });
});

it('an objective without a code is told where the others have theirs, an indicator where nearly all have', () => {
  const table = (code: string, without: number): string[] =>
    checkTable(
      'codeMissing',
      ['Codice obiettivo', 'Obiettivo', 'Codice', 'Indicatore', 'Target', 'Consuntivo'],
      ...['S1', 'S2', 'S3', code].flatMap((own, i): CellValue[][] => [
        [own, `Obiettivo ${i}`, 'A', `Imprese ${i}`, '>= 5', 6],
        ['', '', i < without ? '' : 'B', `Corsi ${i}`, '>= 5', 6],
      ]),
    );
  expect(table('S4', 0)).toEqual([]);
  expect(table('', 0)).toEqual(['A8 node.noCode']);
  expect(table('S4', 1)).toEqual(['C3 node.noCode']);
  expect(table('S4', 2)).toEqual([]);
});

it('a letter in the place of a digit is found, and what is to be written', () => {
  const misspelt = (...codes: string[]): string[] => checkTable('codeMalformed', ...indicators(...codes));
  expect(misspelt('01_PROM_02', '01_PROM_O1', '01_SAL_03')).toEqual(['A4 code.letterForDigit']);
  expect(misspelt('01_PROM_02', '01_PROM_l1', '01_SAL_03')).toEqual(['A4 code.letterForDigit']);
  expect(misspelt('01_PROM_02', '01_O1', '01_O2')).toEqual([]);
});

it('a code that takes its row away from those around it is found', () => {
  const table = (code: string): CellValue[][] => [
    HEADINGS,
    ...['01', '02'].flatMap((area): CellValue[][] => [
      [area, `Ambito ${area}`, 50, '', ''],
      ...['01', '02', '03'].map((place): CellValue[] => [
        area === '02' && place === '02' ? code : `${area}_${place}`,
        `Indicatore ${area} ${place}`,
        25,
        '>= 10',
        9,
      ]),
    ]),
  ];
  expect(checkTable('codeWrongParent', ...table('01_04'))).toEqual(['A8 code.amongOthers']);
  expect(checkTable('codeWrongParent', ...table('02_02'))).toEqual([]);
});

it('a row stands with its own also where the title above it shares the row of another', () => {
  const rows = ['1', '2', '3'].flatMap((code): CellValue[][] => [
    [code, `Obiettivo ${code}`, `${code}.1`, `Imprese ${code}`, '>= 10', 9],
    ...(code === '2' ? [] : [['', '', `${code}.2`, `Corsi ${code}`, '>= 10', 9]]),
  ]);
  const headings = ['Codice obiettivo', 'Obiettivo', 'Codice', 'Indicatore', 'Target', 'Consuntivo'];
  expect(checkTable('codeWrongParent', headings, ...rows)).toEqual([]);
});

it('each different indicator with a code that is another one’s is found', () => {
  const [headings = [], area = [], ...rows] = indicators('EC_07', 'EC_07', 'EC_07');
  expect(checkTable('codeRepeated', headings, area, ...rows)).toEqual(['B4 code.ofOther', 'B5 code.ofOther']);
});
