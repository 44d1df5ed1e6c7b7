import { isBlank } from '../cell';
import {
  GROUP_LEVELS,
  isResultHeading,
  resultHeading,
  type GroupLevel,
  type RESULT_HEADINGS,
} from '../layout/headings/resultHeadings';
import type { Plan, SheetReading } from '../plan/plan';
import { isAcross } from '../sheet/columnLooks';
import { endColumn, endRow, formulaAt, valueAt, type SheetGrid } from '../sheet/grid';
import { columnClearOfTables } from '../sheet/tables';
import { columnToLookLike } from './looksBeside';

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

  /** Those of a plan that are there. */
  private readonly sheets: readonly SheetReading[];

  constructor(
    private readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
  ) {
    this.sheets = plan.sheets.filter(({ id }) => grids.has(id));
    for (const sheet of this.sheets) this.find(sheet);
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
    for (const reading of this.sheets) {
      const { id: sheet, columns } = reading;
      // A column of the plan may be blank still, and beyond all that there is.
      const used = columns.map(({ column }) => column + 1);
      const grid = this.grids.get(sheet) as SheetGrid;
      const headerRows = this.linesOf(reading).map((lines) => lineToHead(grid, reading, lines));
      let free = Math.max(firstFreeColumn(grid), columnClearOfTables(grid), ...used);
      for (const { kind, use, heading } of headings()) {
        const key = columnKey(kind, use, sheet);
        if (!keys.has(key) || this.columns.has(key)) continue;
        this.columns.set(key, { kind, use, heading, sheet, column: free++, headerRows, isNew: true });
      }
    }
  }

  private find(reading: SheetReading): void {
    const { id: sheet } = reading;
    const grid = this.grids.get(sheet) as SheetGrid;
    const headed = this.linesOf(reading);
    for (let column = grid.column; column < endColumn(grid); column++) {
      const isOurs = (row: number): boolean => isResultHeading(valueAt(grid, row, column));
      // Below words of another heading ours would be a cell of its column.
      const texts = headed
        .flatMap((lines) => lines.find((row) => !isBlank(valueAt(grid, row, column))) ?? [])
        .filter(isOurs)
        .map((row) => valueAt(grid, row, column));
      const ours = headings().find(({ heading }) => texts.some((text) => isResultHeading(text, heading)));
      const key = ours && columnKey(ours.kind, ours.use, sheet);
      const headerRows = headed.map((lines) => lines.find(isOurs) ?? lineToHead(grid, reading, lines));
      if (key && !this.columns.has(key))
        this.columns.set(key, { ...ours, sheet, column, headerRows, isNew: false });
    }
  }

  /** Of each row of headings, the lines that the heading may have: down to the first row of the plan. */
  private linesOf({ id, headerRows }: SheetReading): number[][] {
    const taken = new Set(headerRows);
    for (const { rows } of this.plan.nodes)
      for (const { sheet, row } of rows) if (sheet === id) taken.add(row);
    return headerRows.map((first) => {
      const lines = [first];
      for (let row = first + 1; row < first + MOST_HEADING_LINES && !taken.has(row); row++) lines.push(row);
      return lines;
    });
  }
}

/** Words above bands of columns, above columns, and below them their years or units. */
const MOST_HEADING_LINES = 4;

/** Where a heading has several lines, ours stands in the one in which the column beside has its own. */
function lineToHead(grid: SheetGrid, sheet: SheetReading, lines: readonly number[]): number {
  const like = columnToLookLike(sheet);
  const own = lines.find(
    (row) => like !== null && !isAcross(grid, row, like) && !isBlank(valueAt(grid, row, like)),
  );
  return own ?? (lines[0] as number);
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
