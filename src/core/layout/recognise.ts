import type { Message } from '../../messages/message';
import type { Finding, Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { formSheets } from './formSheets';
import { goneChoices } from './goneChoices';
import { labelledReport } from './labelledReport';
import { NO_HINTS, type Hints, type Layout } from './layout';
import { missionPlan } from './missionPlan';
import { plainTable } from './plainTable';
import { reportBlocks } from './reportBlocks';
import { mixedWeights } from './weightScales';
import { withoutResults } from './withoutResults';
import { yearsDashboard } from './yearsDashboard';

/** All layouts, the most particular first: a new one is a file in this folder and a line here. */
export const LAYOUTS: readonly Layout[] = [
  reportBlocks,
  labelledReport,
  missionPlan,
  formSheets,
  yearsDashboard,
  plainTable,
];

/** The tree of the workbook as seen from the sheet in front, or what was looked for in vain. */
export type Recognition = { plan: Plan } | { plan: null; lookedFor: readonly Message[] };

/** The layout that finds most indicators, surely, on the sheet in front; or the one that a person chose. */
export function recognise(
  workbook: readonly SheetGrid[],
  activeSheet: string,
  hints: Hints = NO_HINTS,
): Recognition {
  const sheets = workbook.map(withoutResults);
  const chosen = LAYOUTS.filter(({ id }) => id === hints.layout);
  const tried = chosen.length > 0 ? chosen : LAYOUTS;
  const plans = tried.flatMap((layout) => layout.recognise(sheets, activeSheet, hints) ?? []);
  const plan = plans.reduce<Plan | null>(
    (best, next) => (best && worth(best) >= worth(next) ? best : next),
    null,
  );
  if (!plan) return { plan: null, lookedFor: tried.map(({ looksFor }) => looksFor) };
  const more: Finding[] = [...goneChoices(plan, sheets, hints), ...mixedWeights(plan)];
  return { plan: { ...plan, findings: [...plan.findings, ...more] } };
}

/** Indicators that have a place in a tree and a target or an actual, by how sure their columns are. */
function worth({ nodes, confidence }: Plan): number {
  const measured = nodes.filter(({ level, target, actual }) => level === 'indicator' && (target ?? actual));
  return measured.length * confidence;
}
