import type { SheetGrid } from '../../src/core/sheet/grid';
import { italian } from '../../src/messages/it';
import { createSession } from '../../src/session/session';
import type { SessionState } from '../../src/session/state';
import { cutIntoTrips } from '../../src/workbook/blocks';
import type { Snapshot, Survey, Task } from '../../src/workbook/port';
import { EditableSheet } from '../layout/editableWorkbook';
import { readSchede2024 } from '../layout/sampleFiles';
import { MemoryWorkbook } from './memoryWorkbook';
import { disagreements, openSession } from './openSession';

const SHEETS = 24;
const CELLS_PER_TRIP = 4000;
const CODE = { row: 4, column: 1 };

/** Reads block by block, as Excel's answers allow, and can be told to stop. */
class BlockedWorkbook extends MemoryWorkbook {
  afterBlock: (block: number) => void = () => undefined;

  override async read(survey?: Survey, { progress, signal }: Task = {}): Promise<Snapshot> {
    const trips = cutIntoTrips(survey?.sheets ?? [], CELLS_PER_TRIP);
    for (const i of trips.keys()) {
      signal?.throwIfAborted();
      this.afterBlock(i);
      progress?.(i + 1, trips.length);
    }
    signal?.throwIfAborted();
    this.trips += trips.length - 1;
    return super.read();
  }
}

/** Schede of many objectives, each with rows of notes below: more than one answer can hold. */
async function manySchede(): Promise<SheetGrid[]> {
  const { sheets } = await readSchede2024();
  return Array.from({ length: SHEETS }, (_, i) => {
    const sheet = EditableSheet.of(sheets[i % sheets.length] as SheetGrid);
    const code = `01_0${(i % 5) + 1}_OS${String(i + 1).padStart(2, '0')}`;
    sheet.set(CODE.row, CODE.column, code);
    for (let row = 0; row < 20; row++) sheet.set(40 + row, 0, `nota ${row}`);
    return { ...sheet.grid(), id: `s${i}`, name: code };
  });
}

async function opened() {
  const workbook = new BlockedWorkbook(await manySchede(), 's7');
  const session = createSession(workbook, italian);
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.state));
  return { workbook, session, states };
}

it('many sheets are one tree, in far less than four round trips each', async () => {
  const { workbook, session, states } = await opened();
  await session.open();
  expect(session.state.plan?.sheets).toHaveLength(SHEETS);
  expect(session.state.plan?.nodes.filter(({ level }) => level === 'operational')).toHaveLength(SHEETS);
  const [first] = states.flatMap(({ progress }) => progress ?? []);
  expect(first?.done).toBe(1);
  expect(first?.total).toBeGreaterThan(3);
  await session.calculate();
  expect(session.state).toMatchObject({ error: null, phase: 'ready', progress: null });
  expect(disagreements({ workbook, session })).toEqual([]);
  expect(workbook.trips).toBeLessThan(SHEETS);
});

it.each(['open', 'calculate'] as const)(
  '%s can be cancelled between two blocks, and nothing is written',
  async (work) => {
    const { workbook, session } = await opened();
    if (work === 'calculate') await session.open();
    workbook.afterBlock = (block) => block === 3 && session.cancel();
    await session[work]();
    expect(session.state).toMatchObject({
      phase: work === 'open' ? 'failed' : 'ready',
      error: { id: 'error.cancelled' },
      progress: null,
      summary: null,
    });
    expect(workbook.writes).toEqual([]);
    workbook.afterBlock = () => undefined;
    await session[work]();
    expect(session.state).toMatchObject({ phase: 'ready', error: null });
  },
);

it('where results are is told in the order of the sheets', async () => {
  const { sheets, activeSheet } = await readSchede2024();
  const { session } = await openSession(sheets, activeSheet);
  await session.calculate();
  const told = [...new Set(session.state.summary?.where.map(({ at }) => at?.sheet))];
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(sheets.map(({ id }) => id).filter((id) => told.includes(id)));
});
