import { cellName } from '../core/sheet/address';
import { firstOtherCell } from '../core/sheet/grid';
import { WorkbookError, type Snapshot, type Task } from '../workbook/port';
import type { SessionContext } from './sessionContext';
import { readAll, type Sent } from './sent';

/** Takes back what the last command wrote, unless somebody changed the sheets since. */
export async function restore(context: SessionContext, task: Task): Promise<void> {
  if (!context.last) throw new WorkbookError({ id: 'restore.nothing' });
  const { sent, after } = context.last;
  refuseChangedSince(after, await context.reader.all(task));
  const snapshot = await context.write(takingBack(sent, after), task);
  context.remember(null);
  await context.showDated(snapshot, {});
  context.set({ notice: { id: sent.losesLooks ? 'restore.looks' : 'restore.done' } });
}

/** Whatever became of it so far, it goes on until all is back. */
function takingBack(sent: Sent, { sheets }: Snapshot): Sent {
  return {
    canTakeBack: false,
    losesLooks: false,
    send: () => Promise.resolve(),
    settle: async (port) => ({
      done: true,
      snapshot: await sent.takeBack(port, await readAll(port, sheets)),
    }),
    takeBack: (port, found) => sent.takeBack(port, found),
  };
}

function refuseChangedSince(after: Snapshot, now: Snapshot): void {
  for (const was of after.sheets) {
    const is = now.sheets.find(({ id }) => id === was.id);
    const other = is ? firstOtherCell(was, is) : { row: was.row, column: was.column };
    if (!other) continue;
    const params = { sheet: was.name, cell: cellName(other.row, other.column) };
    throw new WorkbookError({ id: 'restore.changed', params });
  }
}
