import { isBlank } from '../cell';
import {
  GROUP_LEVELS,
  isResultHeading,
  resultHeading,
  type GroupLevel,
  type RESULT_HEADINGS,
} from '../layout/headings/headers';
import type { SheetReading } from '../plan/plan';
import { endColumn, endRow, formulaAt, valueAt, type SheetGrid } from '../sheet/grid';
import { columnClearOfTables } from '../sheet/tables';

export type ResultKind = keyof typeof RESULT_HEADINGS;

/** What a column of ours is for: the node that a row is of, or those of one level that begin in it. */
export type ColumnUse = 'row' | GroupLevel;

/** A column that Calcola heads itself. */
export interface AddedColumn {
  kind: ResultKind;
  use: ColumnUse;
  heading: string;
  sheet: string;
  column: number;
  headerRows: readonly number[];
  /** It is not there yet. */
  isNew: boolean;
}

const USES: readonly ColumnUse[] = ['row', ...GROUP_LEVELS];
const KINDS: readonly ResultKind[] = ['score', 'status'];

/** The columns of results of a plan's sheets: those that are there, by their headings, and those that are added. */
export class ResultColumns {
  private readonly columns = new Map<string, AddedColumn>();

  constructor(
    private readonly sheets: readonly SheetReading[],
    private readonly grids: ReadonlyMap<string, SheetGrid>,
  ) {
    for (const sheet of sheets) this.find(sheet);
  }

  all(): AddedColumn[] {
    return [...this.columns.values()];
  }

  columnOf(kind: ResultKind, use: ColumnUse, sheet: string): number | null {
    return this.columns.get(columnKey(kind, use, sheet))?.column ?? null;
  }

  /** Adds what is wanting of the columns that are needed, to the right of all that the sheet holds. */
  add(needed: readonly { kind: ResultKind; use: ColumnUse; sheet: string }[]): void {
    const keys = new Set(needed.map(({ kind, use, sheet }) => columnKey(kind, use, sheet)));
    for (const { id: sheet, headerRows, columns } of this.sheets) {
      // A column of the plan may be blank still, and beyond all that there is.
      const used = columns.map(({ column }) => column + 1);
      const grid = this.grids.get(sheet) as SheetGrid;
      let free = Math.max(firstFreeColumn(grid), columnClearOfTables(grid), ...used);
      for (const { kind, use, heading } of headings()) {
        const key = columnKey(kind, use, sheet);
        if (!keys.has(key) || this.columns.has(key)) continue;
        this.columns.set(key, { kind, use, heading, sheet, column: free++, headerRows, isNew: true });
      }
    }
  }

  private find({ id: sheet, headerRows }: SheetReading): void {
    const grid = this.grids.get(sheet) as SheetGrid;
    for (let column = grid.column; column < endColumn(grid); column++) {
      const texts = headerRows
        .map((row) => valueAt(grid, row, column))
        .filter((text) => isResultHeading(text));
      const ours = headings().find(({ heading }) => texts.some((text) => isResultHeading(text, heading)));
      const key = ours && columnKey(ours.kind, ours.use, sheet);
      if (key && !this.columns.has(key))
        this.columns.set(key, { ...ours, sheet, column, headerRows, isNew: false });
    }
  }
}

/** In the order in which they are added. */
function headings(): { kind: ResultKind; use: ColumnUse; heading: string }[] {
  return USES.flatMap((use) =>
    KINDS.map((kind) => ({ kind, use, heading: resultHeading(kind, use === 'row' ? null : use) })),
  );
}

function columnKey(kind: ResultKind, use: ColumnUse, sheet: string): string {
  return `${kind}|${use}|${sheet}`;
}

/** After the last column that holds anything, formulas that show nothing included: formats alone do not count. */
export function firstFreeColumn(grid: SheetGrid): number {
  for (let column = endColumn(grid) - 1; column >= grid.column; column--) {
    for (let row = grid.row; row < endRow(grid); row++)
      if (!isBlank(formulaAt(grid, row, column))) return column + 1;
  }
  return grid.column;
}
