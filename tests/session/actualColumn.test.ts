import { mendOf } from '../../src/core/checks/mendOf';
import type { CellValue } from '../../src/core/cell';
import { formatAt, valueAt } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { readCruscotto2021, readPira2024 } from '../layout/sampleFiles';
import { openSession, openTable, type Opened } from './openSession';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target 2024'];
const ROWS: CellValue[][] = [
  ['Piano della performance 2024', '', '', ''],
  HEADINGS,
  ['01', 'Ambito', 100, ''],
  ['01_01', 'Imprese', 50, '>= 100'],
  ['01_02', 'Pratiche', 50, '>= 80%'],
];

/** The changes that mend the want of actuals. */
function offered({ session }: Opened): string[] {
  const { plan, findings } = session.state;
  const missing = findings.filter(({ rule }) => rule === 'actualsMissing');
  return plan ? missing.flatMap((finding) => mendOf(finding, plan)?.edit.kind ?? []) : [];
}

it('a plan without actuals gets their column, headed with its year, in one change', async () => {
  const opened = await openTable(ROWS);
  const { session, workbook } = opened;
  expect(offered(opened)).toEqual(['addActuals']);
  await session.edit({ kind: 'addActuals' });
  expect(session.state.error).toBeNull();
  expect(workbook.content('Piano', 1, 4)).toBe('Consuntivo 2024');
  expect(workbook.changed).toHaveLength(1);
  expect(offered(opened)).toEqual([]);
});

it('actuals typed there are scored', async () => {
  const { session, workbook } = await openTable(ROWS);
  await session.edit({ kind: 'addActuals' });
  await session.edit({ kind: 'set', node: '01#1', field: 'actual', text: '90' });
  expect(workbook.content('Piano', 3, 4)).toBe(90);
  await session.calculate();
  expect(session.state.error).toBeNull();
  expect(session.state.results?.root.score).toBeCloseTo(0.9);
});

it('it looks like the column of the targets', async () => {
  const sheet = EditableSheet.from('piano', 'Piano', ROWS).grid();
  const formats = sheet.numberFormats.map((row, r) => row.map((each, c) => (c === 3 && r > 1 ? '0%' : each)));
  const { session, workbook } = await openSession([{ ...sheet, numberFormats: formats }], 'piano');
  await session.edit({ kind: 'addActuals' });
  const grid = workbook.sheet('Piano');
  expect([2, 3, 4].map((row) => formatAt(grid, row, 4))).toEqual(['0%', '0%', '0%']);
});

it('a title merged across the targets lends its looks to none', async () => {
  const sheet = EditableSheet.from('piano', 'Piano', ROWS).grid();
  const merges = [{ row: 2, column: 2, rows: 1, columns: 2 }];
  const formats = sheet.numberFormats.map((row) => row.map((each, c) => (c === 3 ? '0%' : each)));
  const { session, workbook } = await openSession([{ ...sheet, numberFormats: formats, merges }], 'piano');
  await session.edit({ kind: 'addActuals' });
  expect(session.state.error).toBeNull();
  const grid = workbook.sheet('Piano');
  expect([2, 3].map((row) => formatAt(grid, row, 4))).toEqual(['General', '0%']);
});

it('headings merged across several columns lend their looks to none: those of a heading apart are taken', async () => {
  const rows = [
    ['Codice', 'Nome', 'Target', ''],
    ['', '', '2024', '2025'],
    ...ROWS.slice(2).map((row) => [...row.slice(0, 2), row[3] ?? '', '']),
  ];
  const sheet = EditableSheet.from('piano', 'Piano', rows).grid();
  const formats = sheet.numberFormats.map((row, r) =>
    row.map((each, c) => (r === 0 ? (['@', '0.0', '0.00'][c] ?? each) : each)),
  );
  const merges = [{ row: 0, column: 2, rows: 1, columns: 2 }];
  const { session, workbook } = await openSession([{ ...sheet, numberFormats: formats, merges }], 'piano');
  await session.confirm();
  await session.edit({ kind: 'addActuals' });
  expect(session.state.error).toBeNull();
  const grid = workbook.sheet('Piano');
  expect([valueAt(grid, 0, 4), formatAt(grid, 0, 4)]).toEqual(['Consuntivo 2024', '0.0']);
});

it.each([
  ['a PIRA', readPira2024, ['PIRA 2024']],
  ['a cruscotto', readCruscotto2021, ['Cruscotto strategico', 'Imprese Territorio Consumatori']],
])('%s gets one on each of its sheets, and is the same tree', async (_, read, sheets) => {
  const file = await read();
  const opened = await openSession(file.sheets, file.activeSheet);
  const { session, workbook } = opened;
  const nodes = session.state.plan?.nodes.map(({ id }) => id);
  expect(offered(opened)).toContain('addActuals');
  await session.edit({ kind: 'addActuals' });
  expect(session.state.error).toBeNull();
  expect(session.state.plan?.nodes.map(({ id }) => id)).toEqual(nodes);
  const headed = workbook.sheets.filter((grid) =>
    grid.values.some((row) => row.some((cell) => /^Consuntivo 20\d\d$/.test(String(cell)))),
  );
  expect(headed.map((grid) => grid.name)).toEqual(sheets);
});

it('a plan that has actuals is offered none', async () => {
  const filled = await openTable(ROWS.map((row, i) => [...row, i === 1 ? 'Consuntivo' : '']));
  expect(offered(filled)).toEqual([]);
});

it('nothing is written beside an Excel table, and what to do is said', async () => {
  const sheet = EditableSheet.from('piano', 'Piano', ROWS).grid();
  const place = { row: 1, column: 0, rows: 4, columns: 4, hasHeader: true, hasTotals: false };
  const table = { id: 't', name: 'Tabella1', ...place };
  const { session, workbook } = await openSession([{ ...sheet, tables: [table] }], 'piano');
  await session.edit({ kind: 'addActuals' });
  expect(session.state.error?.id).toBe('edit.actuals.table');
  expect(valueAt(workbook.sheet('Piano'), 1, 4)).toBe('');
  expect(workbook.changed).toEqual([]);
});
