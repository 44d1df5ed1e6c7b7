import { RESULT_HEADINGS } from '../../src/core/layout/headings/resultHeadings';
import type { PlanNode } from '../../src/core/plan/plan';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { randomEdit, randomNumbers } from '../editing/randomEdits';
import {
  readCruscotto2021,
  readPianoSemplice,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import type { MemoryWorkbook } from './memoryWorkbook';
import { openSession, type Opened } from './openSession';
import { foreignRows, rowsWithOthersResults, type SheetRow } from './resultRows';
import { SEED, workbookTimes } from '../hunting';

const STEPS = workbookTimes(10);

/** Samples, and an objective that is added before its siblings: the sheets that list them again get a row as well. */
const SAMPLES: [string, () => Promise<WorkbookFile>][] = [
  ['the plain table', readPianoSemplice],
  ['the Relazione 2022', readRelazione2022],
  ['the schede', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
  ['the Cruscotto', readCruscotto2021],
];

test.each([
  ['the Relazione 2022', readRelazione2022, '01', '01_07', '01_01'],
  ['the Relazione 2022, in the middle', readRelazione2022, '01', '01_07', '01_03'],
  ['the Relazione 2025', readRelazione2025, 'AS_01', 'OS_01.06', 'OS_01.01'],
])('an objective added to %s shows its own result on every sheet', async (_, read, parent, code, before) => {
  const opened = await opening(read);
  await opened.session.calculate();
  const add = { kind: 'add', parent, level: 'strategic', before, values: { name: 'Nuovo', code } } as const;
  await opened.session.edit(add);
  expect(opened.session.state.error).toBeNull();
  expect(rowsWithOthersResults(opened.workbook, nodesOf(opened))).toEqual([]);
  await opened.session.calculate();
  expect(rowsWithOthersResults(opened.workbook, nodesOf(opened))).toEqual([]);
  expect(
    opened.session.state.summary?.leftAlone.filter(({ message }) => message.id === 'write.leftAlone'),
  ).toEqual([]);
});

test.each(SAMPLES.map(([name, read], place) => [name, read, place] as const))(
  'whatever a person and a colleague do to %s, no row shows a result of another',
  async (_, read, place) => {
    const opened = await opening(read);
    await opened.session.calculate();
    const random = randomNumbers(SEED + place);
    const done: string[] = [];
    // Where one sample ends the next goes on: together they see changes of each kind.
    for (let step = place * STEPS; step < (place + 1) * STEPS; step++) {
      done.push(await act(opened, random, step));
      const before = foreignRows(opened.workbook);
      await opened.session.calculate();
      expect([done, differing(before, foreignRows(opened.workbook))]).toEqual([done, []]);
      expect([done, rowsWithOthersResults(opened.workbook, nodesOf(opened))]).toEqual([done, []]);
      const once = JSON.stringify(opened.workbook.sheets);
      if (step % 4 === 3) await opened.session.calculate();
      expect([done, JSON.stringify(opened.workbook.sheets) === once]).toEqual([done, true]);
    }
  },
);

async function opening(read: () => Promise<WorkbookFile>): Promise<Opened> {
  const { sheets, activeSheet } = await read();
  const opened = await openSession(sheets, activeSheet);
  await opened.session.confirm();
  return opened;
}

function nodesOf({ session }: Opened): readonly PlanNode[] {
  const { plan } = session.state;
  if (!plan) throw new Error('no tree');
  return plan.nodes;
}

/** One thing that a person does in the pane, or a colleague in the sheet; in words. */
async function act({ session, workbook }: Opened, random: () => number, step: number): Promise<string> {
  const { plan } = session.state;
  if (!plan) throw new Error('no tree');
  if (random() < 0.6) {
    const edit = randomEdit(plan, random, step);
    await session.edit(edit);
    return `${JSON.stringify(edit)} ${session.state.error?.id ?? 'done'}`;
  }
  const done = colleague(workbook, plan.nodes, random);
  await session.open();
  return done;
}

function colleague(workbook: MemoryWorkbook, nodes: readonly PlanNode[], random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const { own, actual } = pick(nodes.filter((node) => node.level === 'indicator' && node.own));
  if (!own) return 'nothing';
  const sheet = workbook.sheets.find(({ id }) => id === own.sheet);
  if (random() < 0.5 && actual && typeof actual.value === 'number') {
    workbook.edit(sheet?.name ?? '', actual.row, actual.column, actual.value / 2);
    return `actual ${sheet?.name} ${actual.row}`;
  }
  const gone = random() < 0.5;
  const rows = { sheet: own.sheet, row: own.first, count: 1 };
  workbook.byColleague(gone ? { kind: 'deleteRows', ...rows } : { kind: 'insertRows', ...rows, like: null });
  return `${gone ? 'delete' : 'insert'} ${sheet?.name} ${own.first}`;
}

function differing(before: readonly SheetRow[], after: readonly SheetRow[]): string[] {
  const text = ({ sheet, constants }: SheetRow): string => `${sheet}: ${constants.join(' | ')}`;
  const headings: readonly string[] = Object.values(RESULT_HEADINGS);
  const [one, other] = [before, after].map((rows) =>
    rows.map((row) => text({ ...row, constants: row.constants.filter((each) => !headings.includes(each)) })),
  ) as [string[], string[]];
  return other.filter((row, i) => row !== one[i]);
}
