import { directionArgument } from '../../core/arguments/directionArgument';
import { rulesArgument } from '../../core/arguments/rulesArgument';
import { readActual } from '../../core/actual/readActual';
import { compare } from '../../core/score/compare';
import { explain } from '../../core/score/explain';
import { scoreOf } from '../../core/score/score';
import { readTarget } from '../../core/targets/readTarget';
import { functions as italian } from '../../messages/it/functions';
import { rulesParameter } from '../arguments';
import type { ElementwiseFunction } from '../definition';
import { actualParameter, directionParameter, targetParameter } from './score';

/** One line a reviewer can check by hand. */
export const perfExplain: ElementwiseFunction = {
  kind: 'elementwise',
  id: 'PERF_EXPLAIN',
  description: {
    it: 'Spiega il punteggio in una riga: target come è stato letto, consuntivo, esito e conto da rifare a mano.',
    en: 'Explains the score in one line (in Italian): target as read, actual, outcome and the arithmetic to check by hand.',
  },
  parameters: [targetParameter, actualParameter, directionParameter, rulesParameter],
  whole: [3],
  prepare([regole = null]) {
    const rules = rulesArgument(regole);
    return ([target = null, actual = null, verso = null]) => {
      const read = readTarget(target, directionArgument(verso), rules.defaultDirection);
      const comparison = compare(read, readActual(actual, rules.outcomes));
      return explain(comparison, scoreOf(comparison, rules), rules, italian);
    };
  },
};
