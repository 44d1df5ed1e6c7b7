import type { CellValue } from '../../src/core/cell';
import { forYear, headerRowAt, roleOfHeading } from '../../src/core/layout/headings/headers';
import type { ColumnChoice } from '../../src/core/layout/layout';
import type { ColumnRole } from '../../src/core/plan/plan';
import { EditableSheet } from './editableWorkbook';

it.each<[string, ColumnRole | null]>([
  ['Peso', 'weight'],
  ['PESO %', 'weight'],
  ['Pesi', 'weight'],
  ['Ponderazione', 'weight'],
  ['Peso\nindicatori', 'weight'],
  ['Target', 'target'],
  [' target 2022 ', 'target'],
  ['Valore atteso', 'target'],
  ['Valori target', 'target'],
  ['Nuovo target', 'target'],
  ['Risultato atteso', 'target'],
  ['Target raggiunto', null],
  ['Consuntivo\n2022', 'actual'],
  ['Risultato', 'actual'],
  ['Valore al 31/12', 'actual'],
  ['Valori raggiunti', 'actual'],
  ['Stato al 30/06', 'actual'],
  ['Stato', 'status'],
  ['Esito', 'status'],
  ['Performance', 'published'],
  ['% raggiungimento', 'published'],
  ['% Performance OS', 'published'],
  ['Punteggio', 'published'],
  ['Punteggio ricalcolato', null],
  ['Esito ricalcolato', null],
  ['Codice', 'code'],
  ['Cod.', 'code'],
  ['Codice indicatore', 'code'],
  ['Indicatore', 'name'],
  ['Denominazione', 'name'],
  ['Verso', 'direction'],
  ['Operatore', 'direction'],
  ['Ufficio', 'units'],
  ['% peso', 'weight'],
  ['Valore al 30/06', 'actual'],
  ['Stato 2022', 'actual'],
  ['Obiettivo 2025', 'target'],
  ['Codice obiettivo', 'code'],
  ['Cod. indicatore', 'code'],
  ['N.', 'code'],
  ['ID', 'code'],
  ['Codice padre', 'parent'],
  ['Formula di calcolo', 'algorithm'],
  ['UdM', 'measure'],
  ['Unità di misura', 'measure'],
  ['Tipologia', 'type'],
  ['Responsabile', 'units'],
  ['Baseline', 'previous'],
  ['Valore di partenza 2023', 'previous'],
  ['Note', 'note'],
  ['', null],
  ['Obiettivo che la Camera si dà per l’anno e che riassume le attività svolte', null],
])('«%s» heads %s', (heading, role) => {
  expect(roleOfHeading(heading)).toBe(role);
});

function headings(rows: CellValue[][], choices: ColumnChoice[] = [], row = 0) {
  const grid = EditableSheet.from('s', 'S', rows).grid();
  const header = headerRowAt(grid, row, choices);
  return header && { ...header, roles: Object.fromEntries(header.columns) };
}

const DATA = ['01_01', 'Imprese assistite', 50, '>= 10 N.', 8];

describe('a second line of headings', () => {
  it.each<[string, CellValue[][], Partial<Record<ColumnRole, number>>]>([
    [
      'with words under headings that span them',
      [
        ['Codice', 'Nome', 'Peso', 'Target', '', 'Consuntivo'],
        ['', '', '', 'Operatore', 'Valore', ''],
        ['01_01', 'Imprese assistite', 50, '>=', 10, 8],
      ],
      { code: 0, name: 1, weight: 2, direction: 3, target: 4, actual: 5 },
    ],
    [
      'that has most of the headings',
      [['', '', '', 'Target'], ['Codice', 'Nome', 'Peso', 2024, 2025, 'Consuntivo'], DATA],
      { code: 0, name: 1, weight: 2, target: 3, actual: 5 },
    ],
    [
      'under a year',
      [['Codice', 'Nome', 'Peso', 'Anno 2024', '', 'Note'], ['', '', '', 'Target', 'Consuntivo'], DATA],
      { code: 0, name: 1, weight: 2, target: 3, actual: 4, note: 5 },
    ],
  ])('%s', (_, rows, roles) => {
    expect(headings(rows)).toMatchObject({ row: 0, lastRow: 1, roles });
  });

  it('gives targets their years', () => {
    const rows = [['Codice', 'Nome', 'Target', '', ''], ['', '', 2024, 2025, '2026'], DATA];
    expect(headings(rows)?.targets).toEqual([
      { year: 2024, column: 2 },
      { year: 2025, column: 3 },
      { year: 2026, column: 4 },
    ]);
  });

  it.each<[string, CellValue[][]]>([
    ['a row of data', [['Codice', 'Nome', 'Peso', 'Target', ''], DATA]],
    [
      'a node without figures',
      [
        ['Codice', 'Nome', '', 'Peso', 'Target'],
        ['01', 'Ambito'],
      ],
    ],
    [
      'a text under a blank heading',
      [
        ['Indicatore', '', 'Tipologia', 'Target', 'Peso'],
        ['', 'Desk', 'Volume'],
      ],
    ],
  ])('is not %s', (_, rows) => {
    expect(headings(rows)?.lastRow).toBe(0);
  });
});

