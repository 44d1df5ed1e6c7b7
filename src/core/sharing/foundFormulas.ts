import { Refusal } from '../refusal';
import { isFormula } from '../sheet/formula';
import { formulaAt, valueAt, type SheetGrid } from '../sheet/grid';
import type { Steps } from '../steps';
import type { ColumnPatch } from '../writing/patch';
import { formulaShape } from './formulaShape';
import { nativeFormula } from './nativeFormula';
import { FORMULAS_PER_STEP } from './resume';
import { SheetCells } from './sharedCells';
import { SharedFormulas, type KeptFormulas } from './sharedFormulas';

/** Plain formulas that look like ours, whether or not they are still as they were written. */
export function countNative(grids: readonly SheetGrid[]): number {
  let count = 0;
  for (const { formulas, values } of grids) {
    formulas.forEach((line, r) =>
      line.forEach((content, c) => {
        if (mayBeNative(content, values[r]?.[c])) count += 1;
      }),
    );
  }
  return count;
}

/** Every plain formula of ours says why it refuses something (see failure). */
function mayBeNative(content: unknown, value: unknown): boolean {
  return isFormula(content, value) && content.includes('VALUE("') && !/PERF_/i.test(content);
}

/** The sheets without the formulas that may stand for ours; null: there are none. */
export function withoutNative(grids: readonly SheetGrid[]): readonly SheetGrid[] | null {
  let found = false;
  const bare = grids.map((grid) => {
    const isBare = (r: number, c: number): boolean => mayBeNative(grid.formulas[r]?.[c], grid.values[r]?.[c]);
    if (!grid.formulas.some((line, r) => line.some((_, c) => isBare(r, c)))) return grid;
    found = true;
    return {
      ...grid,
      formulas: grid.formulas.map((line, r) => line.map((content, c) => (isBare(r, c) ? '' : content))),
      values: grid.values.map((line, r) => line.map((value, c) => (isBare(r, c) ? '' : value))),
    };
  });
  return found ? bare : null;
}

/**
 * What was kept of a sharing, found again where it was lost with the add-in's data (LibreOffice does not save them): a plain
 * formula that is just what a formula of Calcola, said in functions of Excel, would be there.
 * @param patches what Calcola would write if those cells were blank
 */
export function* foundInSteps(
  grids: readonly SheetGrid[],
  patches: readonly ColumnPatch[],
): Steps<KeptFormulas | null> {
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const cells = new SheetCells(grids);
  const found = new SharedFormulas();
  let done = 0;
  for (const { sheet, row, column, cells: contents } of patches) {
    const grid = byId.get(sheet);
    if (!grid) continue;
    for (const [i, live] of contents.entries()) {
      const content = formulaAt(grid, row + i, column);
      if (!isFormula(live, null) || !mayBeNative(content, valueAt(grid, row + i, column))) continue;
      if (++done % FORMULAS_PER_STEP === 0) yield;
      addIfSaidBy(found, String(content), live, { grid, cells });
    }
  }
  const kept = found.saved();
  return kept.marks.length > 0 ? kept : null;
}

function addIfSaidBy(
  found: SharedFormulas,
  content: string,
  live: string,
  { grid, cells }: { grid: SheetGrid; cells: SheetCells },
): void {
  try {
    const native = nativeFormula(live, grid, cells);
    if (formulaShape(native).shape === formulaShape(content).shape) found.add(content, live);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
