import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

const HEADINGS: Rows = [
  ['Indicatore', 'Metodo', 'Target', '<', '<', 'Tipologia'],
  ['', '', 2024, 2025, 2026, ''],
];
const indicator = (name: string): Rows[number] => [name, 'conteggio', '>= 5', '>= 6', '>= 7', 'Volume'];
const FIRST = ['Imprese assistite', 'Eventi organizzati'].map(indicator);
const SECOND = ['Pratiche evase', 'Visite ispettive'].map(indicator);

const THIRD = ['Reclami evasi', 'Bilanci depositati'].map(indicator);

/** Three objectives with a table each, and the headings of the first two as given. */
function plan(second: Rows, first = HEADINGS): Rows {
  return [
    ['Piano 2025'],
    ['*1.1 Favorire le imprese', '<', '<', '<', '<', '<'],
    ...first,
    ...FIRST,
    [],
    ['*1.2 Vigilare sui mercati', '<', '<', '<', '<', '<'],
    ...second,
    ...SECOND,
    [],
    ['*1.3 Semplificare i servizi', '<', '<', '<', '<', '<'],
    ...HEADINGS,
    ...THIRD,
  ];
}
const TREE = [
  '1.1 Favorire le imprese',
  '  Imprese assistite >= 6 | ',
  '  Eventi organizzati >= 6 | ',
  '1.2 Vigilare sui mercati',
  '  Pratiche evase >= 6 | ',
  '  Visite ispettive >= 6 | ',
  '1.3 Semplificare i servizi',
  '  Reclami evasi >= 6 | ',
  '  Bilanci depositati >= 6 | ',
];
const OTHER_WORDS: Readonly<Record<string, string>> = {
  Indicatore: 'Indicatori',
  Target: 'Valore atteso',
  Tipologia: 'Tipo di indicatore',
};
const BESIDE = HEADINGS.map((row, i) => [
  ...row,
  '',
  ...(['Ufficio Sede', 'Bianchi 0574'][i] ?? '').split(' '),
]);

describe('tables with headings of their own below each title', () => {
  it('are read as one, for the year that a title names', () => {
    expect(proposedTree({ Piano: plan(HEADINGS) })).toEqual(TREE);
  });

  it.each<[string, Rows]>([
    [
      'with their merged cells taken apart and filled',
      [
        ['Indicatore', 'Metodo', 'Target', 'Target', 'Target', 'Tipologia'],
        ['Indicatore', 'Metodo', 2024, 2025, 2026, 'Tipologia'],
      ],
    ],
    [
      'with the years above the words',
      [
        ['', '', 2024, 2025, 2026, ''],
        ['Indicatore', 'Metodo', 'Target', '', '', 'Tipologia'],
      ],
    ],
    ['with the years alone', [['', '', 2024, 2025, 2026, '']]],
    ['with another table beside the headings', BESIDE],
    ['in other words', HEADINGS.map((row) => row.map((cell) => OTHER_WORDS[String(cell)] ?? cell))],
  ])('are read the same %s', (_, headings) => {
    for (const rows of [plan(headings), plan(HEADINGS, headings)]) {
      expect(proposedTree({ Piano: rows })).toEqual(TREE);
      const { lines = [] } = readProposed([sheetOf('Piano', rows)]) ?? {};
      expect(lines.filter(({ is }) => is === 'unread')).toEqual([]);
    }
  });

  it('have titles, also with something of another table to the right of them', () => {
    const bare = plan(HEADINGS).map((row, i) => [
      ...row.filter((cell) => cell !== '<'),
      ...(i === 7 ? ['', '', '', '', '', '', '', 'Ufficio', 'Sede'] : []),
    ]);
    const headed = bare.map((row) =>
      row.includes('Target') ? ['Indicatore', 'Metodo', 'Target', '', '', 'Tipologia'] : row,
    );
    expect(proposedTree({ Piano: headed })).toEqual(TREE);
  });

  it('have titles, also where these fill the cells that they spanned', () => {
    const filled = plan(HEADINGS).map((row) => (row[1] === '<' ? row.map(() => row[0] ?? '') : row));
    expect(proposedTree({ Piano: filled })).toEqual(TREE);
  });

  it('may have a blank column before their figures', () => {
    const rows = plan(HEADINGS).map((row) => [
      ...row.slice(0, 2),
      row[1] === '<' ? '<' : '',
      ...row.slice(2),
    ]);
    expect(proposedTree({ Piano: rows })).toEqual(TREE);
  });

  it('keep an indicator whose name was lost', () => {
    const rows = [...plan(HEADINGS), ['', 'conteggio', '', '>= 2', '', 'Volume']];
    expect(proposedTree({ Piano: rows })).toEqual([...TREE, '   >= 2 | ']);
  });
});

it('codes that repeat those of the titles may be missing beside some lines', () => {
  const rows = plan(HEADINGS).map((row) => {
    const [name = ''] = row;
    const code = /^\*?(1\.\d)/.exec(String(name))?.[1] ?? (FIRST.includes(row) ? '1.1' : '');
    return [...row, ...Array.from({ length: 6 - row.length }, () => ''), code];
  });
  expect(proposedTree({ Piano: rows })).toEqual(TREE);
});

it('a page that was moved to the right goes on where the one above it ended', () => {
  const headings = ['Obiettivo', 'Indicatore', 'Peso', 'Target 2025'];
  const page = (...rows: Rows): Rows => [headings, ...rows];
  const first = page(
    ['*AMBITO 1: IMPRESE', '<', '<', '<'],
    ['1.1 Aiutare le imprese', 'Imprese servite', 100, '>= 5'],
    ['*AMBITO 2: MERCATO', '<', '<', '<'],
    ['2.1 Vigilare sui prodotti', 'Prodotti controllati', 100, '>= 6'],
  );
  const second = page(
    ['2.2 Mediare le liti', 'Domande ricevute', 100, '>= 7'],
    ['*AMBITO 3: ENTE', '<', '<', '<'],
    ['3.1 Formare il personale', 'Ore pro capite', 100, '>= 8'],
  );
  const tree = proposedTree({ Piano: [...first, [], ...second.map((row) => ['', ...row])] });
  expect(tree.filter((line) => !line.includes('>='))).toEqual([
    '1 IMPRESE',
    '  1.1 Aiutare le imprese',
    '2 MERCATO',
    '  2.1 Vigilare sui prodotti',
    '  2.2 Mediare le liti',
    '3 ENTE',
    '  3.1 Formare il personale',
  ]);
});
