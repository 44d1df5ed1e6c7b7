import type { Task } from '../workbook/port';
import { checkResults } from './checkResults';
import type { Desk } from './desk';
import { sheetsToRemember } from './knownSheets';
import { writingOf } from './workbookState';
import { refuseChanged, refuseProtectedPlan, refuseUnanswered, refuseWithoutActuals } from './refusals';
import { SentResults } from './sentResults';
import { readSettings } from './settings';
import { inSlices } from './slices';
import { formulasIn, summarise } from './summary';

/**
 * Computes, writes the results, and looks whether Excel shows them.
 * @param manyFormulas they are wanted, however many
 */
export async function calculate(desk: Desk, manyFormulas: boolean, task: Task): Promise<void> {
  const snapshot = await desk.reader.again(task);
  const reading = await desk.show(snapshot, task);
  if (!reading) return;
  refuseUnanswered(reading);
  refuseWithoutActuals(reading);
  refuseProtectedPlan(reading);
  const writing = await inSlices(writingOf(reading), task.signal);
  const formulas = formulasIn(writing);
  if (formulas > desk.mostFormulas && !manyFormulas) {
    desk.set({ manyFormulas: formulas });
    return;
  }
  const again = await desk.reader.again(task);
  const sheets = reading.plan.sheets.map(({ id }) => id);
  refuseChanged(reading, again, sheets);
  task.signal?.throwIfAborted();
  const kept = readSettings(again.settings);
  const known = sheetsToRemember(reading.plan, kept.sheets, again.sheets);
  const settings = { ...kept, sheets: known, written: writing.marks.saved() };
  const sent = new SentResults(again, writing.patches, settings, sheets);
  const written = await desk.write(sent, task);
  desk.set({ phase: 'checking', progress: null });
  const check = await checkResults(desk.port, reading, writing, written, task);
  const summary = summarise(reading.results, reading.plan, writing, desk.settings.mode);
  desk.set({ phase: 'ready', summary: { ...summary, ...check } });
}
