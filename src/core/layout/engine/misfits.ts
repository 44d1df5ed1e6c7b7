import type { ColumnRole, Finding } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from './declaration';
import { declaredTables } from './declared';
import { Fields } from './fields';

/** What a declaration tells of and this workbook has not: tables, and headings of the tables that are there. */
export function findMisfits(grids: readonly SheetGrid[], declaration: LayoutDeclaration): Finding[] {
  const matched = declaredTables(grids, declaration);
  const tables = declaration.tables
    .filter((table) => matched.every((one) => one.declaration !== table))
    .map(({ headings }): Finding => ({
      severity: 'warning',
      message: { id: 'layout.declared.tableMissing', params: { headings: headingsInWords(headings) } },
      at: null,
      node: null,
    }));
  const headings = new Map<string, Finding>();
  for (const { table, declaration: own } of matched) {
    for (const { heading, role } of new Fields(table, own, null).missing) {
      const [at = null] = table.view.cells(table.header.first);
      headings.set(heading, {
        severity: 'warning',
        message: { id: 'layout.declared.headingMissing', params: { heading, role: roleInWords(role) } },
        at: at && { sheet: at.sheet, row: at.row, column: at.column },
        node: null,
      });
    }
  }
  return [...tables, ...headings.values()];
}

const MOST_HEADINGS = 4;

/** The first headings of a table, as they are called to a person. */
export function headingsInWords(headings: readonly string[]): string {
  const words = headings.filter((heading) => heading !== '');
  const more = words.length > MOST_HEADINGS ? ', …' : '';
  return words.slice(0, MOST_HEADINGS).join(', ') + more;
}

function roleInWords(role: ColumnRole | null): Finding['message'] | string {
  return role ? { id: `pane.role.${role}` } : '';
}
