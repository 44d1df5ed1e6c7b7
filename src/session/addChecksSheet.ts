import { checksSheetChanges } from '../core/checks/checksSheetChanges';
import { addedSheets } from '../core/sheet/change';
import type { Task } from '../workbook/port';
import { refuseProtectedStructure, refuseUnanswered } from './refusals';
import { SentChange } from './sentChange';
import type { SessionContext } from './sessionContext';
import { today } from './today';

/** Adds a sheet with all that Verifica finds now; nothing else of the workbook changes. */
export async function addChecksSheet(context: SessionContext, task: Task): Promise<void> {
  const before = await context.reader.all(task);
  const reading = await context.showDated(before, task);
  if (!reading) return;
  refuseUnanswered(reading);
  refuseProtectedStructure(before.survey);
  const { findings, accepted, rulesOff, sheets } = context.state;
  const report = { findings, accepted, rulesOff, sheets, day: today() };
  const changes = checksSheetChanges(report, context.catalogue);
  task.signal?.throwIfAborted();
  const kept = { settings: before.settings };
  const after = await context.write(new SentChange(before, changes, kept, () => Promise.resolve(true)), task);
  await context.showDated(after, {});
  const [sheet = ''] = [...addedSheets(changes).values()].map(({ name }) => name);
  context.set({ notice: { id: 'checksSheet.done', params: { sheet } } });
}
