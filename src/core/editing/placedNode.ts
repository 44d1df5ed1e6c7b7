import type { PlanNode } from '../plan/plan';
import type { Row } from '../sheet/rowOrder';

/** A node that was added, or put elsewhere, with the rows that show it now. */
export interface Placed {
  /** null: a new one. */
  node: PlanNode | null;
  parent: string;
  level: PlanNode['level'];
  /** By sheet: the rows that show it, then those of what is below it. */
  rows: ReadonlyMap<string, { own: readonly Row[]; below: readonly Row[] }>;
}

/** Rows that were copied for a new node. */
export interface Copied {
  /** The new row by the one it was copied from. */
  rows: ReadonlyMap<Row, Row>;
  /** Rows of what is below the node that was copied: formulas about them make no sense in the copy. */
  below: ReadonlySet<Row>;
}
