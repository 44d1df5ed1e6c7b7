import type { CellValue } from '../../cell';
import { Refusal } from '../../refusal';
import { readScore, readWeight } from '../../rollup/rollup';

/** A weight, or null when the cell holds none: for looking at a sheet, where computing would refuse. */
export function readWeightOrNull(cell: CellValue): number | null {
  return without(() => readWeight(cell)) ?? null;
}

/** A score, null for N/D, undefined when the cell holds something else. */
export function readScoreOrNull(cell: CellValue): number | null | undefined {
  return without(() => readScore(cell));
}

function without<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
