import type { Message } from '../../messages/message';
import type { Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import type { Layout } from './layout';
import { plainTable } from './plainTable';
import { reportBlocks } from './reportBlocks';

/** The layouts in the order in which they are tried: a new one is a file in this folder and a line here. */
export const LAYOUTS: readonly Layout[] = [reportBlocks, plainTable];

/** The tree of the workbook as seen from the sheet in front, or what was looked for in vain. */
export type Recognition = { plan: Plan } | { plan: null; lookedFor: readonly Message[] };

/** Tries each layout on the sheet in front. */
export function recognise(sheets: readonly SheetGrid[], activeSheet: string): Recognition {
  for (const layout of LAYOUTS) {
    const plan = layout.recognise(sheets, activeSheet);
    if (plan) return { plan };
  }
  return { plan: null, lookedFor: LAYOUTS.map(({ looksFor }) => looksFor) };
}
