import { scoreCodeTree } from '../../core/codes/scoreCodeTree';
import { Refusal } from '../../core/refusal';
import { trimText } from '../../core/text/cleanText';
import { directionArgument, rulesArgument, rulesParameter } from '../arguments';
import type { ArrayFunction, Range } from '../definition';

/** Scores of every row of a plain tree given by codes, in one spilled column. */
export const tree: ArrayFunction = {
  kind: 'array',
  id: 'PERF_TREE',
  description: {
    it: 'Punteggi di tutte le righe di un albero dato dai codici (01, 01_01, 01_01_02), indicatori e nodi, in una colonna.',
    en: 'Scores of all rows of a tree given by codes (01, 01_01, 01_01_02), indicators and nodes, in one column.',
  },
  parameters: [
    {
      name: 'codici',
      description: {
        it: 'Colonna dei codici, per esempio A5:A80.',
        en: 'Column of codes, for example A5:A80.',
      },
    },
    {
      name: 'pesi',
      description: {
        it: 'Colonna dei pesi, per esempio B5:B80.',
        en: 'Column of weights, for example B5:B80.',
      },
    },
    {
      name: 'target',
      description: {
        it: 'Colonna dei target, per esempio D5:D80.',
        en: 'Column of targets, for example D5:D80.',
      },
    },
    {
      name: 'consuntivi',
      description: {
        it: 'Colonna dei consuntivi, per esempio E5:E80.',
        en: 'Column of actuals, for example E5:E80.',
      },
    },
    {
      name: 'versi',
      description: {
        it: 'Colonna dei versi, per i target senza operatore, per esempio F5:F80.',
        en: 'Column of directions, for targets without operator, for example F5:F80.',
      },
      optional: true,
    },
    rulesParameter,
  ],
  compute([codes = null, weights = null, targets = null, actuals = null, directions = null, regole = null]) {
    const rules = rulesArgument(regole);
    const columns = [codes, weights, targets, actuals].map((range) => range ?? []);
    const shared = directions && directions.length === 1 ? (directions[0]?.[0] ?? null) : undefined;
    if (directions && shared === undefined) columns.push(directions);
    const odd = columns.find(
      (column) => column.length !== columns[0]?.length || column.some((row) => row.length !== 1),
    );
    if (odd) throw new Refusal('shapes.differ', { first: shape(columns[0] ?? []), second: shape(odd) });
    const cell = (column: Range | null, i: number): Range[number][number] => column?.[i]?.[0] ?? null;
    const rows = (codes ?? []).map((_, i) => ({
      code: trimText(String(cell(codes, i) ?? '')),
      weight: cell(weights, i),
      target: cell(targets, i),
      actual: cell(actuals, i),
      direction: directionArgument(shared !== undefined ? shared : cell(directions, i)),
    }));
    return scoreCodeTree(rows, rules).map((score) => [score ?? 'N/D']);
  },
};

function shape(range: Range): string {
  return `${range.length}×${range[0]?.length ?? 0}`;
}
