import type { CellValue } from '../cell';
import { readTarget } from './readTarget';
import type { Direction, Operator, Target } from './target';

/** Texts remembered for each default operator; a workbook has some hundreds. */
const MOST_REMEMBERED = 20_000;

const remembered = new Map<Operator, Map<string, Target>>();

/** Reads the targets of a column, or of many calls: the same text is read once. */
export function targetReader(fallback: Operator): (cell: CellValue, direction: Direction | null) => Target {
  const known = remembered.get(fallback) ?? new Map<string, Target>();
  remembered.set(fallback, known);
  return (cell, direction) => {
    if (typeof cell !== 'string' || direction !== null) return readTarget(cell, direction, fallback);
    let target = known.get(cell);
    if (!target) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      target = readTarget(cell, null, fallback);
      known.set(cell, target);
    }
    return target;
  };
}
