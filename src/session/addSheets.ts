import { examplePlanChanges } from '../core/newPlan/examplePlan';
import { newPlanChanges, type NewPlan, type PlanStart } from '../core/newPlan/newPlan';
import { nextYearChanges } from '../core/newPlan/nextYear';
import { nextYearSheet } from '../core/newPlan/nextYearSheet';
import { WorkbookError, type Survey, type Task } from '../workbook/port';
import type { SessionContext } from './sessionContext';
import { refuseProtectedStructure, refuseUnanswered } from './refusals';
import { SentChange } from './sentChange';
import { readSettings, type StoredSettings } from './settings';

/** A plan on a new sheet. */
export async function startPlan(context: SessionContext, plan: NewPlan, task: Task): Promise<void> {
  const survey = await context.port.survey(task);
  refuseProtectedStructure(survey);
  const start = newPlanChanges(plan, sheetNames(survey));
  // The rules that were asked for are those of the Regole sheet.
  await addSheets(context, start, { rules: null }, task);
}

/** An example on a new sheet. */
export async function startExample(context: SessionContext, task: Task): Promise<void> {
  const survey = await context.port.survey(task);
  refuseProtectedStructure(survey);
  await addSheets(context, examplePlanChanges(sheetNames(survey)), {}, task);
}

/** The plan of a year, from the one shown taken as that of the year before. */
export async function startNextYear(context: SessionContext, year: number, task: Task): Promise<void> {
  const snapshot = await context.reader.again(task);
  const reading = await context.show(snapshot, task);
  refuseProtectedStructure(snapshot.survey);
  if (!reading) throw new WorkbookError({ id: 'nextYear.noPlan' });
  refuseUnanswered(reading);
  const { plan, results, settings } = reading;
  const names = sheetNames(snapshot.survey);
  const copy = nextYearSheet(plan, results, year - 1, snapshot.sheets, names);
  const { layout, columns } = settings;
  if ('why' in copy)
    await addSheets(context, nextYearChanges(plan, results, year - 1, names, copy.why), {}, task);
  else await addSheets(context, copy, { layout, columns }, task);
}

/** Adds sheets with a plan in front, and shows that plan. What was chosen for the old one is not for a new table. */
async function addSheets(
  context: SessionContext,
  { changes, notice }: PlanStart,
  chosen: Partial<StoredSettings>,
  task: Task,
): Promise<void> {
  const before = await context.reader.all(task);
  const settings: StoredSettings = {
    ...readSettings(before.settings),
    layout: null,
    columns: [],
    year: null,
    confirmed: null,
    ...chosen,
  };
  task.signal?.throwIfAborted();
  const sent = new SentChange(before, changes, { settings }, () => Promise.resolve(true));
  await context.showDated(await context.write(sent, task), {});
  context.set({ notice, summary: null });
}

function sheetNames({ sheets }: Survey): string[] {
  return sheets.map(({ name }) => name);
}
