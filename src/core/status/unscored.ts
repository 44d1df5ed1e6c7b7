import type { CellValue } from '../cell';
import { cleanText } from '../text/cleanText';

/** What the sheet shows for a score that cannot be computed: its own cells cannot be read, or those of a node below. */
export const TO_CHECK = 'da controllare';
export const INCOMPLETE = 'incompleto';
export type Unscored = typeof TO_CHECK | typeof INCOMPLETE;

/** Which of the two words a cell shows; null: neither. */
export function readUnscored(cell: CellValue): Unscored | null {
  if (typeof cell !== 'string') return null;
  const text = cleanText(cell).toLowerCase();
  return [TO_CHECK, INCOMPLETE].find((word): word is Unscored => word === text) ?? null;
}
