import type { TreeEdit } from '../../src/core/editing/edit';
import type { Session } from '../../src/session/state';
import type { Fault } from './faultyWorkbook';
import { contents, expectTrueTree, openFaulty, over } from './openFaulty';

const COMMANDS: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  Calcola: (session) => session.calculate(),
  'a new name': (session) => session.edit(edit({ kind: 'set', node: '01#1', field: 'name', text: 'Nuovo' })),
  'an objective moved': (session) =>
    session.edit(edit({ kind: 'move', node: '02', parent: 'ente', before: '01' })),
  'an indicator taken away': (session) => session.edit(edit({ kind: 'remove', node: '01#1' })),
  'an indicator added': (session) =>
    session.edit(
      edit({
        kind: 'add',
        parent: '01',
        level: 'indicator',
        before: '01#2',
        values: { code: '01_03', name: 'Fiere', weight: '10', target: '>= 3', actual: '' },
      }),
    ),
  'next year’s plan': (session) => session.startNextYear(2026),
};

function edit(change: unknown): TreeEdit {
  return change as TreeEdit;
}

async function intendedBy(command: string): Promise<{ contents: string; requests: number }> {
  const { workbook, session } = await openFaulty(command !== 'Calcola');
  const before = contents(workbook);
  await over((COMMANDS[command] as (session: Session) => Promise<unknown>)(session));
  expect(session.state.error).toBeNull();
  expect(contents(workbook)).not.toBe(before);
  return { contents: contents(workbook), requests: workbook.requests };
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

describe.each(Object.entries(COMMANDS))('%s, where one request fails', (name, command) => {
  it.each<Fault>(['before', 'half', 'after', 'never'])(
    '%s: the sheets are as they were or as intended, and the pane says which',
    async (fault) => {
      const intended = await intendedBy(name);
      for (let at = 1; at <= intended.requests; at++) {
        for (const stepsDone of fault === 'half' ? [1, 2, 3, 4] : [1]) {
          const { workbook, session } = await openFaulty(name !== 'Calcola');
          const before = contents(workbook);
          Object.assign(workbook, { faults: (n: number) => (n === at ? fault : null), stepsDone });
          await over(command(session));
          await jest.advanceTimersByTimeAsync(300_000);
          const now = contents(workbook);
          const told = session.state.error?.id ?? null;
          const found = { at, stepsDone, now, told: told === null ? 'done' : told };
          if (now === intended.contents) expect(found).toMatchObject({ told: 'done' });
          else expect(found).toEqual({ ...found, now: before, told: expect.stringMatching(/^error\./) });
          await expectTrueTree({ workbook, session });
          workbook.faults = () => null;
          // What was left undone can be asked for again, and is done once.
          if (told !== null) await over(command(session));
          expect([at, contents(workbook)]).toEqual([at, intended.contents]);
        }
      }
    },
    120_000,
  );
});

describe('a write that cannot be read again', () => {
  const RENAME = edit({ kind: 'set', node: '01#1', field: 'name', text: 'Nuovo' });

  it('is told as written, shows no tree meanwhile, and is not written twice', async () => {
    const { workbook, session } = await openFaulty(true);
    let isDown = true;
    workbook.faults = () => (isDown && workbook.changed.length > 0 ? 'before' : null);
    await over(session.edit(RENAME));
    expect(workbook.changed).toHaveLength(1);
    expect(session.state).toMatchObject({ phase: 'failed', plan: null, error: { id: 'written.unread' } });
    expect(session.state.details).toContain('GeneralException');
    await over(session.edit(RENAME));
    expect(workbook.changed).toHaveLength(1);
    isDown = false;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(session.state).toMatchObject({ phase: 'ready', error: null, notice: { id: 'written.was' } });
    await expectTrueTree({ workbook, session });
  });

  it('is read as soon as the pane is opened again', async () => {
    const { workbook, session } = await openFaulty(true);
    session.setVisible(true);
    let isDown = true;
    workbook.faults = () => (isDown && workbook.changed.length > 0 ? 'before' : null);
    await over(session.edit(RENAME));
    session.setVisible(false);
    isDown = false;
    await jest.advanceTimersByTimeAsync(300_000);
    session.setVisible(true);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(session.state).toMatchObject({ phase: 'ready', notice: { id: 'written.was' } });
  });

  it('is told as unknown where Excel has not answered the write either', async () => {
    const { workbook, session } = await openFaulty(true);
    workbook.faults = (n) => (n > 2 ? 'never' : null);
    await over(session.edit(RENAME));
    expect(session.state).toMatchObject({ phase: 'failed', plan: null, error: { id: 'written.unknown' } });
  });
});

it('two faults in a row are told as half written, with the sheet, and the pane shows what is there', async () => {
  const { workbook, session } = await openFaulty(true);
  let changes = 0;
  workbook.faults = (_, name) => (name !== 'change' ? null : (changes += 1) === 1 ? 'half' : 'before');
  await over(session.edit(edit({ kind: 'remove', node: '01#1' })));
  expect(session.state.error).toEqual({ id: 'written.half', params: { sheet: 'Piano 2025' } });
  expect(session.state.details).toContain('GeneralException');
  await expectTrueTree({ workbook, session });
});

it('Annulla frees the pane from a call that is never answered, and later commands run', async () => {
  const { workbook, session } = await openFaulty(false);
  workbook.faults = (n) => (n === 1 ? 'never' : null);
  const calculating = session.calculate();
  await jest.advanceTimersByTimeAsync(15_000);
  expect(session.state.waiting).toBe(true);
  session.cancel();
  await jest.advanceTimersByTimeAsync(100);
  await calculating;
  expect(session.state).toMatchObject({ phase: 'ready', waiting: false, error: { id: 'error.cancelled' } });
  await over(session.calculate());
  expect(session.state).toMatchObject({ phase: 'ready', error: null });
  expect(workbook.writes).toHaveLength(1);
});
