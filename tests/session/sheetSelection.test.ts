/** Where a person is in the sheets, as far as the pane hears of it. */
import { openTable, type Opened } from './openSession';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
];
/** Longer than the pause after which a walk through the cells is over. */
const AFTER_PAUSE_MS = 300;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pause = () => jest.advanceTimersByTimeAsync(AFTER_PAUSE_MS);
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

async function goneTo(opened: Opened, row: number, column: number) {
  opened.workbook.point('Piano', at(row, column));
  await pause();
  return opened.session.state.selectedCell;
}

it('is the cell where the person stops', async () => {
  const opened = await openTable(PLAN);
  opened.workbook.point('Piano', at(1, 0));
  opened.workbook.point('Piano', at(2, 0));
  expect(opened.session.state.selectedCell).toBeNull();
  expect(await goneTo(opened, 3, 1)).toEqual({ sheet: 'piano', row: 3, column: 1 });
});

it('is the first cell of a block, and stays where several blocks are selected at once', async () => {
  const opened = await openTable(PLAN);
  opened.workbook.point('Piano', { row: 2, column: 0, rows: 2, columns: 4 });
  await pause();
  expect(opened.session.state.selectedCell).toMatchObject({ row: 2, column: 0 });
  opened.workbook.point('Piano', null);
  await pause();
  expect(opened.session.state.selectedCell).toMatchObject({ row: 2, column: 0 });
});

it('is not told of what the pane itself selects, until the person goes elsewhere', async () => {
  const opened = await openTable(PLAN);
  await goneTo(opened, 3, 1);
  await opened.session.goTo({ sheet: 'piano', row: 2, column: 3 });
  await pause();
  expect(opened.session.state.selectedCell).toBeNull();
  expect(await goneTo(opened, 3, 3)).toMatchObject({ row: 3, column: 3 });
  expect(await goneTo(opened, 2, 3)).toMatchObject({ row: 2, column: 3 });
});

it('is looked up when another sheet comes in front, for Excel tells nothing then', async () => {
  const opened = await openTable(PLAN);
  opened.workbook.activate('Piano');
  await pause();
  expect(opened.session.state.selectedCell).toEqual({ sheet: 'piano', row: 0, column: 0 });
});

it('is not followed while the pane is closed', async () => {
  const opened = await openTable(PLAN);
  opened.session.setVisible(false);
  expect(await goneTo(opened, 3, 1)).toBeNull();
});
