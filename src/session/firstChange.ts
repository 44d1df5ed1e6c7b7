import { cellName } from '../core/sheet/address';
import { firstOtherCell } from '../core/sheet/grid';
import type { Snapshot } from '../workbook/port';

/** The first cell that is not what it was, in the words of the person; null: all are. */
export function firstChange(before: Snapshot, now: Snapshot): { sheet: string; cell: string } | null {
  for (const was of before.sheets) {
    const is = now.sheets.find(({ id }) => id === was.id);
    // A sheet that was not read again is the very same.
    if (is === was) continue;
    const other = is ? firstOtherCell(was, is) : was;
    if (other) return { sheet: was.name, cell: cellName(other.row, other.column) };
  }
  return null;
}
