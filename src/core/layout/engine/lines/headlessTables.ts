import { isMarkedTarget } from '../../headings/content';
import { isNaming } from '../fields/fieldContent';
import { tableFields, type Fields } from '../fields/fields';
import { formsOn } from '../tables/form';
import type { MatchedTable } from '../tables/matchedTable';
import { isMeasured } from './measuredLine';
import type { SheetView } from '../tables/sheetView';
import type { PlanTable } from '../tables/tables';

/**
 * Sheets whose table lost its headings are read with those of the others, the fullest of them: below the labels of a form, or
 * where the lines fit.
 * @param views sheets in which no table was found
 */
export function headlessTables(
  matched: readonly MatchedTable[],
  views: readonly SheetView[],
): MatchedTable[] {
  const models = [...matched].sort((a, b) => b.table.header.texts.size - a.table.header.texts.size);
  const formed = models.find(({ declaration }) => declaration.forms);
  return views.flatMap((view) => {
    const [form] = formed ? formsOn(view) : [];
    if (formed && form) return [{ ...formed, table: tableBelow(view, formed.table, [form.last, form.last]) }];
    const [fitted] = models.filter(areColumnsEnough).flatMap((model) => fittedTable(view, model) ?? []);
    return fitted ?? [];
  });
}

/** Whether a table has no headings of its own. */
export function isTaken({ headerLines }: PlanTable): boolean {
  return headerLines.length === 0;
}

/** What its lines are their columns tell, nothing else. */
function areColumnsEnough({
  table,
  declaration: { records, titles, forms, listsNodes },
}: MatchedTable): boolean {
  return records === 'rows' && !titles && !forms && !listsNodes && table.titles.size === 0;
}

/** Lines that must fit: a name, and a target that says so itself, each in its column. */
const FEWEST_FITTING = 2;

/** Below a title of its own; null where the lines do not fit. */
function fittedTable(view: SheetView, { table: model, declaration }: MatchedTable): MatchedTable | null {
  let first = view.firstLine;
  while (first < view.endLine && view.cells(first).length < 2) first += 1;
  if (view.records !== 'rows' || first === view.firstLine) return null;
  const table = tableBelow(view, model, [first - 1, first]);
  const fields = tableFields(table, declaration, null);
  const isFitting = (line: number): boolean => {
    const name = fields.cell(line, 'name');
    return isMeasured(fields, line) && name !== null && isNaming(name) && holdsTarget(fields, line);
  };
  return table.lines.filter(isFitting).length >= FEWEST_FITTING ? { table, declaration } : null;
}

function holdsTarget(fields: Fields, line: number): boolean {
  const targets = [fields.field('target') ?? [], ...fields.byYear('target').map(({ field }) => field)].flat();
  return targets.some((field) => isMarkedTarget(fields.at(line, field)?.value ?? ''));
}

/** @param lines the one that stands for the headings, and the first of the table */
function tableBelow(
  view: SheetView,
  { header, from, to }: PlanTable,
  [last, first]: readonly [number, number],
): PlanTable {
  const lines = Array.from({ length: view.endLine - view.firstLine }, (_, i) => view.firstLine + i).filter(
    (line) => view.cells(line).length > 0,
  );
  return {
    view,
    header: { ...header, first: last, last },
    headerLines: [],
    headerStarts: [],
    headsObjectives: false,
    titles: new Map(),
    from,
    to,
    lines,
    front: new Set(lines.filter((line) => line < first)),
  };
}
