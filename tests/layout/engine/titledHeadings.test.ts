import { titledHeadings } from '../../../src/core/layout/engine/tables/titledHeadings';
import { viewsOf } from '../../../src/core/layout/engine/tables/views';
import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

/** The titles that stand among headings. */
function titles(rows: Rows): string[] {
  const [view] = viewsOf([sheetOf('Cruscotto', rows)]);
  return view ? [...titledHeadings(view).values()].map(({ title }) => title.text) : [];
}

describe('a title stands among the headings of its indicators', () => {
  it.each<[string, Rows]>([
    ['over years', [['1. Turismo', 2024, 2025, 'Ufficio']]],
    ['over years in any order, one of them twice', [['1. Turismo', 2025, 2024, 2024, 'Ufficio']]],
    ['over years of which one stands before it', [[2024, '1. Turismo', 2025, 2026, 'Ufficio']]],
    ['over years and a word that heads nothing known', [['1. Turismo', 2024, 2025, 'Varie', 'Ufficio']]],
    ['over what heads figures', [['1. Turismo', 'Peso', 'Target', 'Consuntivo']]],
  ])('%s', (_, rows) => {
    expect(titles(rows)).toEqual(['1. Turismo']);
  });

  it('without a number, where the same headings come again beside another title', () => {
    const rows: Rows = [
      ['Turismo', 2024, 2025, 'Ufficio'],
      ['fiere', 3, 4],
      ['Imprese', 2024, 2025, 'Ufficio'],
    ];
    expect(titles(rows)).toEqual(['Turismo', 'Imprese']);
    expect(titles(rows.slice(0, 2))).toEqual([]);
  });

  it.each<[string, Rows]>([
    ['figures of a row', [['1. Incassi', 2024, 7300, 'euro']]],
    ['figures that may be years, far apart', [['1. Iscritti', 2001, 2090, 2044]]],
    ['two figures that may be years, and no word', [['1. Iscritti', 2024, 2025]]],
    ['headings that are numbered', [['1. Obiettivo', '2. Target', '3. Peso', '4. Consuntivo']]],
    ['headings', [['Indicatore', 2024, 2025, 'Ufficio']]],
  ])('not %s', (_, rows) => {
    expect(titles(rows)).toEqual([]);
  });

  it('over years, of what is still to be done: only then weights and actuals are not missing', () => {
    const told = (...headings: (string | number)[]): string[] =>
      readProposed([
        sheetOf('Piano', [
          ['1. Turismo', ...headings, 'Ufficio'],
          ['fiere organizzate', '>= 3', '>= 4', 'Promozione'],
          ['visitatori', '>= 500', '>= 600', 'Promozione'],
          ['2. Imprese', ...headings, 'Ufficio'],
          ['imprese assistite', '>= 20', '>= 30', 'Promozione'],
        ]),
      ])?.plan.findings.flatMap(({ message: { id } }) => (/^(?:column\.no|plan)\./.test(id) ? [id] : [])) ??
      [];
    expect(told(2025, 2026)).toEqual(['plan.noActuals']);
    expect(told('Target', 'Soglia')).toEqual(['column.no.weight', 'column.no.actual']);
  });

  it('is of the level that it says, and its figures stand below', () => {
    const tree = proposedTree({
      Piano: [
        ['Obiettivo operativo 1: Promuovere il turismo', 'Peso', 'Target', 'Consuntivo'],
        ['fiere organizzate', 60, '>= 3', 4],
        ['visitatori', 40, '>= 500', 480],
        ['Obiettivo operativo 2: Aiutare le imprese', 'Peso', 'Target', 'Consuntivo'],
        ['imprese assistite', 100, '>= 20', 22],
      ],
    });
    expect(tree).toEqual(
      [
        '1 Promuovere il turismo ',
        '  fiere organizzate [60] >= 3 | 4',
        '  visitatori [40] >= 500 | 480',
        '2 Aiutare le imprese ',
        '  imprese assistite [100] >= 20 | 22',
      ].map((line) => line.trimEnd()),
    );
  });

  it('over years with other headings of targets beside them: each year has its own', () => {
    const tree = proposedTree({
      'Piano 2026': [
        ['1. Turismo', 2024, 2025, 'Target 2025', 2026, 'Ufficio'],
        ['fiere organizzate', '>= 1', '>= 2', 7, '>= 3', 'Promozione'],
        ['2. Imprese', 2024, 2025, 'Target 2025', 2026, 'Ufficio'],
        ['imprese assistite', '>= 10', '>= 20', 70, '>= 30', 'Sportello'],
      ],
    });
    expect(tree.filter((line) => line.includes('>='))).toEqual([
      '  fiere organizzate >= 3 | ',
      '  imprese assistite >= 30 | ',
    ]);
  });

  it.each([
    ['first', 1],
    ['between others', 2],
    ['last', 3],
  ])('an indicator without figures, with its office beside it, is no title: %s', (_, unmeasured) => {
    const rows: Rows = [
      ['1. Turismo', 2024, 2025, 2026, 'Owner'],
      ['fiere organizzate', '>= 1', '>= 2', '>= 3', 'Promozione'],
      ['visitatori', '>= 1', '>= 2', '>= 3', 'Promozione'],
      ['eventi', '>= 1', '>= 2', '>= 3', 'Promozione'],
      ['2. Imprese', 2024, 2025, 2026, 'Owner'],
      ['imprese assistite', '>= 10', '>= 20', '>= 30', 'Sportello'],
    ];
    const without = rows.map((row, index) =>
      index === unmeasured ? row.map((value, column) => (column > 0 && column < 4 ? '' : value)) : row,
    );
    const expected = proposedTree({ 'Piano 2026': rows });
    expect(expected).toHaveLength(6);
    expect(proposedTree({ 'Piano 2026': without })).toEqual(
      expected.map((line, index) => (index === unmeasured ? line.replace('>= 3', '') : line)),
    );
  });

  it('a line that looks otherwise than the indicators is a title, whatever office it has beside it', () => {
    const tree = proposedTree({
      'Piano 2026': [
        ['*Ambito del turismo', '', '', '', 'Promozione'],
        ['1. Turismo', 2024, 2025, 2026, 'Owner'],
        ['fiere organizzate', '>= 1', '>= 2', '>= 3', 'Promozione'],
        ['*Ambito delle imprese', '', '', '', 'Sportello'],
        ['2. Imprese', 2024, 2025, 2026, 'Owner'],
        ['imprese assistite', '>= 10', '>= 20', '>= 30', 'Sportello'],
      ],
    });
    expect(tree).toEqual([
      'Ambito del turismo',
      '  1 Turismo',
      '    fiere organizzate >= 3 | ',
      'Ambito delle imprese',
      '  2 Imprese',
      '    imprese assistite >= 30 | ',
    ]);
  });

  it('signatures apart from the indicators are none of them', () => {
    const rows: Rows = [
      ['1. Turismo', 2024, 2025, 2026, 'Owner'],
      ['fiere organizzate', '>= 1', '>= 2', '>= 3', 'Promozione'],
    ];
    const signatures: Rows = [[], ['Il Segretario Generale', '', '', '', 'Il Presidente']];
    expect(proposedTree({ 'Piano 2026': [...rows, ...signatures] })).toEqual([
      '1 Turismo',
      '  fiere organizzate >= 3 | ',
    ]);
  });
});
