import type { CellValue } from '../../src/core/cell';
import type { CalculationSummary } from '../../src/session/state';
import { openFaulty, over, type Opened } from './openFaulty';

/** The score of the first indicator, and its row and column. */
const SCORE = { row: 2, column: 5 };

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

/** Calcola where Excel shows something of its own in the cell of a score, as long as `until` says. */
async function calculateShowing(
  shown: CellValue,
  until: (requests: number) => boolean = () => false,
): Promise<Opened> {
  const opened = await openFaulty(false);
  const { workbook } = opened;
  workbook.shows = (address) =>
    address.row === SCORE.row && address.column === SCORE.column && !until(workbook.requests) ? shown : null;
  await over(opened.session.calculate());
  return opened;
}

function summaryOf({ session }: Opened): CalculationSummary | null {
  return session.state.summary;
}

describe('what Excel shows after Calcola', () => {
  it('is waited for while a cell is busy', async () => {
    const opened = await calculateShowing('#BUSY!', (requests) => requests > 6);
    expect(opened.workbook.asked.filter((name) => name === 'readValues').length).toBeGreaterThan(1);
    expect(summaryOf(opened)).toMatchObject({ otherwise: [], unchecked: null });
  });

  it('is told as still being computed after half a minute', async () => {
    expect(summaryOf(await calculateShowing('#BUSY!'))).toMatchObject({
      otherwise: [],
      unchecked: { id: 'check.busy', params: { count: 1 } },
    });
  });

  it.each<[string, CellValue, string]>([
    ['a blank consuntivo taken for 0', 0, '0,00%'],
    ['functions it does not know', '#NAME?', '#NAME?'],
    ['a label', 'N/D', 'N/D'],
  ])('is told with its cell where it is otherwise: %s', async (_, value, shown) => {
    expect(summaryOf(await calculateShowing(value))?.otherwise).toEqual([
      {
        message: { id: 'check.otherwise', params: { shown, expected: '90,00%' } },
        at: { sheet: 'piano', row: SCORE.row, column: SCORE.column },
        node: '01#1',
      },
    ]);
  });

  it('is told in the order of the sheet where it is otherwise everywhere', async () => {
    const opened = await openFaulty(false);
    opened.workbook.shows = ({ column }) => (column >= SCORE.column ? '#NAME?' : null);
    await over(opened.session.calculate());
    const rows = summaryOf(opened)?.otherwise.map(({ at }) => at?.row) ?? [];
    expect(rows).toEqual([...rows].sort((one, other) => Number(one) - Number(other)));
    expect(new Set(rows).size).toBeGreaterThan(1);
  });

  it('is told as not computed, and not as wrong, where calculation is manual', async () => {
    const opened = await openFaulty(false);
    opened.workbook.isAutomatic = false;
    opened.workbook.shows = ({ row, column }) => (row === SCORE.row && column === SCORE.column ? 0 : null);
    await over(opened.session.calculate());
    expect(summaryOf(opened)).toMatchObject({
      otherwise: [],
      unchecked: { id: 'check.manual', params: { count: 1 } },
    });
  });

  it('can be replaced by values', async () => {
    const opened = await calculateShowing('#NAME?');
    opened.workbook.shows = () => null;
    await over(opened.session.writeValues());
    expect(opened.workbook.content('Piano 2025', SCORE.row, SCORE.column)).toBe(0.9);
    expect(summaryOf(opened)).toMatchObject({ mode: 'values', otherwise: [] });
  });

  it('is left alone where a person does not want to wait', async () => {
    const opened = await openFaulty(false);
    opened.workbook.shows = () => '#BUSY!';
    const calculating = opened.session.calculate();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(opened.session.state.phase).toBe('checking');
    opened.session.cancel();
    await over(calculating);
    expect(opened.session.state).toMatchObject({ phase: 'ready', error: null });
    expect(summaryOf(opened)?.unchecked).toEqual({ id: 'check.stopped' });
  });
});

describe('Annulla in the pane', () => {
  async function opened(): Promise<Opened> {
    const it = await openFaulty(true);
    it.workbook.undoesAddIns = false;
    return it;
  }

  it.each<[string, (opened: Opened) => Promise<unknown>]>([
    ['Calcola', ({ session }) => session.writeValues()],
    ['a name', ({ session }) => session.edit({ kind: 'set', node: '01#1', field: 'name', text: 'Nuovo' })],
    ['a move', ({ session }) => session.edit({ kind: 'move', node: '02', parent: 'ente', before: '01' })],
    ['an indicator taken away', ({ session }) => session.edit({ kind: 'remove', node: '01#1' })],
  ])('puts back %s', async (_, command) => {
    const it = await opened();
    const before = JSON.stringify(it.workbook.sheet('Piano 2025').formulas);
    await over(command(it));
    expect(JSON.stringify(it.workbook.sheet('Piano 2025').formulas)).not.toBe(before);
    expect(it.session.state.canRestore).toBe(true);
    await over(it.session.restore());
    expect(JSON.stringify(it.workbook.sheet('Piano 2025').formulas)).toBe(before);
    expect(it.session.state).toMatchObject({ canRestore: false, error: null });
  });

  it('changes nothing where somebody has changed a cell since, and names it', async () => {
    const it = await opened();
    await over(it.session.edit({ kind: 'remove', node: '01#1' }));
    it.workbook.edit('Piano 2025', 2, 4, 77);
    await jest.advanceTimersByTimeAsync(5_000);
    const after = JSON.stringify(it.workbook.sheets);
    await over(it.session.restore());
    expect(it.session.state.error).toEqual({
      id: 'restore.changed',
      params: { sheet: 'Piano 2025', cell: 'E3' },
    });
    expect(JSON.stringify(it.workbook.sheets)).toBe(after);
  });

  it('is offered also where Excel undoes what add-ins write, but for rows taken away, whose looks only Excel brings back', async () => {
    const it = await openFaulty(true);
    await over(it.session.edit({ kind: 'set', node: '01#1', field: 'name', text: 'Nuovo' }));
    expect(it.session.state.canRestore).toBe(true);
    await over(it.session.edit({ kind: 'remove', node: '01#1' }));
    expect(it.session.state.canRestore).toBe(false);
  });

  it('is not offered any more once a cell was changed, and what was said of the command is over', async () => {
    const it = await opened();
    await over(it.session.edit({ kind: 'set', node: '01#1', field: 'name', text: 'Nuovo' }));
    expect(it.session.state).toMatchObject({ canRestore: true, changedSince: false });
    it.workbook.edit('Piano 2025', 2, 4, 77);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(it.session.state).toMatchObject({ canRestore: false, changedSince: true });
    await over(it.session.edit({ kind: 'set', node: '01#1', field: 'name', text: 'Altro' }));
    expect(it.session.state).toMatchObject({ canRestore: true, changedSince: false });
  });
});
