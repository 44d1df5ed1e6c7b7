import type { PlanBuilder } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { readDescribed } from './describedText';
import type { HeadedRow } from './describedTextHeaders';
import { cellsOf } from '../cells/cells';
import { reads, TableRow } from '../rows/table';

/** Rows after a blank one that look like those of a table, and are of another: told, and left out. */
export class OtherTables {
  private readonly found: HeadedRow[] = [];
  /** `headed`: words stand where its figures would be; nothing of it was left out yet. */
  private state: 'outside' | 'headed' | 'inside' = 'outside';

  constructor(private readonly grid: SheetGrid) {}

  /** A row that is no indicator: after a blank one, or with words for a weight, it may head another table. */
  see({ row: index, header, afterBlank }: HeadedRow): void {
    const row = new TableRow(this.grid, header, index);
    const texts = [...header.columns.keys()].filter((role) => row.cell(role));
    const heads = texts.length > 1 && (afterBlank || reads(row, 'weight') === false);
    if (heads && this.state === 'outside') this.state = 'headed';
  }

  /** Whether a row that could be an indicator is one of another table. */
  has(row: HeadedRow): boolean {
    if (this.state === 'outside' && !row.afterBlank) return false;
    if (isSurelyIndicator(this.grid, row)) this.state = 'outside';
    else if (this.state !== 'inside') {
      this.state = 'inside';
      this.found.push(row);
    }
    return this.state === 'inside';
  }

  /** A title, a label or headings of the plan end it. */
  end(): void {
    this.state = 'outside';
  }

  report(builder: PlanBuilder): void {
    for (const { row } of this.found) {
      const [cell] = cellsOf(this.grid, row);
      const heading = trimText(String(cell?.value ?? ''));
      builder.find('warning', 'table.other', { row: row + 1, heading }, cell ?? null);
    }
  }
}

/** With a name and a code, or a weight; without them, a target that can be read and a way to compute it. */
function isSurelyIndicator(grid: SheetGrid, { row: index, header }: HeadedRow): boolean {
  const row = new TableRow(grid, header, index);
  if (!/\p{L}{2}/u.test(row.text('name'))) return false;
  const said = readDescribed(String(row.cell('name')?.value), 'underscore');
  if (said.weight ?? said.code) return true;
  return reads(row, 'target') === true && row.cell('algorithm') !== null;
}
