import type { Results } from '../core/plan/results';
import { foundInSteps, withoutNative } from '../core/sharing/foundFormulas';
import { NO_VALUES } from '../core/sharing/keptValues';
import type { Shared } from '../core/sharing/share';
import { rulesMark } from '../core/sharing/sharedRules';
import type { SheetGrid } from '../core/sheet/grid';
import type { Steps } from '../core/steps';
import type { ResultCells } from '../core/writing/resultCells';
import { writeInSteps } from '../core/writing/writeResults';
import type { RulesInUse } from '../core/rules/rulesInUse';

interface Computed {
  cells: ResultCells;
  results: Steps<Results>;
  rules: RulesInUse;
}

/**
 * How a workbook is shared whose data of the add-in are lost: by what Calcola would write in the cells that hold plain
 * formulas now. null: it is not.
 * @param computed the plan with its results, as some sheets have it
 */
export function* foundSharing(
  sheets: readonly SheetGrid[],
  computed: (sheets: readonly SheetGrid[]) => Computed,
): Steps<Shared | null> {
  const bare = withoutNative(sheets);
  if (!bare) return null;
  const { cells, results, rules } = computed(bare);
  const { patches } = yield* writeInSteps(cells, yield* results, { ...rules, mode: 'formulas' });
  const formulas = yield* foundInSteps(sheets, patches);
  if (!formulas) return null;
  return { as: 'native', on: '', formulas, values: NO_VALUES, rules: rulesMark(formulas, sheets) };
}
