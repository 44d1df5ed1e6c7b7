import { Refusal } from '../refusal';
import { rollup, type WeightedScore } from '../rollup/rollup';
import type { Rules } from '../rules/rules';
import { codeKey, parentsByCode } from './codeTree';

/** The rows of a plain table, by their place in the sheet; what is asked of one may throw. */
export interface CodedRows {
  codes: readonly string[];
  /** Of rows that weigh against each other; null: blank. */
  weights(rows: readonly number[]): readonly (number | null)[];
  /** Score of a row with no others below it; null: N/D. */
  score(row: number): number | null;
}

/** Why a row has no score: what its cells, or those of a row below it, threw. */
export class RowFailure {
  readonly reason: unknown;

  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** Score of a row: a fraction, null (N/D), "" for a row without a code, or why it cannot be computed. */
export type RowScore = number | null | '' | RowFailure;

/**
 * Scores of all rows of a plain tree: leaves by their own cells, nodes by the rows below them. What is wrong with a row
 * concerns it and the nodes above it; the others have their scores.
 */
export function scoreCodeTree(rows: CodedRows, withoutScore: Rules['withoutScore']): RowScore[] {
  const { codes } = rows;
  const keys = codes.map(codeKey);
  const parents = parentsByCode(keys);
  const children = childrenOf(parents);
  const scores = new Array<RowScore>(codes.length);
  const duplicated = duplicatedNodes(keys, children);

  const scoreRow = (index: number): RowScore => {
    const code = codes[index] ?? '';
    if (code === '') return '';
    const below = children[index];
    try {
      if (duplicated.size > 0 && duplicated.has(keys[index] ?? '')) {
        throw new Refusal('tree.duplicateCode', { code });
      }
      return below ? rollup(weighted(below), withoutScore) : rows.score(index);
    } catch (error) {
      return error instanceof RowFailure ? error : new RowFailure(error);
    }
  };
  const weighted = (below: readonly number[]): WeightedScore[] => {
    const failed = below.map((index) => scores[index]).find((score) => score instanceof RowFailure);
    if (failed) throw failed;
    const weights = rows.weights(below);
    return below.map((index, i) => {
      const score = scores[index] ?? null;
      return { weight: weights[i] ?? null, score: typeof score === 'number' ? score : null };
    });
  };

  for (const index of deepestFirst(parents)) scores[index] = scoreRow(index);
  return scores;
}

function childrenOf(parents: Int32Array): (number[] | undefined)[] {
  const children = new Array<number[] | undefined>(parents.length);
  parents.forEach((parent, index) => {
    if (parent >= 0) (children[parent] ??= []).push(index);
  });
  return children;
}

/** Codes that occur twice and have rows below: which of the two is the parent cannot be known. */
function duplicatedNodes(keys: readonly string[], children: readonly (number[] | undefined)[]): Set<string> {
  const nodes = new Map<string, number>();
  keys.forEach((key, row) => children[row] && nodes.set(key, 0));
  const twice = new Set<string>();
  for (const key of keys) {
    const seen = nodes.get(key);
    if (seen === undefined) continue;
    if (seen > 0) twice.add(key);
    nodes.set(key, seen + 1);
  }
  return twice;
}

/** Rows so ordered that a child always comes before its parent: by depth, not by their place in the sheet. */
function deepestFirst(parents: Int32Array): number[] {
  const byDepth: number[][] = [];
  for (let index = 0; index < parents.length; index++) {
    let depth = 0;
    for (let at = parents[index] ?? -1; at >= 0; at = parents[at] ?? -1) depth += 1;
    (byDepth[depth] ??= []).push(index);
  }
  return byDepth.reverse().flat();
}
