import type { CellValue } from '../cell';
import { readTarget } from './readTarget';
import type { Direction, Operator, Target } from './target';

const MOST_REMEMBERED = 20_000;

/** Reads the targets of a whole column: the same text is read once. */
export function targetReader(fallback: Operator): (cell: CellValue, direction?: Direction | null) => Target {
  const known = new Map<string, Target>();
  return (cell, direction = null) => {
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
