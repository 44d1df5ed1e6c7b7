import { isBlank } from '../../core/cell';
import { readNumber } from '../../core/number/readNumber';
import { Refusal } from '../../core/refusal';
import { standard } from '../../core/rules/profiles';
import { trimText } from '../../core/text/cleanText';
import { checkWeights } from '../../core/weights/checkWeights';
import { functions as italian } from '../../messages/it/functions';
import { say } from '../../messages/message';
import type { AggregateFunction } from '../definition';

/** Whether the weights of one parent sum to 100. */
export const perfCheck: AggregateFunction = {
  kind: 'aggregate',
  id: 'PERF_CHECK',
  description: {
    it: 'Controlla che i pesi facciano 100: "OK", oppure quanti punti mancano o avanzano e quali pesi sono vuoti.',
    en: 'Checks that weights sum to 100: "OK", or (in Italian) how many points are missing or too many and which are blank.',
  },
  parameters: [
    {
      name: 'pesi',
      description: {
        it: 'Pesi dei figli di un nodo, in qualunque scala, per esempio B5:B9.',
        en: 'Weights of the children of one node, in any scale, for example B5:B9.',
      },
    },
    {
      name: 'tolleranza',
      description: {
        it: 'Punti di differenza ammessi; se manca: 0,05.',
        en: 'Points of difference allowed; if omitted: 0,05.',
      },
      optional: true,
    },
  ],
  compute([weights = null, tolerance = null]) {
    const cell = tolerance?.[0]?.[0] ?? null;
    const points = isBlank(cell)
      ? standard.weightTolerance
      : typeof cell === 'number'
        ? cell
        : readNumber(trimText(String(cell)))?.value;
    if (points === undefined || points < 0) throw new Refusal('tolerance.notNumber', { text: String(cell) });
    const wrong = checkWeights((weights ?? []).flat(), points);
    return wrong ? say(italian, wrong) : 'OK';
  },
};
