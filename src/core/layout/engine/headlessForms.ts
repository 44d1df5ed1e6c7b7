import { formsOn } from './form';
import type { MatchedTable } from './matchedTable';
import type { SheetView } from './sheetView';
import type { PlanTable } from './tables';

/** Sheets with a form whose table lost its headings are read with those of the others, the fullest of them. */
export function headlessForms(matched: readonly MatchedTable[], views: readonly SheetView[]): MatchedTable[] {
  const [model] = matched
    .filter(({ declaration }) => declaration.forms)
    .sort((a, b) => b.table.header.texts.size - a.table.header.texts.size);
  if (!model) return [];
  const known = new Set(matched.map(({ table }) => table.view.grid.id));
  return views.flatMap((view) => {
    const [form] = formsOn(view);
    if (!form || known.has(view.grid.id)) return [];
    return [{ table: tableBelow(view, form.last, model.table), declaration: model.declaration }];
  });
}

/** Whether a table has no headings of its own. */
export function isTaken({ headerLines }: PlanTable): boolean {
  return headerLines.length === 0;
}

function tableBelow(view: SheetView, last: number, { header, from, to }: PlanTable): PlanTable {
  const lines = Array.from({ length: view.endLine - view.firstLine }, (_, i) => view.firstLine + i).filter(
    (line) => view.cells(line).length > 0,
  );
  return {
    view,
    header: { ...header, first: last, last },
    headerLines: [],
    headerStarts: [],
    from,
    to,
    lines,
    front: new Set(lines.filter((line) => line < last)),
  };
}
