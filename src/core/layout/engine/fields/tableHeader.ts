import type { ColumnRole } from '../../../plan/plan';
import type { ContentRole } from '../../headings/content';
import { isCodedName } from '../../describedText/codedName';
import type { TableDeclaration } from '../declaration/declaration';
import { forYear, type HeaderRow, type Judgement } from '../../headings/headers';
import { operatorBeside } from '../../headings/operators';
import { judgeColumns } from '../../headings/judge';
import { chooseYear, type YearColumn } from '../../headings/years';
import { firstYears } from '../../rows/looseLines';
import type { Candidate } from './fieldCandidates';
import { isTimeOfYear } from '../../headings/partOfYear';
import { textsAbove } from '../tables/sheetTitle';
import type { PlanTable } from '../tables/tables';

export const BY_CHOICE: Judgement = { by: 'choice', ceiling: 1, doubt: null };
const JUDGED_ROLES = ['code', 'name', 'weight', 'target', 'direction', 'actual', 'published'] as const;

/** What a declaration tells of the columns of its tables, whatever their headings. */
export type ColumnMarks = Pick<TableDeclaration, 'codedNames' | 'boxes' | 'roots'>;

/** Of a family of plans the columns that it has: other figures may be anything, and a person says what. */
function judgedRoles({ codedNames, boxes, roots }: ColumnMarks): readonly ContentRole[] {
  if (!codedNames) return JUDGED_ROLES;
  if (roots) return ['name', 'target', 'weight', 'actual', 'published'];
  return boxes ? ['name', 'target', 'actual'] : ['name', 'target'];
}

/** The fields of a table of rows judged by what stands below their headings; those of levels above are none of its business. */
export function judgedHeader(
  table: PlanTable,
  candidates: readonly Candidate[],
  { year: chosenYear, marks }: { year: number | null; marks: ColumnMarks },
): HeaderRow {
  const header = headerOf(table, candidates, marks);
  const year = chosenYear ?? yearNamed(table, header);
  const ofLevels = candidates.filter((one) => !isOfLine(one)).map(({ offset }) => columnAt(table, offset));
  return judgeColumns(table.view.grid, forYear(header, year), {
    wanted: table.header.title ? ['name', 'target'] : judgedRoles(marks),
    year,
    isName: marks.codedNames ? isCodedName : null,
    ofLevels,
  });
}

/** Candidates that mean what their cells say, where their headings say something else, or nothing. */
export function withJudgedMeanings(
  table: PlanTable,
  candidates: readonly Candidate[],
  marks: ColumnMarks,
): Candidate[] {
  if (table.view.records !== 'rows') return [...candidates];
  const { columns: before, targets: moved, directions = [] } = headerOf(table, candidates, marks);
  const yearAt = (list: readonly YearColumn[], column: number): number | undefined =>
    list.find((one) => one.column === column)?.year;
  const {
    columns,
    judged,
    targets,
    actuals = [],
  } = judgedHeader(table, candidates, {
    year: null,
    marks,
  });
  const isDated = (column: number): boolean => [...targets, ...actuals].some((one) => one.column === column);
  const roles = new Map([...columns].map(([role, column]) => [column, role]));
  return candidates.map((candidate) => {
    const column = columnAt(table, candidate.offset);
    // Operators and figures under one heading are of its year.
    const [operators, figures] = [yearAt(directions, column), yearAt(moved, column)];
    if (operators !== undefined)
      return { ...candidate, meaning: { role: 'direction', level: null }, year: operators };
    if (figures !== undefined && candidate.text === '')
      return { ...candidate, meaning: { role: 'target', level: null }, year: figures };
    const role = roles.get(column);
    const own = candidate.meaning?.role;
    const isMoved = role !== undefined && MOVED.has(role) && before.get(role) === column;
    // Which of the parts of a year is the last is not for the content to say.
    const isOfYear = role !== 'actual' || !isTimeOfYear(candidate.text);
    if (role && role !== own && (isMoved || (judged?.get(column)?.by === 'content' && isOfYear)))
      return { ...candidate, meaning: { role, level: null } };
    if (own === undefined || role !== undefined || candidate.meaning?.level != null) return candidate;
    const taken = columns.get(own);
    // Released because its cells are something else, or less worth than a rival that is surely meant.
    const rival = candidates.find(({ offset }) => columnAt(table, offset) === taken);
    const isOther = rival !== undefined && own === 'weight' && isOfFewer(candidate, rival);
    const isRival = rival !== undefined && RIVALS.has(own) && !isOther;
    const isWorse = isRival && !judged?.has(columnAt(table, rival.offset)) && !isDated(column);
    const isReleased = before.get(own) === column && !isDated(column);
    return isReleased || isWorse ? { ...candidate, meaning: null } : candidate;
  });
}

