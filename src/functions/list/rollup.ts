import { rulesArgument } from '../../core/arguments/rulesArgument';
import type { CellValue } from '../../core/cell';
import { readFraction, readWeights, rollup } from '../../core/rollup/rollup';
import { Refusal } from '../../core/refusal';
import { rangeShape } from '../arguments';
import type { AggregateFunction, Range } from '../definition';

/** Weighted mean with renormalisation over one or more pairs of weights and scores (docs/funzioni.md §1, docs/dominio.md §5). */
export const perfRollup: AggregateFunction = {
  kind: 'aggregate',
  id: 'PERF_ROLLUP',
  description: {
    it: 'Media pesata dei punteggi con ripesatura: i figli senza peso o senza punteggio ("N/D", "NV") restano fuori.',
    en: 'Weighted mean of scores, renormalised: children without weight or score ("N/D", "NV") are left out.',
  },
  parameters: [
    {
      name: 'pesi',
      description: {
        it: 'Pesi dei figli, in qualunque scala (0,125 oppure 12,5), per esempio B5:B9.',
        en: 'Weights of the children, in any scale (0,125 or 12,5), for example B5:B9.',
      },
    },
    {
      name: 'punteggi',
      description: {
        it: 'Punteggi dei figli, nella stessa forma dei pesi, per esempio F5:F9.',
        en: 'Scores of the children, in the same shape as the weights, for example F5:F9.',
      },
    },
    {
      name: 'altri',
      description: {
        it: 'Altre coppie di pesi e punteggi, per figli non vicini; un ultimo argomento spaiato sono le regole, per esempio "TNO".',
        en: 'Further pairs of weights and scores, for children that are not adjacent; an odd last argument is the rules, for example "TNO".',
      },
      repeating: true,
    },
  ],
  compute([weights = null, scores = null], repeated) {
    const odd = repeated.length % 2 === 1;
    const rules = rulesArgument(odd ? (repeated.at(-1) ?? null) : null);
    const ranges = [weights ?? BLANK, scores ?? BLANK, ...(odd ? repeated.slice(0, -1) : repeated)];
    const children = pairedCells(ranges);
    const shares = readWeights(children.map(({ weight }) => weight));
    const weighted = children.map(({ score }, i) => ({
      weight: shares[i] ?? null,
      score: readFraction(score, rules.cap),
    }));
    return rollup(weighted, rules.withoutScore) ?? 'N/D';
  },
};

const BLANK: Range = [[null]];

/** The cells of all pairs of ranges, each weight with its score. */
function pairedCells(ranges: readonly Range[]): { weight: CellValue; score: CellValue }[] {
  return ranges.flatMap((weights, i) => {
    if (i % 2 === 1) return [];
    const scores = ranges[i + 1] ?? BLANK;
    if (rangeShape(weights) !== rangeShape(scores)) {
      throw new Refusal('shapes.differ', { first: rangeShape(weights), second: rangeShape(scores) });
    }
    return weights.flatMap((row, r) => row.map((weight, c) => ({ weight, score: scores[r]?.[c] ?? null })));
  });
}
