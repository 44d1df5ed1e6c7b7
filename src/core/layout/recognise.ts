import type { Message } from '../../messages/message';
import type { Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { NO_HINTS, type Hints, type Layout } from './layout';
import { missionPlan } from './missionPlan';
import { plainTable } from './plainTable';
import { reportBlocks } from './reportBlocks';
import { yearsDashboard } from './yearsDashboard';

/** The layouts in the order in which they are tried: a new one is a file in this folder and a line here. */
export const LAYOUTS: readonly Layout[] = [reportBlocks, missionPlan, yearsDashboard, plainTable];

/** The tree of the workbook as seen from the sheet in front, or what was looked for in vain. */
export type Recognition = { plan: Plan } | { plan: null; lookedFor: readonly Message[] };

/** Tries each layout on the sheet in front, or the one that a person chose. */
export function recognise(
  sheets: readonly SheetGrid[],
  activeSheet: string,
  hints: Hints = NO_HINTS,
): Recognition {
  const chosen = LAYOUTS.filter(({ id }) => id === hints.layout);
  for (const layout of chosen.length > 0 ? chosen : LAYOUTS) {
    const plan = layout.recognise(sheets, activeSheet, hints);
    if (plan) return { plan };
  }
  return { plan: null, lookedFor: LAYOUTS.map(({ looksFor }) => looksFor) };
}
