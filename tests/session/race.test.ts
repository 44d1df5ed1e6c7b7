import type { TreeEdit } from '../../src/core/editing/edit';
import type { Session } from '../../src/session/state';
import { randomNumbers } from '../editing/randomEdits';
import type { FaultyWorkbook } from './faultyWorkbook';
import { contents, expectTrueTree, openFaulty, over } from './openFaulty';

const EDITS: readonly TreeEdit[] = [
  { kind: 'set', node: '01#2', field: 'weight', text: '40' },
  { kind: 'set', node: '02', field: 'name', text: 'Nuovo' },
  { kind: 'move', node: '02', parent: 'ente', before: '01' },
  { kind: 'remove', node: '01#1' },
  { kind: 'remove', node: '02#1' },
  {
    kind: 'add',
    parent: '01',
    level: 'indicator',
    before: null,
    values: { code: '01_03', name: 'Fiere', weight: '10', target: '>= 3', actual: '' },
  },
];

const REMOVED_ROW: Readonly<Record<string, number>> = { '01#1': 2, '02#1': 5 };

/** A colleague's row: put in, or taken out. */
function colleague(workbook: FaultyWorkbook, row: number, isIn: boolean): void {
  const at = { sheet: 'piano', row };
  if (!isIn) return workbook.byColleague({ kind: 'deleteRows', ...at, count: 1 });
  workbook.byColleague({ kind: 'insertRows', ...at, count: 1, like: null });
  workbook.byColleague({ kind: 'write', ...at, column: 8, content: 'Riga del collega', format: null });
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

/** The sheets as the colleague's row alone leaves them, then with the command as well. */
async function race(
  isScored: boolean,
  command: (session: Session) => Promise<unknown>,
  at: string,
  row: number,
  isIn: boolean,
): Promise<{ found: string; alone: string; error: string | null }> {
  const quiet = await openFaulty(isScored);
  colleague(quiet.workbook, row, isIn);
  const opened = await openFaulty(isScored);
  const { workbook, session } = opened;
  let isOver = false;
  workbook.beforeRequest = () => {
    if (isOver || workbook.asked.at(-1) !== at) return;
    isOver = true;
    colleague(workbook, row, isIn);
  };
  await over(command(session));
  await expectTrueTree(opened);
  return {
    found: contents(workbook),
    alone: contents(quiet.workbook),
    error: session.state.error?.id ?? null,
  };
}

describe('a colleague’s row, between the second reading and the write', () => {
  it.each(EDITS.map((edit) => [JSON.stringify(edit), edit] as const))(
    'never sends %s to another row',
    async (_, edit) => {
      const random = randomNumbers(11);
      for (let i = 0; i < 6; i++) {
        const [row, isIn] = [1 + Math.floor(random() * 5), random() < 0.6];
        // The one row that is lost: just put in where the command takes one away. It is told.
        if (edit.kind === 'remove' && isIn && row === REMOVED_ROW[edit.node]) continue;
        const { found, alone, error } = await race(
          true,
          (session) => session.edit(edit),
          'change',
          row,
          isIn,
        );
        expect({ row, isIn, found, error }).toEqual({ row, isIn, found: alone, error: 'written.otherwise' });
      }
    },
    60_000,
  );

  it.each([false, true])(
    'never leaves results on other rows (scored before: %s)',
    async (isScored) => {
      for (const row of [1, 2, 3, 4, 5]) {
        for (const isIn of [true, false]) {
          const { found, alone, error } = await race(
            isScored,
            (session) => session.calculate(),
            'write',
            row,
            isIn,
          );
          expect({ row, isIn, found, error }).toEqual({
            row,
            isIn,
            found: alone,
            error: 'written.otherwise',
          });
        }
      }
    },
    60_000,
  );
});
