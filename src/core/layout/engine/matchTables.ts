import { fitsDeclaration } from './codedTitle';
import type { LayoutDeclaration, TableDeclaration } from './declaration';
import { headingKeyOf, withoutYears } from './headingKey';
import type { SheetView } from './sheetView';
import { tablesIn, type PlanTable } from './tables';

/** A table of the workbook and the declaration that fits it. */
export interface MatchedTable {
  table: PlanTable;
  declaration: TableDeclaration;
}

/** So many headings of a declaration stand over the tables that it is of. */
const FITS = 0.6;

/** The tables of these sheets that a declaration tells how to read, in the order of the sheets. */
export function matchTables({ tables }: LayoutDeclaration, views: readonly SheetView[]): MatchedTable[] {
  const known = tables.map(({ headings }) => headings);
  return views.flatMap((view) =>
    tablesIn(view, known).flatMap((table): MatchedTable[] => {
      const fitting = tables
        .filter(({ records }) => records === view.records)
        .map((declaration) => ({ declaration, fit: fitOf(declaration, table) }))
        .sort((a, b) => b.fit - a.fit);
      const [best] = fitting;
      return best && best.fit >= FITS && fitsDeclaration(table, best.declaration)
        ? [{ table, declaration: best.declaration }]
        : [];
    }),
  );
}

function fitOf({ headings }: TableDeclaration, { header }: PlanTable): number {
  const own = new Set([...header.texts.values()].map((text) => withoutYears(headingKeyOf(text))));
  const wanted = headings.filter((heading) => heading !== '').map(withoutYears);
  // Neither has headings: their content tells.
  if (wanted.length === 0 && header.byContent && own.size === 0) return 1;
  return wanted.filter((heading) => own.has(heading)).length / Math.max(wanted.length, own.size, 1);
}
