import { callsPerf } from '../core/sharing/nativeFormula';
import type { Shared } from '../core/sharing/share';
import { isFormula } from '../core/sheet/formula';
import type { SheetGrid } from '../core/sheet/grid';
import type { SharedState } from './state';

/**
 * How the workbook is shared, as its cells show it: an undo brings them back, and not what is kept.
 * @param cells plain formulas that stand for ours
 */
export function sharedState(
  shared: Shared | null,
  sheets: readonly SheetGrid[],
  cells: number,
): SharedState | null {
  if (!shared) return null;
  const { as, on } = shared;
  if (cells > 0) return { as: 'native', on, cells };
  const isLive = sheets.some(({ formulas, values }) =>
    formulas.some((line, r) =>
      line.some((content, c) => callsPerf(content) && isFormula(content, values[r]?.[c])),
    ),
  );
  return as === 'values' && !isLive ? { as, on, cells: 0 } : null;
}
