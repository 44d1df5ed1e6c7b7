import type { CellAddress } from '../sheet/grid';
import type { ColumnRole, Plan, PlanNode } from './plan';

/** The cell of a node's own row in the column of a role: where what is blank is going to stand; null: it has no such cell. */
export function cellToCome(
  { sheets }: Pick<Plan, 'sheets'>,
  { own }: Pick<PlanNode, 'own'>,
  role: ColumnRole,
): CellAddress | null {
  const columns = sheets.find(({ id }) => id === own?.sheet)?.columns;
  const column = columns?.find((each) => each.role === role)?.column;
  if (!own || column === undefined || own.first !== own.last) return null;
  return { sheet: own.sheet, row: own.first, column };
}
