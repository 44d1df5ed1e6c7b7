import { readActual } from '../../actual/readActual';
import type { CellValue } from '../../cell';
import { Refusal } from '../../refusal';
import { readScore, readWeight } from '../../rollup/rollup';
import { readTarget } from '../../targets/readTarget';
import { oncePerText } from '../../text/oncePerText';

/** A weight, or null when the cell holds none: for looking at a sheet, where computing would refuse. */
export const readWeightOrNull = oncePerCell((cell) => without(() => readWeight(cell)) ?? null);

/** A score, null for N/D, undefined when the cell holds something else. */
export const readScoreOrNull = oncePerCell((cell) => without(() => readScore(cell)));

/** What a cell says as a target, beside no direction. */
export const targetIn = oncePerCell((cell) => readTarget(cell));

/** What a cell says as an actual, where no word is worth a score. */
export const actualIn = oncePerCell((cell) => readActual(cell));

/** Reads each text once: whoever looks for a plan looks at the same cells again and again. */
function oncePerCell<T>(read: (cell: CellValue) => T): (cell: CellValue) => T {
  const readText = oncePerText(read);
  return (cell) => (typeof cell === 'string' ? readText(cell) : read(cell));
}

function without<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
