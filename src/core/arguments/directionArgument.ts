import { isOmitted, type CellValue } from '../cell';
import { Refusal } from '../refusal';
import { readDirection } from '../targets/operator';
import type { Direction } from '../targets/target';
import { cleanText } from '../text/cleanText';
import { excerpt } from '../text/excerpt';

/** The `verso` of one row; null when omitted. */
export function directionArgument(cell: CellValue): Direction | null {
  if (isOmitted(cell)) return null;
  const direction = readDirection(cleanText(String(cell)));
  if (!direction) throw new Refusal('direction.unknown', { text: excerpt(String(cell)) });
  return direction;
}
