import { recognise } from '../../../src/core/layout/recognise';
import { NO_HINTS } from '../../../src/core/layout/layout';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import type { Rows } from '../treeOf';
import { proposedTree, sheetOf } from './smallWorkbook';

const HEADINGS = [
  'Ambito strategico',
  'Peso amb.',
  'Obiettivo',
  'Indicatore',
  'Peso',
  'Target',
  'Consuntivo',
];
const ROWS: Rows = [
  ['Sviluppo delle imprese', 60, 'Digitale', 'Imprese assistite', 60, '>= 10', 8],
  ['"', '"', 'idem', 'Bandi pubblicati', 40, '>= 5', 5],
  ['idem', 'idem', 'Estero', 'Fiere visitate', 100, '>= 3', 4],
  ['Tutela del mercato', 40, 'Metrologia', 'Verifiche svolte', 100, '>= 80', 90],
];
const TREE = proposedTree({
  Piano: [
    HEADINGS,
    ...ROWS.map((cells) => cells.map((one) => (/^(?:"|idem)$/.test(String(one)) ? '' : one))),
  ],
});

describe('a table that people filled by hand', () => {
  it('says with a ditto mark, or «idem», what stands above', () => {
    expect(TREE).toHaveLength(9);
    expect(proposedTree({ Piano: [HEADINGS, ...ROWS] })).toEqual(TREE);
  });

  it('leaves a ditto mark among figures where it is: an actual that nobody can read', () => {
    const rows: Rows = [
      ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
      ['Digitale', 'Imprese assistite', '>= 10', 8],
      ['Digitale', 'Bandi pubblicati', '"', '"'],
      ['Digitale', 'Corsi tenuti', '>= 5', 'Raggiunto'],
      ['Digitale', 'Fiere visitate', '>= 3', '"'],
    ];
    const { plan } = recognise([sheetOf('Piano', rows)], 'Piano', NO_HINTS);
    const indicators = plan?.nodes.filter(({ level }) => level === 'indicator');
    expect(indicators?.map(({ target, actual }) => [target?.value, actual?.value])).toEqual([
      ['>= 10', 8],
      ['"', '"'],
      ['>= 5', 'Raggiunto'],
      ['>= 3', '"'],
    ]);
  });

  it('has no title in that of the document, which goes on on the next page', () => {
    const [first = [], second = [], ...rest] = ROWS;
    const front = ['Camera di Valdoria – piano 2025'];
    const again = ['Camera di Valdoria – piano 2025 (segue)'];
    const pages: Rows = [front, HEADINGS, first, second, again, HEADINGS, ...rest];
    expect(proposedTree({ Piano: pages })).toEqual(TREE);
  });
});

it('a sheet headed as the plan in front, or much larger, that is no part of it makes that one ask', () => {
  const draft: Rows = [
    ['Ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target'],
    ['Sviluppo', 'Digitale', 'Imprese', 60, 200],
    ['Sviluppo', 'Digitale', 'Voucher', 40, '70%'],
  ];
  const sure = (sheets: Readonly<Record<string, Rows>>): boolean => {
    const grids = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
    const { plan } = recognise(grids, 'bozza vecchia', NO_HINTS);
    return (plan?.confidence ?? 0) >= ASKING_BELOW;
  };
  expect(sure({ 'bozza vecchia': draft })).toBe(true);
  expect(sure({ 'bozza vecchia': draft, 'Piano 2025': [HEADINGS, ...ROWS] })).toBe(false);
  const headings = [...HEADINGS, 'Ufficio', 'Fonte', 'Algoritmo', 'Unità di misura', 'Scostamento'];
  expect(sure({ 'bozza vecchia': draft, 'Piano 2025': [headings, ...ROWS] })).toBe(true);
  expect(sure({ 'bozza vecchia': draft, 'Piano 2025': [headings, ...ROWS, ...ROWS] })).toBe(false);
});
