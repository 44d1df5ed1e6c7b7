import { formatPercent } from '../core/number/formatNumber';
import { valueAt, type CellRange } from '../core/sheet/grid';
import type { CellValue } from '../core/cell';
import { isNotComputed } from '../core/text/isErrorText';
import { expectedCells, isAsExpected, type ExpectedCell } from '../core/writing/expectedCells';
import type { ResultsToWrite } from '../core/writing/writeResults';
import type { Message } from '../messages/message';
import type { Snapshot, Task, WorkbookPort } from '../workbook/port';
import type { WorkbookState } from './workbookState';
import type { Problem, CalculationSummary } from './state';

/** The part of a summary that says whether Excel shows what was computed. */
export type Check = Pick<CalculationSummary, 'otherwise' | 'unchecked'>;

/** How long Excel may compute before what is left is reported. */
const CHECKING_TAKES_MS = 30_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

/** Values that Excel shows, by place among the cells that were written. */
type Shown = readonly CellValue[];

/**
 * Looks until Excel has computed the cells that were written, and compares them with the results: a formula may show
 * something else where Excel hands other arguments over, changes the formula, or does not know the functions.
 */
export async function checkResults(
  port: WorkbookPort,
  { cells, results }: WorkbookState,
  { patches }: ResultsToWrite,
  written: Snapshot,
  task: Task,
): Promise<Check> {
  const expected = expectedCells(cells, results, patches);
  const ranges = patches.map(({ sheet, row, column, cells: { length: rows } }): CellRange => ({
    sheet,
    row,
    column,
    rows,
    columns: 1,
  }));
  let shown = shownIn(written, expected);
  let isAutomatic = true;
  const until = Date.now() + CHECKING_TAKES_MS;
  for (
    let pause = FIRST_PAUSE_MS;
    !allRight(expected, shown);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  ) {
    const before = shown;
    if (!(await waited(pause, task.signal))) return { ...NOTHING_WRONG, unchecked: { id: 'check.stopped' } };
    try {
      const now = await port.readValues(ranges);
      isAutomatic = now.isAutomatic;
      shown = shownValues(now.values, ranges, expected);
    } catch {
      return { ...NOTHING_WRONG, unchecked: { id: 'check.stopped' } };
    }
    const isStill = shown.every((value, i) => value === before[i]);
    if (!isAutomatic || (isStill && !shown.some(isNotComputed)) || Date.now() > until) break;
  }
  return verdict(expected, shown, isAutomatic);
}

const NOTHING_WRONG: Check = { otherwise: [], unchecked: null };

function verdict(expected: readonly ExpectedCell[], shown: Shown, isAutomatic: boolean): Check {
  const sheets = [...new Set(expected.map(({ at }) => at.sheet))];
  const wrong = expected
    .map((cell, i) => ({ cell, value: shown[i] ?? '' }))
    .filter(({ cell, value }) => !isAsExpected(cell, value))
    // As they stand in the sheets: results come from the leaves up.
    .sort(
      ({ cell: { at: one } }, { cell: { at: other } }) =>
        sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) ||
        one.row - other.row ||
        one.column - other.column,
    );
  const pending = wrong.filter(({ value }) => isNotComputed(value));
  const count = isAutomatic ? pending.length : wrong.length;
  const waits: Message = { id: isAutomatic ? 'check.busy' : 'check.manual', params: { count } };
  return {
    otherwise: isAutomatic
      ? wrong.filter(({ value }) => !isNotComputed(value)).map(({ cell, value }) => problemOf(cell, value))
      : [],
    unchecked: count > 0 ? waits : null,
  };
}

function problemOf({ at, node, shows }: ExpectedCell, value: CellValue): Problem {
  const expected = typeof shows === 'number' ? formatPercent(shows) : (shows ?? '#VALUE!');
  const found = typeof value === 'number' ? formatPercent(value) : String(value);
  return { message: { id: 'check.otherwise', params: { shown: found, expected } }, at, node };
}

function allRight(expected: readonly ExpectedCell[], shown: Shown): boolean {
  return expected.every((cell, i) => isAsExpected(cell, shown[i] ?? ''));
}

function shownIn({ sheets }: Snapshot, expected: readonly ExpectedCell[]): Shown {
  const grids = new Map(sheets.map((grid) => [grid.id, grid]));
  return expected.map(({ at }) => {
    const grid = grids.get(at.sheet);
    return grid ? valueAt(grid, at.row, at.column) : '';
  });
}

function shownValues(
  values: readonly (readonly (readonly CellValue[])[])[],
  ranges: readonly CellRange[],
  expected: readonly ExpectedCell[],
): Shown {
  const byCell = new Map<string, CellValue>();
  ranges.forEach(({ sheet, row, column }, r) =>
    values[r]?.forEach((cells, i) => byCell.set(`${sheet}|${row + i}|${column}`, cells[0] ?? '')),
  );
  return expected.map(({ at }) => byCell.get(`${at.sheet}|${at.row}|${at.column}`) ?? '');
}

/** @returns false when a person does not want to wait */
function waited(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isOver: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(isOver);
    };
    const stop = (): void => end(false);
    const timer = setTimeout(() => end(true), ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });
}
