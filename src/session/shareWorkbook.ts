import type { SharedAs, Sharing } from '../core/sharing/share';
import type { CellAddress } from '../core/sheet/grid';
import type { ColumnPatch } from '../core/writing/patch';
import type { Message } from '../messages/message';
import { WorkbookError, type Task } from '../workbook/port';
import { refuseChanged, refuseProtected, refuseUnanswered } from './refusals';
import { SentResults } from './sentResults';
import type { SessionContext } from './sessionContext';
import { readSettings, type StoredSettings } from './settings';
import { resumeSnapshot, shareSnapshot } from './sharing';
import { inSlices } from './slices';
import type { SharingOutcome } from './state';
import { today } from './today';
import type { WorkbookState } from './workbookState';

/** What sharing with plain formulas would make of the workbook; nothing is written. */
export async function previewSharing(context: SessionContext, task: Task): Promise<SharingOutcome | null> {
  const snapshot = await context.reader.again(task);
  const reading = await context.show(snapshot, task);
  if (!reading) return null;
  const day = { as: 'native', on: today() } as const;
  return sharingOutcome(await inSlices(shareSnapshot(snapshot, reading.settings, reading, day), task.signal));
}

/** Puts plain formulas, or values, in the place of the add-in's, in one undo. */
export async function shareWorkbook(
  context: SessionContext,
  as: SharedAs,
  task: Task,
): Promise<SharingOutcome | null> {
  const reading = await readingToChange(context, task);
  if (!reading) return null;
  const { snapshot, settings } = reading;
  const sharing = await inSlices(
    shareSnapshot(snapshot, settings, reading, { as, on: today() }),
    task.signal,
  );
  // All plain formulas may be as they are to be already: there is only to say that they are of today's rules.
  const isSaid = as === 'native' && reading.native > 0 && sharing.patches.length === 0;
  if (isSaid) await keepSharing(context, reading, sharing, task);
  else await send(context, reading, sharing, task);
  const done = as === 'native' ? 'share.done.native' : 'share.done.values';
  const count = sharing.formulas.length + sharing.values.length;
  context.set({ notice: { id: done, params: { count } } });
  return sharingOutcome(sharing);
}

/** Brings the add-in's formulas back, in one undo; what cannot come back is listed. */
export async function resumeFormulas(context: SessionContext, task: Task): Promise<SharingOutcome | null> {
  const reading = await readingToChange(context, task);
  if (!reading) return null;
  const resuming = await inSlices(resumeSnapshot(reading.snapshot, reading.settings, reading), task.signal);
  await send(context, reading, resuming, task);
  const count = resuming.patches.flatMap(({ cells }) => cells.filter((cell) => cell !== null)).length;
  context.set({ notice: { id: 'share.resumed', params: { count } } });
  return sharingOutcome({ formulas: resuming.cells, values: [], left: resuming.left });
}

async function keepSharing(
  context: SessionContext,
  { snapshot }: WorkbookState,
  { shared }: Sharing,
  task: Task,
): Promise<void> {
  await context.keep({ shared });
  await context.showDated({ ...snapshot, settings: context.settings }, task);
}

async function readingToChange(context: SessionContext, task: Task): Promise<WorkbookState | null> {
  const reading = await context.show(await context.reader.again(task), task);
  if (reading) refuseUnanswered(reading);
  return reading;
}

async function send(
  context: SessionContext,
  reading: WorkbookState,
  { patches, settings }: { patches: readonly ColumnPatch[]; settings: StoredSettings },
  task: Task,
): Promise<void> {
  if (patches.length === 0) throw new WorkbookError({ id: 'share.nothing' });
  const written = patches.map(({ sheet }) => sheet);
  refuseProtected(written, reading.grids);
  const again = await context.reader.again(task);
  refuseChanged(reading, again, written);
  task.signal?.throwIfAborted();
  const kept = { ...readSettings(again.settings), written: settings.written, shared: settings.shared };
  const sheets = [...new Set([...reading.plan.sheets.map(({ id }) => id), ...written])];
  const after = await context.write(new SentResults(again, patches, kept, sheets), task);
  await context.showDated(after, task);
}

function sharingOutcome({
  formulas,
  values,
  left,
}: {
  formulas: readonly unknown[];
  values: readonly { at: CellAddress; reason: Message | null }[];
  left: readonly { at: CellAddress | null; reason: Message }[];
}): SharingOutcome {
  return {
    formulas: formulas.length,
    values: values.flatMap(({ at, reason }) => (reason ? [{ message: reason, at, node: null }] : [])),
    left: left.map(({ at, reason }) => ({ message: reason, at, node: null })),
  };
}
