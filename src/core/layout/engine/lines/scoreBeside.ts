import type { CellReading } from '../../../plan/plan';
import type { SheetGrid } from '../../../sheet/grid';
import { isDateFormat, isPercentFormat } from '../../../sheet/numberFormat';
import { cellsOf } from '../../cells/cells';
import { readScoreOrNull } from '../../cells/leniently';
import { partReading } from '../../describedText/describedText';

/** Shapes that show a status beside or instead of words. */
const SHAPES = '●○◐◑◔◕⬤•■□▲▼★☆⚫⚪🔴🟡🟢';
const SHAPED = new RegExp(`^[\\s${SHAPES}]*(.*?)[\\s${SHAPES}]*$`, 'su');

/** A cell without the shapes at its ends: `100,00% ●`, `● ● ● Raggiunto`; shapes alone are what it says. */
export function withoutShapes(cell: CellReading): CellReading {
  const text = String(cell.value);
  const [, inner = ''] = SHAPED.exec(text) ?? [];
  if (typeof cell.value !== 'string' || inner === '' || inner === text) return cell;
  const from = text.indexOf(inner);
  return partReading(cell, { text: inner, part: [from, from + inner.length] }) ?? cell;
}

/** A percentage, or N/D: not a number of something, nor a sum of money. */
function isScore({ value, format }: CellReading): boolean {
  if (typeof value === 'number')
    return isPercentFormat(format) || (value >= 0 && value <= 1 && !isDateFormat(format));
  return (
    typeof value === 'string' &&
    (/\d\s*%$/.test(value) || /\p{L}/u.test(value)) &&
    readScoreOrNull(value) !== undefined
  );
}

/** The first score to the right of a cell, or the one in the column that is known to hold them. */
export function scoreBeside(
  grid: SheetGrid,
  { row, column }: { row: number; column: number },
  scoreColumn: number | null = null,
): CellReading | null {
  const cells = cellsOf(grid, row).filter((cell) =>
    scoreColumn === null ? cell.column > column : cell.column === scoreColumn,
  );
  return cells.map(withoutShapes).find(isScore) ?? null;
}
