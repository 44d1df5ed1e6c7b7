import { resultsSheetChanges } from '../core/writing/newResultsSheet';
import type { Task } from '../workbook/port';
import { refuseProtectedStructure, refuseUnanswered, refuseWithoutActuals } from './refusals';
import { SentChange } from './sentChange';
import type { SessionContext } from './sessionContext';

/** Adds the sheet *Risultati* with its headings; Calcola fills it from then on. */
export async function addResultsSheet(context: SessionContext, task: Task): Promise<void> {
  const snapshot = await context.reader.again(task);
  const reading = await context.show(snapshot, task);
  if (!reading || reading.cells.places.resultsSheet) return;
  refuseUnanswered(reading);
  refuseWithoutActuals(reading);
  refuseProtectedStructure(snapshot.survey);
  const before = await context.reader.all(task);
  const names = before.survey.sheets.map(({ name }) => name);
  const changes = resultsSheetChanges(names, reading.cells.places.listed.length);
  const kept = { settings: before.settings };
  task.signal?.throwIfAborted();
  await context.write(new SentChange(before, changes, kept, () => Promise.resolve(true)), task);
}