describe('headings beside the table, after a blank column', () => {
  const table = ['Codice', 'Nome', 'Peso', 'Target', ''];

  it.each<[string, string[], boolean]>([
    ['a figure that the table lacks', ['Consuntivo', 'Delibera'], true],
    ['details', ['Responsabile', 'Note'], true],
    ['another table with some headings of a plan', ['Rischio', 'Impatto', 'Responsabile'], false],
    ['another table with headings that the plan has', ['Codice', 'Ufficio', 'Interno'], false],
  ])('%s', (_, beside, belongs) => {
    const last = headings([[...table, ...beside], DATA])?.last ?? 0;
    expect(last > 3).toBe(belongs);
  });
});

describe('years in headings', () => {
  const rolesOf = (...more: string[]) => headings([['Codice', 'Nome', ...more], DATA])?.roles;

  it.each<[string[], Partial<Record<ColumnRole, number>>]>([
    [['Target 2024', 'Stato 2025'], { target: 2 }],
    [['Target 2024', 'Consuntivo 2024', 'Consuntivo 2023'], { target: 2, actual: 3, previous: 4 }],
    [['Target 2024', 'Target 2025', 'Consuntivo 2025'], { target: 2, actual: 4 }],
    [['Target 2024', 'Stato 2024', 'Target 2025', 'Stato 2025'], { target: 2, previous: 3, actual: 5 }],
    [['Consuntivo 2023', 'Target 2024'], { previous: 2, target: 3 }],
  ])('%j', (more, roles) => {
    expect(rolesOf(...more)).toEqual({ code: 0, name: 1, ...roles });
  });
});

it.each([
  [2024, { target: 2, actual: 3 }],
  [2025, { target: 4, actual: 5, previous: 3 }],
  [2026, { target: 6, previous: 5 }],
])('targets and actuals of %d', (year, roles) => {
  const row = ['Codice', 'Nome', 'Target 2024', 'Stato 2024', 'Target 2025', 'Stato 2025', 'Target 2026'];
  const header = headings([row, DATA]);
  if (!header) throw new Error('no headings');
  expect(Object.fromEntries(forYear(header, year).columns)).toEqual({ code: 0, name: 1, ...roles });
});

it('an actual of a year to come is a target and nothing else', () => {
  const header = headings([['Codice', 'Nome', 'Target 2024', 'Stato 2024', 'Stato 2025'], DATA]);
  if (!header) throw new Error('no headings');
  const { columns } = forYear(header, 2025);
  expect([columns.get('target'), columns.get('actual'), columns.get('previous')]).toEqual([4, undefined, 3]);
});

describe('what a person chose', () => {
  const row = ['Codice', 'Nome', 'Soglia', '', 'Target'];
  const choice = (heading: string, offset: number, role: ColumnRole | null): ColumnChoice => ({
    heading,
    offset,
    role,
  });

  it('wins over a heading, and over its rivals in silence', () => {
    const found = headings([row, DATA], [choice('soglia', 0, 'target')]);
    expect(found?.roles).toMatchObject({ target: 2 });
    expect(found?.others).toEqual([]);
    expect(found?.judged?.get(2)).toMatchObject({ by: 'choice' });
  });

  it('may be a column without heading, or none', () => {
    const found = headings([row, DATA], [choice('soglia', 1, 'actual'), choice('soglia', 0, null)]);
    expect(found?.roles).toEqual({ code: 0, name: 1, actual: 3, target: 4 });
    expect(found?.unused).toEqual([{ column: 2, header: 'Soglia' }]);
  });

  it('is not undone by the year', () => {
    const years = ['Codice', 'Nome', 'Target 2024', 'Target 2025', 'Stato 2024', 'Stato 2025'];
    const header = headings([years, DATA], [choice('stato 2024', 0, 'actual')]);
    if (!header) throw new Error('no headings');
    expect(forYear(header, 2025).columns.get('actual')).toBe(4);
  });
});
