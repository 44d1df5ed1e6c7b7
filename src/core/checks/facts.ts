import type { Plan } from '../plan/plan';
import { PlanTree } from '../plan/planTree';
import type { Results } from '../plan/results';
import { WeightShares } from '../plan/weightShares';
import type { Steps } from '../steps';
import { isReportSheet } from '../sheet/reportSheets';
import { isFormula } from '../sheet/formula';
import { formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';

/** What the workbook would be read as with one sheet changed; null: as no plan. */
export type ReadAgain = (changed: SheetGrid) => Steps<CheckFacts | null>;

/** The workbook as all rules look at it: read once, and what several of them need worked out once. */
export class CheckFacts {
  readonly tree: PlanTree;
  readonly shares: WeightShares;
  readonly grids: ReadonlyMap<string, SheetGrid>;
  private readonly known = new Map<unknown, unknown>();

  constructor(
    readonly plan: Plan,
    readonly results: Results,
    grids: ReadonlyMap<string, SheetGrid>,
    /** Excel recomputes only when a person asks. */
    readonly isManual = false,
    /** null: nobody can read it again. */
    readonly readAgain: ReadAgain | null = null,
  ) {
    this.grids = new Map([...grids].filter(([, grid]) => !isReportSheet(grid)));
    this.tree = new PlanTree(plan);
    this.shares = new WeightShares(this.tree, results.rules);
  }

  /** Whether a cell holds what a formula computes: nobody typed it. */
  isComputed({ sheet, row, column }: CellAddress): boolean {
    const grid = this.grids.get(sheet);
    return grid !== undefined && isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
  }

  /** What is worked out of these facts, for whoever asks first and all others. */
  once<T>(workOut: (facts: CheckFacts) => T): T {
    if (!this.known.has(workOut)) this.known.set(workOut, workOut(this));
    return this.known.get(workOut) as T;
  }
}
