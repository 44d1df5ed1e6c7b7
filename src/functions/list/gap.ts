import { directionArgument } from '../../core/arguments/directionArgument';
import { readActual } from '../../core/actual/readActual';
import { compare } from '../../core/score/compare';
import { gapOf } from '../../core/score/gap';
import { readTarget } from '../../core/targets/readTarget';
import type { ElementwiseFunction } from '../definition';
import { actualParameter, directionParameter, targetParameter } from './score';

/** Scostamento: actual − target, in the target's unit; days for dates; "N/D" when there is none. */
export const perfGap: ElementwiseFunction = {
  kind: 'elementwise',
  id: 'PERF_GAP',
  description: {
    it: 'Scostamento: consuntivo meno target, nell\'unità del target; in giorni per le date. "N/D" se manca uno dei due.',
    en: 'Gap: actual minus target, in the unit of the target; in days for dates. "N/D" if either is missing.',
  },
  parameters: [targetParameter, actualParameter, directionParameter],
  whole: [],
  prepare:
    () =>
    ([target = null, actual = null, verso = null]) =>
      gapOf(compare(readTarget(target, directionArgument(verso)), readActual(actual))) ?? 'N/D',
};
