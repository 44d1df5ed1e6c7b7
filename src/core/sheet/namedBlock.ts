import { parseA1Ref } from '@borgar/fx';
import type { CellBlock } from './contentExtent';

/** The rows and columns of every sheet since Excel 2007. */
const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** The cells that Excel names in a sheet: `C8`, `A5:B9`, whole rows `3:3`, whole columns `A:C`; null: several blocks, or no cells. */
export function namedBlock(name: string): CellBlock | null {
  const parsed = parseA1Ref(name);
  if (!parsed || !('range' in parsed) || !parsed.range) return null;
  const { top, left, bottom, right } = parsed.range;
  const [row, column] = [top ?? 0, left ?? 0];
  return {
    row,
    column,
    rows: (bottom ?? LAST_ROW) - row + 1,
    columns: (right ?? LAST_COLUMN) - column + 1,
  };
}
