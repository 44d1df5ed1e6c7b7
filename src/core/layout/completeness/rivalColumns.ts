import type { ColumnMapping, Finding, Plan, PlanNode, SheetReading } from '../../plan/plan';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import { figuresDiffer, type ComparedFigure } from '../cells/figureKey';
import { isMarkedTarget } from '../headings/content';
import { yearOf } from '../headings/years';

/** So many targets that say so themselves are a column of them. */
const FEWEST_UNREAD = 3;

/**
 * Of the columns that were told to be possible as well, those that hold another figure than the one that was read, in some
 * row: which one counts (`Target iniziale`, `Target rimodulato`) nobody but a person knows.
 */
export function rivalColumns({ findings, sheets, nodes }: Plan, grids: readonly SheetGrid[]): Finding[] {
  return findings.filter(({ severity, message, at }) => {
    if (message.id !== 'column.other' || severity === 'note' || !at) return false;
    const grid = grids.find(({ id }) => id === at.sheet);
    const columns = sheets.find(({ id }) => id === at.sheet)?.columns ?? [];
    const taken = columns.find((one) => isRivalRole(one) && one.header === message.params?.taken);
    return grid && taken && differ(nodes, grid, taken.role as ComparedFigure, at.column);
  });
}

/** Columns of targets, with their operators, that no heading tells and nobody read, other than those that were read. */
export function unreadTargets({ sheets, nodes }: Plan, grids: readonly SheetGrid[]): Finding[] {
  return sheets.flatMap((sheet) => {
    const grid = grids.find(({ id }) => id === sheet.id);
    const taken = sheet.columns.find(({ role }) => role === 'target');
    if (!grid || !taken) return [];
    return sheet.unused
      .filter(({ column, header }) => {
        const marked = targetRows(nodes, sheet).filter((row) => isMarkedTarget(valueAt(grid, row, column)));
        const isOfYear = yearOf(header) === null && marked.length >= FEWEST_UNREAD;
        return isOfYear && differ(nodes, grid, 'target', column);
      })
      .map(({ column, header }): Finding => {
        const at = { sheet: sheet.id, row: sheet.headerRows[0] ?? 0, column };
        const params = { heading: header, taken: taken.header };
        return { severity: 'warning', message: { id: 'column.other', params }, at, node: null };
      });
  });
}

function isRivalRole({ role }: ColumnMapping): boolean {
  return role === 'weight' || role === 'target' || role === 'actual';
}

function targetRows(nodes: readonly PlanNode[], { id }: SheetReading): number[] {
  return nodes.flatMap(({ target }) => (target?.sheet === id ? [target.row] : []));
}

/** Whether a column holds another figure beside one that was read. */
function differ(nodes: readonly PlanNode[], grid: SheetGrid, role: ComparedFigure, column: number): boolean {
  return nodes.some(({ [role]: read }) => {
    if (read?.sheet !== grid.id || read.part) return false;
    return figuresDiffer(role, read.value, valueAt(grid, read.row, column));
  });
}
