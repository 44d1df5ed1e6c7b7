import { WorkbookError, type Snapshot, type Task } from '../workbook/port';
import { firstChange } from './firstChange';
import type { SessionContext } from './sessionContext';
import { readAll, type Sent } from './sent';

/** Takes back what the last command wrote, unless somebody changed the sheets since. */
export async function restore(context: SessionContext, task: Task): Promise<void> {
  const { last } = context;
  if (!last?.sent.canTakeBack) throw new WorkbookError({ id: 'restore.nothing' });
  const { sent, after, takenBack } = last;
  const changed = firstChange(after, await context.reader.all(task));
  if (changed) throw new WorkbookError({ id: 'restore.changed', params: changed });
  const snapshot = await context.write(takingBack(sent, after), task);
  context.remember(null);
  await context.showDated(snapshot, {});
  context.set({
    notice: { id: sent.losesLooks ? 'restore.looks' : 'restore.done' },
    ...(takenBack && { takenBack }),
  });
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
