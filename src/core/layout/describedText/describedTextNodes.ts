import type { NodeCells } from '../../plan/plan';
import { ENTITY_ID, type PlanBuilder } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import type { Joiner } from './describedText';
import type { HeadedRow } from './describedTextHeaders';
import { cellAddress, cellsOf } from '../cells/cells';
import { describedIndicator } from './describedTextRows';
import { forYear } from '../headings/headers';

/** Where the indicators of a sheet come from, and how they are read. */
export interface DescribedSource {
  grid: SheetGrid;
  joiner: Joiner;
  year: number | null;
}

/** Adds indicators below a node; one that lost its name is told. */
export function addIndicators(
  builder: PlanBuilder,
  parent: string,
  rows: readonly HeadedRow[],
  { grid, joiner, year, cells = {} }: DescribedSource & { cells?: NodeCells },
): void {
  for (const row of rows) {
    const headed = { ...row, header: forYear(row.header, year) };
    const draft = describedIndicator(grid, headed, joiner);
    const id = builder.addIndicator(parent, { ...draft, cells: { ...cells, ...draft.cells } });
    if (draft.name !== '') continue;
    builder.find('warning', 'indicator.withoutName', { row: row.row + 1 }, draft.rows[0] ?? null, id);
  }
}

/** Adds indicators above the first objective: below the ente, and told. */
export function addStray(builder: PlanBuilder, rows: readonly HeadedRow[], source: DescribedSource): void {
  const [first] = rows;
  if (!first) return;
  const at = cellAddress(source.grid, first.row, first.header.first);
  builder.find('warning', 'indicator.withoutObjective', { row: first.row + 1 }, at);
  addIndicators(builder, ENTITY_ID, rows, source);
}

export function reportSubtotals(builder: PlanBuilder, grid: SheetGrid, rows: readonly HeadedRow[]): void {
  for (const { row } of rows) {
    const [cell = null] = cellsOf(grid, row);
    builder.find('note', 'row.subtotal', { name: trimText(String(cell?.value ?? '')) }, cell);
  }
}
