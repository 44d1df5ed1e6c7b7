import type { ColumnMapping, ColumnRole } from '../../../plan/plan';
import { readColumns } from '../../headings/columns';
import type { HeaderRow, Judgement } from '../../headings/headers';
import { candidatesOf, type Candidate } from './fieldCandidates';
import { tableFields, type Fields } from './fields';
import type { MatchedTable } from '../tables/matchedTable';
import { BY_CHOICE, judgedHeader } from './tableHeader';

/** Columns of a table as they were read, with how sure each of them is. */
export interface TableColumns {
  of: MatchedTable;
  header: HeaderRow;
  columns: readonly ColumnMapping[];
  /** What the headings call each level that has columns of its own; false: some of them do not. */
  areLevelsNamed: boolean;
}

/** A role that neither heading nor judge of columns gave to a field: what the engine supposed. */
const SUPPOSED = 0.65;

/** The columns of a table of rows, for the year of the plan. @param rows those that were read */
export function readTableColumns(
  of: MatchedTable,
  year: number | null,
  rows: readonly number[],
): TableColumns {
  const { table, declaration } = of;
  const fields = tableFields(table, declaration, year);
  const taught = new Set(fields.entries.flatMap(([one, column]) => (one.taught ? [column] : [])));
  const choices = declaration.fields.filter(({ taught: isTaught }) => isTaught);
  const candidates = candidatesOf(table, [table], choices);
  const judge = judgedHeader(table, candidates, { year, marks: declaration });
  const own = new Map<ColumnRole, number>();
  const further: { role: ColumnRole; column: number }[] = [];
  for (const [{ role, depth, year: dated }, column] of fields.entries) {
    if (role === null || (dated !== undefined && dated !== year)) continue;
    if (depth === undefined && !own.has(role)) own.set(role, column);
    else further.push({ role, column });
  }
  const titled = declaration.titledHeadings === undefined ? undefined : table.header.title;
  const previous = fields.field('previous');
  if (previous !== null) own.set('previous', previous);
  const used = new Set([...own.values(), ...further.map(({ column }) => column)]);
  const judged = new Map(
    [...own].flatMap(([role, column]): [number, Judgement][] => {
      if (taught.has(column)) return [[column, BY_CHOICE]];
      // Titles stand over the names, and notes say nothing of the tree.
      if (column === titled?.field || role === 'note') return [];
      if (judge.columns.get(role) === column) {
        const known = judge.judged?.get(column);
        return known ? [[column, known]] : [];
      }
      // What repeats the codes of other lines is surely that.
      if (role === 'parent') return [];
      return [[column, supposedRole(table.header.texts.get(column) ?? '')]];
    }),
  );
  // A level whose heading was lost is known by what stands below it.
  for (const { role, column } of further)
    if (role === 'name' && !table.header.texts.has(column)) judged.set(column, supposedRole(''));
  // Of the year of the plan it may have been meant as well.
  const isOfYear = (column: number): boolean =>
    judge.targets.some((one) => one.column === column && one.year !== year);
  const others = candidates.flatMap(({ meaning, offset }) => {
    const column = table.header.from + offset;
    return meaning && meaning.level === null && !used.has(column) && !isOfYear(column)
      ? [{ role: meaning.role, column }]
      : [];
  });
  const [first, last] = [
    Math.min(table.header.from, ...used),
    Math.max(...table.header.texts.keys(), ...used),
  ];
  const unused = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((column) =>
    used.has(column) || isOfYear(column) ? [] : [{ column, header: table.header.texts.get(column) ?? '' }],
  );
  const header = { ...judge, columns: own, judged, others, unused };
  return {
    of,
    header,
    columns: readColumns(table.view.grid, header, rows, further).map((one) =>
      one.column === titled?.field
        ? { ...one, reason: { ...one.reason, id: 'column.objectives' as const } }
        : one,
    ),
    areLevelsNamed: areNamed(fields, candidates, table.header.from),
  };
}

function supposedRole(heading: string): Judgement {
  const doubt =
    heading === ''
      ? ({ id: 'column.inferred' } as const)
      : ({ id: 'column.byContent', params: { heading } } as const);
  return { by: 'content', ceiling: SUPPOSED, doubt };
}

/** Whether headings name the level of each column of names, the indicators' among them. */
function areNamed(fields: Fields, candidates: readonly Candidate[], from: number): boolean {
  const levelOf = (column: number | null): string | null =>
    candidates.find(({ offset }) => from + offset === column)?.meaning?.level ?? null;
  const above = fields.depths.map((depth) =>
    levelOf(fields.field('name', { depth }) ?? fields.field('code', { depth })),
  );
  const name = candidates.find(({ offset }) => from + offset === fields.field('name'));
  const lowest = Math.max(
    ...fields.depths.map(
      (depth) => (fields.field('name', { depth }) ?? fields.field('code', { depth }) ?? 0) - from,
    ),
  );
  const isGrouped = candidates.some(
    (one) => name !== undefined && one.offset > lowest && mayGroup(one, name),
  );
  return name?.meaning?.level === 'indicator' && above.every((level) => level !== null) && !isGrouped;
}

/** Of the lines with a name a description stands in more; each says something else. */
const OF_EACH = 0.8;

/** A description between the lowest level and the names that comes again, or stands only where something begins. */
function mayGroup({ meaning, offset, content }: Candidate, name: Candidate): boolean {
  if (meaning?.role !== 'description' || offset > name.offset || content.cells.length === 0) return false;
  return content.cells.length < name.content.cells.length * OF_EACH || content.distinct() < OF_EACH;
}
