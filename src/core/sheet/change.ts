import type { CellValue } from '../cell';
import type { CellBlock } from './contentExtent';
import type { CellRange } from './grid';

/**
 * One step of a change of the workbook. Steps are done one after the other: each speaks of the sheets as the ones before
 * left them. Rows and columns are zero-based.
 */
export type SheetChange =
  /** Whole blank rows before `row`, with the formats of the row `like` (as it is before the insertion). */
  | { kind: 'insertRows'; sheet: string; row: number; count: number; like: number | null }
  /** Whole rows, with all they hold, copied into new rows before `to.row`; both as they are before the copy. */
  | {
      kind: 'copyRows';
      from: { sheet: string; row: number; count: number };
      to: { sheet: string; row: number };
    }
  /**
   * Whole rows cut and put before `to.row` (as it is before the move), the gap closed. References follow the cells, as
   * Excel's cut and paste makes them.
   */
  | {
      kind: 'moveRows';
      from: { sheet: string; row: number; count: number };
      to: { sheet: string; row: number };
    }
  | { kind: 'deleteRows'; sheet: string; row: number; count: number }
  /** One cell: a formula (English, commas), a number, a text as text, "" for blank. `format`: null leaves it. */
  | { kind: 'write'; sheet: string; row: number; column: number; content: Content; format: string | null }
  /** Cells made to look like those of another column in the same rows, and wide enough for a figure. */
  | { kind: 'formatColumn'; sheet: string; row: number; rows: number; like: number; column: number }
  /** A new sheet after the others, in front; steps that follow speak of it as `sheet`. Widths in characters. */
  | { kind: 'addSheet'; sheet: string; name: string; columnWidths: readonly number[] }
  /** Bold on a title of a sheet that was added. */
  | { kind: 'title'; sheet: string; row: number }
  /**
   * A table of a sheet that was added: the row of headings and `rows` below it, with lines between them. `figures`: columns
   * of numbers, which stand to the right, their headings too.
   */
  | {
      kind: 'table';
      sheet: string;
      row: number;
      rows: number;
      columns: number;
      figures: readonly number[];
    }
  /** A sheet that was added, as one would print it: landscape, one page wide, a row of headings in view and on each page. */
  | { kind: 'page'; sheet: string; headings: number }
  /** A chart of a sheet that was added, above the cells of a block; see `SheetChart`. */
  | { kind: 'chart'; sheet: string; chart: SheetChart; place: CellBlock }
  /** A copy of a sheet with all it holds, at a place among the sheets from 0; steps that follow speak of it as `sheet`. */
  | { kind: 'copySheet'; sheet: string; source: string; name: string; position: number }
  /** A sheet put at a place among the others, from 0. */
  | { kind: 'moveSheet'; sheet: string; position: number }
  | { kind: 'deleteSheet'; sheet: string }
  /** A sheet that people see in front of the others; one that is added is so by itself. */
  | { kind: 'inFront'; sheet: string }
  /** Cells merged into one, or apart again. Among the steps of a change of the tree: merged cells that are to span more rows. */
  | { kind: 'merge' | 'unmerge'; sheet: string; range: CellRange };

/** Columns drawn of a block of cells: what they are called in its first column, a series in each other, its name at the top. */
export interface SheetChart {
  /** Beside or on top of one another. */
  columns: 'beside' | 'stacked';
  /** Words of ours: Excel may take a title that begins with `=` for a formula. */
  title: string;
  source: CellBlock;
  /** Of each series, `#107C41`. */
  colours: readonly string[];
}

/** A text that begins with `=` is a formula only as `{ formula }`: what people type never becomes one. */
export type Content = Exclude<CellValue, null> | { formula: string };

/** The sheets that some steps change. */
export function sheetsOf(changes: readonly SheetChange[]): string[] {
  const sheets = changes.flatMap((change) =>
    'from' in change ? [change.from.sheet, change.to.sheet] : [change.sheet],
  );
  return [...new Set(sheets)];
}

/** The sheets that some steps add, by what the steps call them: the id is Excel's to give. */
export function addedSheets(changes: readonly SheetChange[]): Map<string, { name: string }> {
  return new Map(
    changes.flatMap((change) =>
      change.kind === 'addSheet' || change.kind === 'copySheet' ? [[change.sheet, change] as const] : [],
    ),
  );
}

/** Whether some steps add, move or take away whole sheets. */
export function changesStructure(changes: readonly SheetChange[]): boolean {
  return changes.some(({ kind }) => kind.endsWith('Sheet'));
}

/** How many rows some steps add to each sheet, those that they take away subtracted. */
export function rowsAdded(changes: readonly SheetChange[]): Map<string, number> {
  const added = new Map<string, number>();
  const add = (sheet: string, count: number): void => void added.set(sheet, (added.get(sheet) ?? 0) + count);
  for (const change of changes) {
    if (change.kind === 'insertRows') add(change.sheet, change.count);
    else if (change.kind === 'deleteRows') add(change.sheet, -change.count);
    else if (change.kind === 'copyRows' || change.kind === 'moveRows') {
      add(change.to.sheet, change.from.count);
      if (change.kind === 'moveRows') add(change.from.sheet, -change.from.count);
    }
  }
  return added;
}
