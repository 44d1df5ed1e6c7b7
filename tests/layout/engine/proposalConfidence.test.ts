import type { CellValue } from '../../../src/core/cell';
import { declaredPlan } from '../../../src/core/layout/engine/declaredPlan';
import { NO_HINTS, type ColumnChoice } from '../../../src/core/layout/layout';
import { ASKING_BELOW, type Plan } from '../../../src/core/plan/plan';
import { finish } from '../../../src/core/steps';
import type { Rows } from '../treeOf';
import { sheetOf } from './smallWorkbook';

function proposed(
  rows: Rows,
  columns: readonly ColumnChoice[] = [],
  others: Readonly<Record<string, Rows>> = {},
): Plan {
  const sheets = Object.entries({ Piano: rows, ...others }).map(([name, cells]) => sheetOf(name, cells));
  const plan = finish(declaredPlan(sheets, { activeSheet: 'Piano', hints: { ...NO_HINTS, columns } }));
  if (!plan) throw new Error('nothing is read');
  return plan;
}

const HEADINGS = ['Ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];
const ROWS: CellValue[][] = [
  ['Sviluppo', 'Digitale', 'Imprese assistite', 60, '>= 10', 8],
  ['', '', 'Bandi pubblicati', 40, '>= 5', 5],
  ['', 'Estero', 'Fiere visitate', 50, '>= 3', 4],
  ['Tutela', 'Metrologia', 'Verifiche svolte', 50, '>= 80', 90],
];
const CODED: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Sviluppo', 100, '', ''],
  ['01_01', 'Digitale', 100, '', ''],
  ['01_01_01', 'Imprese assistite', 60, '>= 10', 8],
  ['01_01_02', 'Bandi pubblicati', 40, '>= 5', 5],
  ['02', 'Tutela', 100, '', ''],
  ['02_01', 'Verifiche svolte', 100, '>= 80', 90],
];

const withCell = (cells: readonly CellValue[], at: number, value: CellValue): CellValue[] =>
  cells.map((cell, i) => (i === at ? value : cell));

describe('a proposal is sure', () => {
  it.each<[string, Rows]>([
    ['headings that name every level', [HEADINGS, ...ROWS]],
    ['codes that agree with each other', CODED],
  ])('where %s give the tree', (_, rows) => {
    expect(proposed(rows).confidence).toBe(1);
  });

  it('of a column that a person chose', () => {
    const rows = [withCell(HEADINGS, 5, 'Varie'), ...ROWS];
    expect(proposed(rows).confidence).toBeLessThan(ASKING_BELOW);
    const plan = proposed(rows, [{ heading: 'varie', offset: 0, role: 'actual' }]);
    expect(plan.nodes.flatMap(({ actual }) => actual?.value ?? [])).toEqual([8, 5, 4, 90]);
    expect(plan.confidence).toBe(1);
  });
});

describe('a person is asked', () => {
  it('where another sheet is headed as this one and no part of it', () => {
    const other = [withCell(CODED[0] ?? [], 4, 'Note'), ['X/a', 'Voce', 100, '>= 1', '']];
    expect(proposed(CODED, [], { Altro: other }).confidence).toBeLessThan(ASKING_BELOW);
  });

  it.each<[string, Rows]>([
    [
      'titles have no name but in a column that describes',
      [
        ['Codice', 'Descrizione', 'Indicatore', 'Target', 'Consuntivo'],
        ['1', 'Una città che cura', '', '', ''],
        ['1.1', 'Estendere il tempo pieno', 'Sezioni aperte', '>= 12', 12],
        ['1.2', 'Sostenere gli anziani', 'Anziani seguiti', '>= 80', 74],
        ['2', 'Una città che si muove', '', '', ''],
        ['2.1', 'Percorsi pedonali', 'Attraversamenti', '>= 15', 16],
      ],
    ],
    ['a heading does not say which level it names', [withCell(HEADINGS, 1, 'Descrizione'), ...ROWS]],
    ['no heading names the indicators', [withCell(HEADINGS, 2, 'Descrizione'), ...ROWS]],
    ['the cells are not what their heading says', [HEADINGS, ...ROWS.map((row) => withCell(row, 3, 'alto'))]],
    ['headings changed places', [withCell(withCell(HEADINGS, 4, 'Consuntivo'), 5, 'Target'), ...ROWS]],
    [
      'a title among coded lines has no code',
      [
        ...CODED,
        ['02_01_01', 'Verifiche annuali', 100, '>= 80', 90],
        ['', 'Metrologia', 30, '', ''],
        ['02_02_01', 'Visite concluse', 100, '>= 62', 62],
      ].filter(([code, , , target]) => code !== '02_01' || target === ''),
    ],
    ['nothing groups the indicators', [HEADINGS, ...ROWS].map((row) => row.slice(2))],
    ['a line is not understood', [...CODED, ['', 'e delle loro filiere', '', '', ''], CODED[6] ?? []]],
    [
      'titles are known by their looks alone',
      [
        HEADINGS.slice(2),
        ['*Digitale'],
        ...ROWS.slice(0, 2).map((row) => row.slice(2)),
        ['*Estero'],
        (ROWS[2] ?? []).slice(2),
      ],
    ],
  ])('where %s', (_, rows) => {
    expect(proposed(rows).confidence).toBeLessThan(ASKING_BELOW);
  });
});