/** Where operators stand under the heading of the targets these are in the next field. */
const MOVED: ReadonlySet<ColumnRole> = new Set(['target', 'direction'] as const);
const RIVALS: ReadonlySet<ColumnRole> = new Set(['target', 'actual', 'weight'] as const);

/** So many lines have one for each that has the other: it may be of what stands above them. */
const OF_FEW = 0.6;

function isOfFewer(one: Candidate, other: Candidate): boolean {
  return one.content.cells.length <= other.content.cells.length * OF_FEW;
}

/** The headings by their words, in the form in which columns are judged. */
function headerOf(table: PlanTable, candidates: readonly Candidate[], marks: ColumnMarks): HeaderRow {
  const { header, view } = table;
  const own = candidates.filter(isOfLine);
  const targets = datedFields(table, own, 'target');
  const actuals = datedFields(table, own, 'actual');
  const columns = new Map<ColumnRole, number>();
  const others: { role: ColumnRole; column: number }[] = [];
  for (const { offset, meaning } of [...own].sort((a, b) => levelRank(a) - levelRank(b))) {
    const column = columnAt(table, offset);
    if (!meaning || targets.some((one) => one.column === column)) continue;
    if (columns.has(meaning.role)) others.push({ role: meaning.role, column });
    else columns.set(meaning.role, column);
  }
  for (const [column, { role }] of header.byContent ?? []) columns.set(role, column);
  const named = marks.codedNames && !columns.has('name') ? codedNamesIn(own) : undefined;
  if (named) columns.set('name', columnAt(table, named.offset));
  const description = columns.get('description');
  if (!columns.has('name') && description !== undefined) {
    columns.delete('description');
    columns.set('name', description);
  }
  const [firstTarget] = targets;
  if (firstTarget && !columns.has('target')) columns.set('target', firstTarget.column);
  const shifted = operatorBeside(view.grid, header.last, { columns, targets });
  const used = [...columns.values(), ...shifted.targets.map(({ column }) => column)];
  const chosen = candidates.filter(({ isChosen }) => isChosen).map(({ offset }) => columnAt(table, offset));
  const byContent = [...(header.byContent ?? [])].map(
    ([column, { judgement }]) => [column, judgement] as const,
  );
  if (named && byContent.length === 0) byContent.push([columnAt(table, named.offset), CODED_NAMES]);
  return {
    row: header.first,
    lastRow: header.last,
    columns,
    targets: shifted.targets,
    directions: shifted.directions,
    actuals,
    first: Math.min(header.from, ...used),
    last: Math.max(...used),
    results: new Set(),
    others: others.filter(({ column }) => !used.includes(column)),
    unused: [],
    texts: header.texts,
    judged: new Map([...byContent, ...chosen.map((column) => [column, BY_CHOICE] as const)]),
  };
}

/** The heading of the names was lost: they begin with codes. */
const CODED_NAMES: Judgement = { by: 'content', ceiling: 0.85, doubt: { id: 'column.inferred' } };

function codedNamesIn(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ meaning, content }) => meaning === null && content.codedNames() >= 0.5);
}

/** The first field of each year, ascending; none where no heading names a year besides another one. */
function datedFields(table: PlanTable, own: readonly Candidate[], role: ColumnRole): YearColumn[] {
  const dated = own.flatMap(({ meaning, year, offset }) =>
    meaning?.role === role && year !== null ? [{ year, column: columnAt(table, offset) }] : [],
  );
  const firsts = dated.filter(({ year }, i) => dated.findIndex((other) => other.year === year) === i);
  return firsts.length > 1 ? firsts.sort((a, b) => a.year - b.year) : [];
}

/** The year that titles and sheet name, or the headings of actuals, where there are several. */
function yearNamed(table: PlanTable, { targets, actuals = [] }: HeaderRow): number | null {
  const named = textsAbove(table).flatMap(firstYears);
  const years = [targets, actuals].map((dated) => dated.map(({ year }) => year));
  return chooseYear(years[0] ?? [], [...named, ...(years[1] ?? [])], null).year ?? named[0] ?? null;
}

/** Of the line's own, not of a level above it. */
function isOfLine({ meaning }: Candidate): boolean {
  const isOfLevel = meaning?.level != null && meaning.level !== 'indicator';
  return !isOfLevel || meaning.role === 'name';
}

/** What is said of indicators first, of levels above them last. */
function levelRank({ meaning }: Candidate): number {
  return meaning?.level === 'indicator' ? 0 : meaning?.level == null ? 1 : 2;
}

function columnAt({ header }: PlanTable, offset: number): number {
  return header.from + offset;
}
