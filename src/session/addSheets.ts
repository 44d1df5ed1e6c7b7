import { newPlanChanges, type NewPlan, type PlanStart } from '../core/newPlan/newPlan';
import { nextYearChanges } from '../core/newPlan/nextYear';
import { WorkbookError, type Survey, type Task } from '../workbook/port';
import type { Desk } from './desk';
import { refuseProtectedStructure, refuseUnanswered } from './refusals';
import { SentChange } from './sentChange';
import { readSettings, type StoredSettings } from './settings';

/** A plan on a new sheet. */
export async function startPlan(desk: Desk, plan: NewPlan, task: Task): Promise<void> {
  const survey = await desk.port.survey(task);
  refuseProtectedStructure(survey);
  const start = newPlanChanges(plan, sheetNames(survey));
  // The rules that were asked for are those of the Regole sheet.
  await addSheets(desk, start, { rules: null }, task);
}

/** The plan of a year, from the one shown taken as that of the year before. */
export async function startNextYear(desk: Desk, year: number, task: Task): Promise<void> {
  const snapshot = await desk.reader.again(task);
  const reading = await desk.show(snapshot, task);
  refuseProtectedStructure(snapshot.survey);
  if (!reading) throw new WorkbookError({ id: 'nextYear.noPlan' });
  refuseUnanswered(reading);
  const { plan, results } = reading;
  await addSheets(desk, nextYearChanges(plan, results, year - 1, sheetNames(snapshot.survey)), {}, task);
}

/** Adds sheets with a plan in front, and shows that plan. What was chosen for the old one is not for the new. */
async function addSheets(
  desk: Desk,
  { changes, notice }: PlanStart,
  forgotten: Partial<StoredSettings>,
  task: Task,
): Promise<void> {
  const before = await desk.reader.all(task);
  const settings: StoredSettings = {
    ...readSettings(before.settings),
    layout: null,
    columns: [],
    year: null,
    confirmed: null,
    ...forgotten,
  };
  task.signal?.throwIfAborted();
  const sent = new SentChange(before, changes, { settings }, () => Promise.resolve(true));
  await desk.showDated(await desk.write(sent, task), {});
  desk.set({ notice, summary: null });
}

function sheetNames({ sheets }: Survey): string[] {
  return sheets.map(({ name }) => name);
}
