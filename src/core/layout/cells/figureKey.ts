import type { CellValue } from '../../cell';
import { actualIn, readWeightOrNull, targetIn } from './leniently';

/** What two columns, or two sheets, may say of one node. */
export type ComparedFigure = 'weight' | 'target' | 'actual';

/** The figure of a cell, however it is written; null: it holds none. */
export function figureKey(role: ComparedFigure, value: CellValue): string | null {
  if (role === 'weight') return readWeightOrNull(value)?.toString() ?? null;
  const read = role === 'target' ? targetIn(value) : actualIn(value);
  switch (read.kind) {
    case 'threshold':
    case 'number':
      return String(read.value);
    case 'deadline':
    case 'date':
      return read.dates.join();
    case 'yesNo':
      return String('expected' in read ? read.expected : read.value);
    default:
      return null;
  }
}

/** Whether two cells hold two figures. */
export function figuresDiffer(role: ComparedFigure, one: CellValue, other: CellValue): boolean {
  const [key, otherKey] = [figureKey(role, one), figureKey(role, other)];
  return key !== null && otherKey !== null && key !== otherKey;
}
