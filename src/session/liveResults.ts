import { evaluateInSteps } from '../core/plan/evaluatePlan';
import type { Plan } from '../core/plan/plan';
import type { Rules } from '../core/rules/rules';
import { isBlank, type CellValue } from '../core/cell';
import { Refusal } from '../core/refusal';
import type { Content, SheetChange } from '../core/sheet/change';
import { formulaAt, type CellAddress, type SheetGrid } from '../core/sheet/grid';
import type { Steps } from '../core/steps';
import { countNative } from '../core/sharing/foundFormulas';
import { liveSheetsInSteps } from '../core/sharing/resume';
import { outOfDate } from '../core/writing/outOfDate';
import { WrittenMarks } from '../core/writing/ownership';
import type { ColumnPatch } from '../core/writing/patch';
import { ResultCells } from '../core/writing/resultCells';
import { writeInSteps } from '../core/writing/writeResults';
import type { Catalogue } from '../messages/message';
import type { StoredSettings } from './settings';

/**
 * What Calcola would write otherwise once the tree is another one, where it wrote formulas before: a node that was added
 * has its formula, its parent's formula has its new child, no formula is left with a row that is gone.
 * @throws Refusal where a plain formula that was shared would not be one of ours any more: only a part of its references follow
 * @param settings marks of what Calcola wrote (see WrittenMarks), directions that a person gave
 */
export function* liveResults(
  plan: Plan,
  sheets: readonly SheetGrid[],
  { written, directions, shared }: Pick<StoredSettings, 'written' | 'directions' | 'shared'>,
  options: { rules: Rules; rulesRange: string | null; catalogue: Catalogue; foreignNative: number },
): Steps<{ changes: SheetChange[]; written: string[] }> {
  const { sheets: withFormulas, native } = yield* liveSheetsInSteps(sheets, shared);
  if (shared && countNative(sheets) - native > options.foreignNative) throw new Refusal('share.takeUpFirst');
  const grids = new Map(withFormulas.map((grid) => [grid.id, grid]));
  const cells = new ResultCells(plan, grids, new WrittenMarks(written));
  const typed = cells.typedScores();
  const answers = new Map(directions);
  const results = yield* evaluateInSteps(cells.plan, options.rules, options.catalogue, typed, answers);
  const { patches, marks } = yield* writeInSteps(cells, results, { ...options, mode: 'formulas' });
  const { resultsSheet } = cells.places;
  const isLive = (patch: ColumnPatch): boolean => {
    // Its names follow its scores: both are brought up to date, or neither.
    if (patch.sheet === resultsSheet?.id) return resultsSheet.isLive;
    const contents = contentsOf(patch, grids.get(patch.sheet));
    return contents.filter((content) => String(content).startsWith('=')).length * 2 > contents.length;
  };
  const live = patches.filter(isLive);
  // A sheet that was added has none of them yet.
  const isBare = (patch: ColumnPatch): boolean =>
    !patch.isNew && contentsOf(patch, grids.get(patch.sheet)).length === 0;
  const bare = live.length > 0 ? patches.filter(isBare) : [];
  const stale = [...outOfDate(live, grids), ...bare.flatMap(cellsOfPatch)];
  const changes = stale.flatMap(({ sheet, row, column }): SheetChange[] => {
    const patch = [...live, ...bare].find(
      (each) => each.sheet === sheet && each.column === column && contentAt(each, row) !== null,
    );
    const cell = patch ? contentAt(patch, row) : null;
    if (!patch || cell === null) return [];
    return [{ kind: 'write', sheet, row, column, content: storedContent(cell), format: patch.numberFormat }];
  });
  return { changes, written: marks.saved() };
}

/** What a patch writes in a row; null: nothing. */
function contentAt({ row, cells }: ColumnPatch, at: number): string | number | null {
  return cells[at - row] ?? null;
}

/** As a step of a change says it: its texts need no apostrophe. */
function storedContent(cell: string | number): Content {
  if (typeof cell === 'number') return cell;
  return cell.startsWith('=') ? { formula: cell } : cell.replace(/^'/, '');
}

function cellsOfPatch({ sheet, row, column, cells }: ColumnPatch): CellAddress[] {
  return cells.flatMap((cell, i) => (cell === null ? [] : [{ sheet, row: row + i, column }]));
}

/** What stands in the cells of a column of results: values stay values until Calcola runs again. */
function contentsOf(
  { row, column, cells, headingRows }: ColumnPatch,
  grid: SheetGrid | undefined,
): CellValue[] {
  const contents = cells.flatMap((cell, i) =>
    !grid || cell === null || headingRows.includes(row + i) ? [] : [formulaAt(grid, row + i, column)],
  );
  return contents.filter((content) => !isBlank(content));
}
