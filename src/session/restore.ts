import { cellName } from '../core/sheet/address';
import { firstOtherCell } from '../core/sheet/grid';
import { WorkbookError, type Snapshot, type Task } from '../workbook/port';
import type { Desk } from './desk';
import { readAll, type Sent } from './sent';

/** Takes back what the last command wrote, unless somebody changed the sheets since. */
export async function restore(desk: Desk, task: Task): Promise<void> {
  if (!desk.last) throw new WorkbookError({ id: 'restore.nothing' });
  const { sent, after } = desk.last;
  refuseChangedSince(after, await desk.reader.all(task));
  const snapshot = await desk.write(takingBack(sent), task);
  desk.remember(null);
  await desk.showDated(snapshot, {});
  desk.set({ notice: { id: sent.losesLooks ? 'restore.looks' : 'restore.done' } });
}

/** Whatever became of it so far, it goes on until all is back. */
function takingBack(sent: Sent): Sent {
  return {
    losesLooks: false,
    send: () => Promise.resolve(),
    settle: async (port) => ({ done: true, snapshot: await sent.takeBack(port, await readAll(port)) }),
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
