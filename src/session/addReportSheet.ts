import { checksSheetChanges } from '../core/checks/checksSheetChanges';
import { addedSheets, type SheetChange } from '../core/sheet/change';
import { overviewSheetChanges } from '../core/writing/overviewSheetChanges';
import type { Task } from '../workbook/port';
import { refuseProtectedStructure, refuseUnanswered } from './refusals';
import { SentChange } from './sentChange';
import type { SessionContext } from './sessionContext';
import type { Report } from './state';
import { today } from './today';
import type { WorkbookState } from './workbookState';

/** Adds a sheet that tells of the plan as it is now; nothing else of the workbook changes. */
export async function addReportSheet(context: SessionContext, report: Report, task: Task): Promise<void> {
  const before = await context.reader.all(task);
  const reading = await context.showDated(before, task);
  if (!reading) return;
  refuseUnanswered(reading);
  refuseProtectedStructure(before.survey);
  const changes = report === 'checks' ? checksReport(context) : overviewReport(context, reading);
  task.signal?.throwIfAborted();
  const kept = { settings: before.settings };
  const after = await context.write(new SentChange(before, changes, kept, () => Promise.resolve(true)), task);
  await context.showDated(after, {});
  const [sheet = ''] = [...addedSheets(changes).values()].map(({ name }) => name);
  context.set({ notice: { id: 'reportSheet.done', params: { sheet } } });
}

function checksReport({ state, catalogue }: SessionContext): SheetChange[] {
  const { findings, accepted, rulesOff, sheets } = state;
  return checksSheetChanges({ findings, accepted, rulesOff, sheets, day: today() }, catalogue);
}

function overviewReport({ state, catalogue }: SessionContext, { results }: WorkbookState): SheetChange[] {
  const names = state.sheets.map(({ name }) => name);
  return overviewSheetChanges(results, names, today(), catalogue);
}
