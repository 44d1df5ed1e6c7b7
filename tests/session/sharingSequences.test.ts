import type { CellValue } from '../../src/core/cell';
import type { PlanNode } from '../../src/core/plan/plan';
import { cellName } from '../../src/core/sheet/address';
import type { SheetChange } from '../../src/core/sheet/change';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { randomEdit, randomNumbers } from '../editing/randomEdits';
import { SEED, workbookTimes } from '../hunting';
import { readPianoSemplice, readSchede2024 } from '../layout/sampleFiles';
import type { MemoryWorkbook } from './memoryWorkbook';
import { disagreements, openSession, type Opened } from './openSession';

// Whole workbooks, several times over, on a machine that does other work.
jest.setTimeout(180_000);

const STEPS = 8;

/** What is done to a workbook that is shared and taken up again, and to one that never is. */
type Deed = (opened: Opened) => Promise<void>;

const COMMANDS: Readonly<Record<string, Deed>> = {
  native: ({ session }) => session.share('native').then(() => undefined),
  values: ({ session }) => session.share('values').then(() => undefined),
  resume: ({ session }) => session.resumeFormulas().then(() => undefined),
  calculate: ({ session }) => session.calculate(),
};

describe.each([
  ['the plain table', readPianoSemplice],
  ['the schede', readSchede2024],
])('%s, shared and taken up while people go on working in it', (_, read) => {
  const runs = Array.from({ length: workbookTimes(3) }, (__, run) => SEED + run);

  it.each(runs)('ends as one that was never shared (%i)', async (seed) => {
    const [shared, never] = [await opening(read), await opening(read)];
    const random = randomNumbers(seed);
    const done: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      if (random() < 0.5) done.push(await command(shared, random));
      else done.push(await work([shared, never], random, step));
    }
    await shared.session.resumeFormulas();
    for (const opened of [shared, never]) await opened.session.calculate();
    expect([done, shared.session.state.error, shared.session.state.shared]).toEqual([done, null, null]);
    expect([done, differences(shared.workbook, never.workbook)]).toEqual([done, []]);
    expect([done, disagreements(shared)]).toEqual([done, []]);
  });
});

async function opening(read: () => Promise<WorkbookFile>): Promise<Opened> {
  const { sheets, activeSheet } = await read();
  const opened = await openSession(sheets, activeSheet);
  await opened.session.confirm();
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  return opened;
}

/** A command of the add-in; the same once more changes nothing, and Excel's Undo may take it back. */
async function command(opened: Opened, random: () => number): Promise<string> {
  const { workbook } = opened;
  const name = pick(Object.keys(COMMANDS), random);
  const before = contentsOf(workbook);
  await COMMANDS[name]?.(opened);
  const after = contentsOf(workbook);
  await COMMANDS[name]?.(opened);
  expect([name, unlike(after, contentsOf(workbook))]).toEqual([name, []]);
  if (random() < 0.7) return name;
  for (const key of unlike(before, after)) {
    const [sheet = '', row, column] = key.split('|');
    workbook.edit(sheet, Number(row), Number(column), (before.get(key) ?? '') as string | number);
  }
  await opened.session.open();
  return `${name}, undone`;
}

/** What a person does in the pane, or a colleague in the sheets, in both workbooks. */
async function work(both: readonly Opened[], random: () => number, step: number): Promise<string> {
  const [{ session, workbook }] = both as [Opened];
  const { plan } = session.state;
  if (!plan) throw new Error('no tree');
  // A value of a node that moves is not known as ours any more: docs/limiti.md.
  if (random() < 0.4 && session.state.shared?.as !== 'values') {
    const edit = randomEdit(plan, random, step);
    await session.edit(edit);
    if (session.state.error?.id === 'share.takeUpFirst') return 'refused until the formulas are taken up';
    for (const opened of both.slice(1)) await opened.session.edit(edit);
    return JSON.stringify(edit);
  }
  const { own, actual } = pick(
    plan.nodes.filter(
      (node): node is PlanNode & { own: object } => node.level === 'indicator' && node.own !== null,
    ),
    random,
  );
  const rows = { sheet: own.sheet, row: own.first, count: 1 };
  const deeds: ((workbook: MemoryWorkbook) => string)[] = [
    (each) => byColleague(each, { kind: 'insertRows', ...rows, like: null }),
    (each) => byColleague(each, { kind: 'deleteRows', ...rows }),
  ];
  if (actual && typeof actual.value === 'number' && !actual.part) {
    const name = workbook.sheets.find(({ id }) => id === actual.sheet)?.name ?? '';
    const value = Number((actual.value * 0.7).toPrecision(10));
    deeds.push((each) => {
      each.edit(name, actual.row, actual.column, value);
      return `${name}!${cellName(actual.row, actual.column)} ${value}`;
    });
  }
  const deed = pick(deeds, random);
  const done = both.map((opened) => deed(opened.workbook));
  for (const opened of both) await opened.session.open();
  return done[0] ?? '';
}

function byColleague(workbook: MemoryWorkbook, change: SheetChange): string {
  workbook.byColleague(change);
  return JSON.stringify(change);
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** Every content by its cell. */
function contentsOf({ sheets }: MemoryWorkbook): Map<string, CellValue> {
  return new Map(
    sheets.flatMap(({ name, row, column, formulas }) =>
      formulas.flatMap((line, r) =>
        line.map((content, c) => [`${name}|${row + r}|${column + c}`, content] as const),
      ),
    ),
  );
}

function unlike(one: Map<string, CellValue>, other: Map<string, CellValue>): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => (one.get(key) ?? '') !== (other.get(key) ?? ''));
}

function differences(one: MemoryWorkbook, other: MemoryWorkbook): string[] {
  const [here, there] = [contentsOf(one), contentsOf(other)];
  return unlike(here, there).map((key) => `${key}: ${String(here.get(key))}, not ${String(there.get(key))}`);
}
