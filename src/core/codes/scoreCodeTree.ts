import { readActual } from '../actual/readActual';
import type { CellValue } from '../cell';
import { Refusal } from '../refusal';
import { readWeight, rollup, type WeightedScore } from '../rollup/rollup';
import type { Rules } from '../rules/rules';
import { compare } from '../score/compare';
import { scoreOf } from '../score/score';
import { targetReader } from '../target/targetReader';
import type { Direction } from '../target/target';
import { codeKey, parentsByCode } from './codeTree';

/** One row of a plain table, in the order of the sheet. */
export interface CodedRow {
  code: string;
  weight: CellValue;
  target: CellValue;
  actual: CellValue;
  direction: Direction | null;
}

/** Score of a row: a fraction, null (N/D), "" for a row without a code, or why it cannot be computed. */
export type RowScore = number | null | '' | Refusal;

/** Scores of all rows of a plain tree, leaves from target and actual, nodes from the rows below them. */
export function scoreCodeTree(rows: readonly CodedRow[], rules: Rules): RowScore[] {
  const keys = rows.map(({ code }) => codeKey(code));
  const parents = parentsByCode(keys);
  const children = childrenOf(parents);
  const readTarget = targetReader(rules.defaultDirection);
  const scores = new Array<RowScore>(rows.length);
  const duplicated = duplicatedNodes(keys, children);

  const scoreRow = (index: number): RowScore => {
    const row = rows[index];
    if (!row || row.code === '') return '';
    if (duplicated.size > 0 && duplicated.has(keys[index] ?? '')) return new Refusal('tree.duplicateCode', { code: row.code });
    const below = children[index];
    try {
      if (below) return rollup(below.map(weighted), rules.withoutScore);
      return (
        scoreOf(compare(readTarget(row.target, row.direction), readActual(row.actual)), rules)?.value ?? null
      );
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };
  const weighted = (index: number): WeightedScore => {
    const score = scores[index] ?? null;
    if (score instanceof Refusal) throw score;
    return { weight: readWeight(rows[index]?.weight ?? null), score: score === '' ? null : score };
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
