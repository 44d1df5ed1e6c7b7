import type { TableDeclaration } from '../declaration/declaration';
import type { PlanTable } from './tables';

/** A table of the workbook and the declaration that fits it. */
export interface MatchedTable {
  table: PlanTable;
  declaration: TableDeclaration;
}
