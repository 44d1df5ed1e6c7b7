import { rulesEffect, type RulesEffect } from '../core/plan/rulesEffect';
import type { Task } from '../workbook/port';
import type { SessionContext } from './sessionContext';
import { inSlices } from './slices';
import type { StoredSettings } from './settings';
import { readSnapshot, type ReadSnapshot } from './workbookState';

/** The plan computed with other rules, beside the one that is shown; nothing of it is kept. */
export async function previewRules(
  context: SessionContext,
  rules: string,
  task: Task,
): Promise<RulesEffect | null> {
  const snapshot = await context.reader.again(task);
  const { plan } = context.state;
  const under = (settings: StoredSettings): Promise<ReadSnapshot> =>
    inSlices(readSnapshot(snapshot, settings, plan, context.catalogue), task.signal);
  const now = await under(context.settings);
  const chosen = await under({ ...context.settings, rules });
  return now.plan && chosen.plan && rulesEffect(now.results, chosen.results);
}
