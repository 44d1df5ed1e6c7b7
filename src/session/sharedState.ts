import { callsPerf } from '../core/sharing/nativeFormula';
import { nativeCells } from '../core/sharing/resume';
import type { Shared } from '../core/sharing/share';
import { SharedFormulas } from '../core/sharing/sharedFormulas';
import { isFormula } from '../core/sheet/formula';
import type { SheetGrid } from '../core/sheet/grid';
import type { SharedState } from './state';

/** How the workbook is shared, as its cells show it: an undo brings them back, and not what is kept. */
export function sharedState(shared: Shared | null, sheets: readonly SheetGrid[]): SharedState | null {
  if (!shared) return null;
  const { as, on } = shared;
  const kept = new SharedFormulas(shared.formulas);
  const cells = sheets.flatMap((grid) => nativeCells(grid, kept)).length;
  if (cells > 0) return { as: 'native', on, cells };
  const isLive = sheets.some(({ formulas, values }) =>
    formulas.some((line, r) =>
      line.some((content, c) => callsPerf(content) && isFormula(content, values[r]?.[c])),
    ),
  );
  return as === 'values' && !isLive ? { as, on, cells: 0 } : null;
}
