import { fitsDeclaration } from '../titles/codedTitle';
import { headlessTables } from '../lines/headlessTables';
import type { LayoutDeclaration, TableDeclaration } from '../declaration/declaration';
import { headingKeyOf, withoutYears } from '../declaration/headingKey';
import type { MatchedTable } from '../tables/matchedTable';
import type { SheetView } from '../tables/sheetView';
import { respeltLike } from '../tables/respeltHeadings';
import { tablesIn, type PlanTable } from '../tables/tables';

/** So many headings of a declaration stand over the tables that it is of. */
const FITS = 0.6;

/** The tables of these sheets that a declaration tells how to read, in the order of the sheets. */
export function matchTables({ tables }: LayoutDeclaration, views: readonly SheetView[]): MatchedTable[] {
  const known = tables.map(({ headings }) => headings);
  const matched = views.flatMap((view) =>
    tablesIn(view, known).flatMap((found): MatchedTable[] => {
      const table = known.reduce(respeltLike, found);
      const fitting = tables
        .filter(({ records }) => records === view.records)
        .filter(({ titledHeadings }) => (titledHeadings === undefined) === (table.titles.size === 0))
        .map((declaration) => ({ declaration, fit: fitOf(declaration, table) }))
        .sort(
          (a, b) => b.fit - a.fit || fieldsUnlike(a.declaration, table) - fieldsUnlike(b.declaration, table),
        );
      const [best] = fitting;
      return best && best.fit >= FITS && fitsDeclaration(table, best.declaration)
        ? [{ table, declaration: best.declaration }]
        : [];
    }),
  );
  const read = new Set(matched.map(({ table }) => table.view.grid.id));
  const others = views.filter((view) => !read.has(view.grid.id));
  return inOrder(views, [...matched, ...headlessTables(matched, others)]);
}

function inOrder(views: readonly SheetView[], matched: readonly MatchedTable[]): MatchedTable[] {
  return views.flatMap((view) => matched.filter(({ table }) => table.view === view));
}

/** Fields that have another heading than the declaration's at this place, years left out: of two that fit the one that stands so. */
function fieldsUnlike({ headings }: TableDeclaration, { header }: PlanTable): number {
  const fields = Array.from({ length: Math.max(headings.length, header.to - header.from + 1) }, (_, i) => i);
  const own = (i: number): string => withoutYears(headingKeyOf(header.texts.get(header.from + i) ?? ''));
  return fields.filter((i) => own(i) !== withoutYears(headings[i] ?? '')).length;
}

function fitOf({ headings }: TableDeclaration, { header }: PlanTable): number {
  const own = new Set([...header.texts.values()].map((text) => withoutYears(headingKeyOf(text))));
  const wanted = headings.filter((heading) => heading !== '').map(withoutYears);
  // Neither has headings: their content tells.
  if (wanted.length === 0 && header.byContent && own.size === 0) return 1;
  return wanted.filter((heading) => own.has(heading)).length / Math.max(wanted.length, own.size, 1);
}
