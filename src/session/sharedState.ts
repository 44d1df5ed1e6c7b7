import { callsPerf } from '../core/sharing/nativeFormula';
import type { Shared } from '../core/sharing/share';
import { haveRulesChanged } from '../core/sharing/sharedRules';
import { isFormula } from '../core/sheet/formula';
import type { SheetGrid } from '../core/sheet/grid';
import type { WriteMode } from '../core/writing/writeResults';
import type { SessionState } from './state';

/**
 * How the workbook is shared, as its cells show it: an undo brings them back, and not what is kept.
 * @param native plain formulas that stand for ours
 * @param mode in which Calcola writes: values that it is to write are no sharing
 */
export function sharedState(
  shared: Shared | null,
  sheets: readonly SheetGrid[],
  { native, mode }: { native: number; mode: WriteMode },
): Pick<SessionState, 'shared' | 'isLive'> {
  const isLive = sheets.some(({ formulas, values }) =>
    formulas.some((line, r) =>
      line.some((content, c) => callsPerf(content) && isFormula(content, values[r]?.[c])),
    ),
  );
  if (!shared) return { shared: null, isLive };
  const { as, on } = shared;
  if (native > 0) {
    const rulesChanged = haveRulesChanged(shared, sheets);
    return { shared: { as: 'native', on, cells: native, rulesChanged }, isLive };
  }
  const isShared = as === 'values' && mode === 'formulas' && !isLive;
  return { shared: isShared ? { as, on, cells: 0, rulesChanged: false } : null, isLive };
}
