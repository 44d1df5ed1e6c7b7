import { directionArgument } from '../../core/arguments/directionArgument';
import { rulesArgument } from '../../core/arguments/rulesArgument';
import { isOmitted, type CellValue } from '../../core/cell';
import { readActual } from '../../core/actual/readActual';
import { RowFailure, scoreCodeTree } from '../../core/codes/scoreCodeTree';
import { Refusal } from '../../core/refusal';
import { readWeights } from '../../core/rollup/rollup';
import { compare } from '../../core/score/compare';
import { scoreOf } from '../../core/score/score';
import { targetReader } from '../../core/targets/targetReader';
import { trimText } from '../../core/text/cleanText';
import { excerpt, LONGEST_READ } from '../../core/text/excerpt';
import { rangeShape, rulesParameter } from '../arguments';
import { cellValue, matrix, wholeRange, type Matrix } from '../cells';
import type { ArrayFunction } from '../definition';

/** Scores of every row of a plain tree given by codes, in one spilled column. */
export const perfTree: ArrayFunction = {
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
  compute([codici, pesi, target, consuntivi, versi, regole]) {
    const rules = rulesArgument(wholeRange(regole));
    const codes = wholeRange(codici) ?? [];
    const [weights, targets, actuals] = [matrix(pesi), matrix(target), matrix(consuntivi)];
    // One verso stands for every row.
    const directions = matrix(versi);
    const shared = directions.length === 1 && directions[0]?.length === 1;
    refuseUnequalColumns([codes, weights, targets, actuals, ...(shared ? [] : [directions])]);

    const readTarget = targetReader(rules.defaultDirection);
    const scores = scoreCodeTree(
      {
        codes: codes.map(([code]) => codeText(code ?? null)),
        weights: (rows) => readWeights(rows.map((row) => cellValue(weights[row]?.[0]))),
        score: (row) => {
          const direction = directionArgument(cellValue(directions[shared ? 0 : row]?.[0]));
          const read = readTarget(cellValue(targets[row]?.[0]), direction);
          return (
            scoreOf(compare(read, readActual(cellValue(actuals[row]?.[0]), rules.outcomes)), rules)?.value ??
            null
          );
        },
      },
      rules.withoutScore,
    );
    return scores.map((score) => [score instanceof RowFailure ? score.reason : (score ?? 'N/D')]);
  },
};

function codeText(cell: CellValue): string {
  const code = isOmitted(cell) ? '' : trimText(String(cell));
  if (code.length > LONGEST_READ) throw new Refusal('text.tooLong', { text: excerpt(code) });
  return code;
}

/** Refuses anything but columns of one length. */
function refuseUnequalColumns(columns: readonly Matrix[]): void {
  const first = columns[0] ?? [];
  const odd = columns.find(
    (column) => column.length !== first.length || column.some((row) => row.length !== 1),
  );
  if (!odd) return;
  if (odd === first) throw new Refusal('tree.notColumn', { shape: rangeShape(first) });
  throw new Refusal('shapes.differ', { first: rangeShape(first), second: rangeShape(odd) });
}
