import type { SheetChange } from '../../src/core/sheet/change';
import type { CellRange, SheetGrid } from '../../src/core/sheet/grid';
import { SentChange } from '../../src/session/sentChange';
import { WorkbookReader } from '../../src/session/workbookReader';
import type { Snapshot } from '../../src/workbook/port';
import { readCruscotto2021, readPira2024 } from '../layout/sampleFiles';
import { MemoryWorkbook } from './memoryWorkbook';

/** A workbook that counts how often it is asked for merged cells, and may not tell them. */
class CountingWorkbook extends MemoryWorkbook {
  asked = 0;
  tells = true;

  override async mergedCells(sheets: readonly string[]): Promise<CellRange[]> {
    this.asked += 1;
    if (!this.tells) throw new Error('RequestAborted');
    return super.mergedCells(sheets);
  }
}

async function open(read = readPira2024): Promise<{ workbook: CountingWorkbook; reader: WorkbookReader }> {
  const { sheets, activeSheet } = await read();
  const workbook = new CountingWorkbook(sheets, activeSheet);
  const reader = new WorkbookReader(workbook);
  return { workbook, reader };
}

function merges(sheets: readonly SheetGrid[]): Record<string, string[] | undefined> {
  const text = (grid: SheetGrid): string[] | undefined =>
    grid.merges?.map(({ row, column, rows, columns }) => `${row} ${column} ${rows} ${columns}`).sort();
  return Object.fromEntries(sheets.map((grid) => [grid.name, text(grid)]));
}

it('merged cells come with the first reading, and are not asked for at the next ones', async () => {
  const { workbook, reader } = await open();
  expect(merges((await reader.all({})).sheets)).toEqual(merges(workbook.sheets));
  workbook.edit(workbook.sheets[0]?.name ?? '', 200, 3, 'una nota');
  expect(merges((await reader.again({})).sheets)).toEqual(merges(workbook.sheets));
  expect(workbook.asked).toBe(0);
});

it('they are known after rows that a person puts in, and asked for when they cannot be', async () => {
  const { workbook, reader } = await open();
  const [sheet] = workbook.sheets;
  await reader.all({});
  workbook.byColleague({ kind: 'insertRows', sheet: sheet?.id ?? '', row: 20, count: 2, like: null });
  expect(merges((await reader.again({})).sheets)).toEqual(merges(workbook.sheets));
  expect(workbook.asked).toBe(0);
  const [top] = workbook.sheets[0]?.merges ?? [];
  if (!top) throw new Error('nothing is merged');
  workbook.byColleague({
    kind: 'unmerge',
    sheet: sheet?.id ?? '',
    range: { ...top, sheet: sheet?.id ?? '' },
  });
  workbook.edit(sheet?.name ?? '', top.row + top.rows - 1, top.column + top.columns - 1, 'diviso');
  expect(merges((await reader.again({})).sheets)).toEqual(merges(workbook.sheets));
  expect(workbook.asked).toBe(1);
});

it('an Excel that does not tell them is asked once', async () => {
  const { workbook, reader } = await open();
  workbook.tells = false;
  workbook.read = (_, task) => MemoryWorkbook.prototype.read.call(workbook, _, { ...task, merges: false });
  expect(Object.values(merges((await reader.all({})).sheets))).toEqual([undefined]);
  await reader.again({});
  expect(workbook.asked).toBe(1);
});

describe('after a change of ours', () => {
  const settled = async (
    steps: (sheet: string) => SheetChange[],
    outcome: 'done' | 'refused' = 'done',
  ): Promise<{ workbook: CountingWorkbook; snapshot: Snapshot; done: boolean }> => {
    const { workbook, reader } = await open(readCruscotto2021);
    const before = await reader.all({});
    const sent = new SentChange(before, steps(workbook.activeSheet), null, () => Promise.resolve(true));
    workbook.failWrite = outcome === 'refused' ? new Error('AccessDenied') : null;
    await sent.send(workbook).catch(() => undefined);
    workbook.asked = 0;
    return { workbook, ...(await sent.settle(workbook)) };
  };
  const copy = (sheet: string): SheetChange[] => [
    { kind: 'copyRows', from: { sheet, row: 8, count: 1 }, to: { sheet, row: 9 } },
    { kind: 'write', sheet, row: 9, column: 3, content: 'una riga in più', format: null },
  ];

  it('they are known from its steps, so that it can be undone', async () => {
    const { workbook, snapshot, done } = await settled(copy);
    expect(done).toBe(true);
    expect(merges(snapshot.sheets)).toEqual(merges(workbook.sheets));
    expect(workbook.asked).toBe(0);
  });

  it('they are as before where Excel refused it', async () => {
    const { workbook, snapshot, done } = await settled(copy, 'refused');
    expect(done).toBe(false);
    expect(merges(snapshot.sheets)).toEqual(merges(workbook.sheets));
    expect(workbook.asked).toBe(0);
  });

  it('a sheet that it adds has none', async () => {
    const { workbook, snapshot } = await settled(() => [
      { kind: 'addSheet', sheet: 'x', name: 'Piano 2026', columnWidths: [] },
      { kind: 'write', sheet: 'x', row: 0, column: 0, content: 'Codice', format: null },
    ]);
    expect(merges(snapshot.sheets)['Piano 2026']).toEqual([]);
    expect(workbook.asked).toBe(0);
  });
});
