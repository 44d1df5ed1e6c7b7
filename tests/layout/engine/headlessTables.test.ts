import { recognise } from '../../../src/core/layout/recognise';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import type { Rows } from '../treeOf';
import { proposedTree, sheetOf } from './smallWorkbook';

const HEADINGS = ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo'];
const TOURISM: Rows = [
  ['Turismo'],
  HEADINGS,
  ['Promuovere le fiere', 'fiere organizzate', '>= 3', 4],
  ['', 'espositori presenti', '>= 30', 28],
];
/** The other sheet: its headings are gone. */
const COMPANIES: Rows = [
  ['Imprese'],
  ['Aprire gli sportelli', 'sportelli aperti', '>= 2', 2],
  ['', 'imprese assistite', '>= 20', 31],
];

const measured = (sheets: Readonly<Record<string, Rows>>): string[] =>
  proposedTree(sheets).filter((line) => line.includes('>='));

describe('a sheet without headings', () => {
  it('is read with the columns of the other sheets where its lines fit them', () => {
    expect(measured({ Turismo: TOURISM, Imprese: COMPANIES })).toEqual([
      '  fiere organizzate >= 3 | 4',
      '  espositori presenti >= 30 | 28',
      '  sportelli aperti >= 2 | 2',
      '  imprese assistite >= 20 | 31',
    ]);
  });

  it('is told, and a person is asked', () => {
    const sheets = [sheetOf('Turismo', TOURISM), sheetOf('Imprese', COMPANIES)];
    const { plan } = recognise(sheets, 'Turismo');
    expect(plan?.findings).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        message: { id: 'header.sheetTaken', params: { sheet: 'Imprese', taken: 'Turismo' } },
      }),
    );
    expect(plan?.confidence).toBeLessThan(ASKING_BELOW);
  });

  it.each<[string, Rows]>([
    ['in other columns', COMPANIES.map((row) => ['', ...row])],
    ['of one line', COMPANIES.slice(0, 2)],
    [
      'of figures that are no targets',
      COMPANIES.map(([name = '', ...rest]) => [
        name,
        ...rest.map((cell) => (String(cell).startsWith('>=') ? 7 : cell)),
      ]),
    ],
    ['without a title above its lines', COMPANIES.slice(1)],
  ])('%s is not', (_, rows) => {
    expect(measured({ Turismo: TOURISM, Imprese: rows })).toHaveLength(2);
  });
});
