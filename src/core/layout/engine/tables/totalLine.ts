import { isSubtotal } from '../../rows/table';
import type { LineCell } from './sheetView';

/** A line that sums up others says so in its first words, in any of the languages of the plans. */
export function isTotalLine(cells: readonly LineCell[]): boolean {
  return cells
    .slice(0, 2)
    .some(
      ({ text }) =>
        isSubtotal(text) || /^(?:(?:gesamt|zwischen|teil)?summe|gesamt(?:ergebnis)?|total)\b/i.test(text),
    );
}
