import { isBlank } from '../../cell';
import type { Message } from '../../../messages/message';
import type { ColumnRole, UnusedColumn } from '../../plan/plan';
import { endColumn, endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { readDirection } from '../../targets/operator';
import { trimText } from '../../text/cleanText';
import { headingKey, headingLine, isFigureHeading, type Heading, type Run } from './headingLine';
import { roleOfHeading } from './headingWords';
import type { ColumnChoice } from '../layout';
import type { YearColumn } from './years';

export { choiceAt, headingKey, headingText, isDateHeading } from './headingLine';
export {
  GROUP_LEVELS,
  isResultHeading,
  levelWord,
  RESULT_HEADINGS,
  resultHeading,
  roleOfHeading,
  type GroupLevel,
} from './headingWords';

/** A row of headings: which column was headed with which role. */
export interface HeaderRow {
  row: number;
  /** Last row of the headings: below `row` where words or years stand under a heading that spans them. */
  lastRow: number;
  columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of targets whose headings say the year, ascending; `columns` has the first of them until `forYear`. */
  targets: readonly YearColumn[];
  /** Columns of operators beside the targets of a year. */
  directions?: readonly YearColumn[];
  /** Columns of actuals whose headings say the year, ascending. */
  actuals?: readonly YearColumn[];
  /** First and last column of the table. */
  first: number;
  last: number;
  /** Columns that Calcola wrote, wherever a person moved them. */
  results: ReadonlySet<number>;
  /** Further columns with a heading of a role that is already taken (`Target provvisorio` beside `Target`). */
  others: readonly { role: ColumnRole; column: number }[];
  /** Columns of the table that have no role. */
  unused: readonly UnusedColumn[];
  /** What stands over each column that has a heading; none: what its cell in `row` says. */
  texts?: ReadonlyMap<number, string>;
  /** Columns known otherwise than by their headings alone. */
  judged?: ReadonlyMap<number, Judgement>;
}

/** How a column was known where its heading does not say it, or not alone. */
export interface Judgement {
  by: 'choice' | 'content' | 'heading';
  /** Its confidence is not above this. */
  ceiling: number;
  /** What a person should know of it. */
  doubt: Message | null;
}

/** Roles without which a row of headings is not one of a plan; the others may stand in any table. */
const TELLING: ReadonlySet<ColumnRole> = new Set([
  'code',
  'name',
  'weight',
  'target',
  'direction',
  'actual',
  'published',
  'status',
] as const);

const FEWEST_HEADINGS = 3;
const FEWEST_TELLING = 2;

const NO_CHOICES: readonly ColumnChoice[] = [];

/** Header rows found, because every layout looks for them anew; a sheet as it was read never changes. */
const found = new WeakMap<SheetGrid, Map<readonly ColumnChoice[], Map<number, HeaderRow | null>>>();

/** The headings of one row, or null when it is no header row. Where a role occurs twice the fuller table wins. */
export function headerRowAt(
  grid: SheetGrid,
  row: number,
  choices: readonly ColumnChoice[] = NO_CHOICES,
): HeaderRow | null {
  const key = choices.length === 0 ? NO_CHOICES : choices;
  const byChoices = found.get(grid) ?? new Map<typeof key, Map<number, HeaderRow | null>>();
  const rows = byChoices.get(key) ?? new Map<number, HeaderRow | null>();
  found.set(grid, byChoices.set(key, rows));
  let header = rows.get(row);
  if (header === undefined) rows.set(row, (header = readHeaderRow(grid, row, key)));
  return header;
}

function readHeaderRow(grid: SheetGrid, row: number, choices: readonly ColumnChoice[]): HeaderRow | null {
  const line = headingLine(grid, row, choices);
  if (!line) return null;
  const { lastRow, results, texts, refused } = line;
  const headings = headingsOfTable(line.runs);
  const targets = targetsByYear(headings);
  const actuals = byYear(headings, ['actual', 'previous']);
  const { columns, others } = columnsByRole(headings, targets);
  promoteDescription(columns);
  const telling = [...columns.keys()].filter((role) => TELLING.has(role)).length;
  if (columns.size < FEWEST_HEADINGS || telling < FEWEST_TELLING) return null;
  const { targets: shifted, directions } = operatorBeside(grid, lastRow, { columns, targets });
  const used = [...columns.values(), ...shifted.map(({ column }) => column)];
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const unused: UnusedColumn[] = [];
  for (let column = first; column <= last; column++) {
    for (let at = row; at <= lastRow; at++) {
      if (typeof valueAt(grid, at, column) !== 'string' && !isFigureHeading(grid, at, column)) return null;
    }
    if (!used.includes(column) && !results.has(column))
      unused.push({ column, header: texts.get(column) ?? '' });
  }
  const chosen = headings.filter(({ rank }) => rank < 0).map(({ column }) => column);
  const choice: Judgement = { by: 'choice', ceiling: 1, doubt: null };
  const judged = new Map([...chosen, ...refused].map((column) => [column, choice]));
  return {
    row,
    lastRow,
    columns,
    targets: shifted,
    directions,
    actuals,
    first,
    last,
    results,
    others: others.filter(({ column }) => !used.includes(column)),
    unused,
    texts,
    judged,
  };
}

/**
 * The headings of the table, the fuller of two first. A run beside it is part of it where it says something of a plan that
 * the table does not say yet, or nothing but details of one; the headings of another table are not.
 */
function headingsOfTable(runs: readonly Run[]): Heading[] {
  const rolesIn = ({ headings }: Run): number => new Set(headings.map(({ role }) => role)).size;
  const [fullest, ...beside] = [...runs].sort((a, b) => rolesIn(b) - rolesIn(a));
  if (!fullest) return [];
  const all = [...fullest.headings];
  for (const { headings, strangers } of beside) {
    const taken = new Set(all.map(({ role }) => role));
    const telling = headings.filter(({ role }) => TELLING.has(role));
    const isPart =
      headings.some(({ rank }) => rank < 0) ||
      (telling.length > 0
        ? telling.some(({ role, year }) => !taken.has(role) || (role === 'target' && year !== null))
        : !strangers && headings.every(({ role }) => !taken.has(role)));
    all.push(...headings.filter(({ role }) => isPart || taken.has(role)));
  }
  return all;
}

/** The most telling heading of each role, and those that say the same less well. */
function columnsByRole(
  headings: readonly Heading[],
  targets: readonly YearColumn[],
): { columns: Map<ColumnRole, number>; others: { role: ColumnRole; column: number }[] } {
  const best = new Map<ColumnRole, Heading>();
  const others: { role: ColumnRole; column: number }[] = [];
  for (const heading of headings) {
    if (targets.some(({ column }) => column === heading.column)) continue;
    const rival = best.get(heading.role);
    if (!rival || heading.rank < rival.rank) best.set(heading.role, heading);
    const less = rival && heading.rank < rival.rank ? rival : rival && heading;
    // What a person chose has no rivals.
    if (less && best.get(heading.role)?.rank !== -1) others.push({ role: less.role, column: less.column });
  }
  const columns = new Map([...best].map(([role, { column }]) => [role, column]));
  const firstTarget = targets[0];
  if (firstTarget && !columns.has('target')) columns.set('target', firstTarget.column);
  return { columns, others };
}

/** `Descrizione` is the name where there is no other. */
function promoteDescription(columns: Map<ColumnRole, number>): void {
  const description = columns.get('description');
  if (columns.has('name') || description === undefined) return;
  columns.set('name', description);
  columns.delete('description');
}

/** A year that has no target of its own yet cannot have a value: `Stato 2025` beside `Target 2024` is a target too. */
export const EITHER = /^(?:stato|valore)\b/i;

/**
 * Targets of several years: `Target 2024 | Target 2025`, or years below a heading that spans them. An actual of a year
 * before the targets, or before another actual, is the previous result.
 */
function targetsByYear(headings: Heading[]): YearColumn[] {
  const dated = headings.filter(({ role, year }) => role === 'target' && year !== null);
  const years = dated.map(({ year }) => year ?? Infinity);
  const current = Math.min(...years);
  const actuals = headings.filter(({ role, year, rank }) => role === 'actual' && year !== null && rank >= 0);
  for (const heading of actuals) {
    const year = heading.year ?? current;
    if (year > current && !years.includes(year) && EITHER.test(heading.text)) heading.role = 'target';
  }
  const valued = actuals.filter(({ role }) => role === 'actual');
  const latest = Math.max(...valued.map(({ year }) => year ?? -Infinity));
  const since = years.length > 0 ? Math.max(latest, current) : latest;
  for (const heading of valued) if ((heading.year ?? since) < since) heading.role = 'previous';
  const all = byYear(headings, ['target']);
  return all.length > 1 ? all : [];
}

/** The first column of each year, ascending. */
function byYear(headings: readonly Heading[], of: readonly ColumnRole[]): YearColumn[] {
  return headings
    .flatMap(({ role, year, column }) => (of.includes(role) && year !== null ? [{ year, column }] : []))
    .filter(({ year }, i, list) => list.findIndex((other) => other.year === year) === i)
    .sort((a, b) => a.year - b.year);
}

/**
 * A column of operators under the heading of the targets: the figures are in the next one that holds something, which has
 * no heading or, where merged cells were undone, the same.
 */
export function operatorBeside(
  grid: SheetGrid,
  headerRow: number,
  { columns, targets }: { columns: Map<ColumnRole, number>; targets: readonly YearColumn[] },
): { targets: YearColumn[]; directions: YearColumn[] } {
  const directions: YearColumn[] = [];
  const moved = (column: number, year: number | null): number => {
    if (!areOperators(cellsBelow(grid, headerRow, column))) return column;
    const heads = (other: number): string => headingKey(grid, headerRow, other);
    const figures = figuresBeside(grid, headerRow, column);
    const isTarget = roleOfHeading(valueAt(grid, headerRow, figures)) === 'target';
    const headed = heads(figures) !== '' && heads(figures) !== heads(column) && !isTarget;
    const used = [...columns].some(([role, other]) => role !== 'target' && other === figures);
    if (headed || used || targets.some((target) => target.column === figures)) return column;
    if (!columns.has('direction')) columns.set('direction', column);
    if (year !== null) directions.push({ year, column });
    return figures;
  };
  const target = columns.get('target');
  const places = targets.map(({ year, column }) => ({ year, column: moved(column, year) }));
  if (target !== undefined) columns.set('target', moved(target, null));
  return { targets: places, directions };
}

function figuresBeside(grid: SheetGrid, headerRow: number, column: number): number {
  let next = column + 1;
  while (next < endColumn(grid) && cellsBelow(grid, headerRow, next).length === 0) next += 1;
  return next < endColumn(grid) ? next : column + 1;
}

const OPERATORS_LOOKED_AT = 40;

/** What stands below a heading, for some rows; the heading itself may be repeated there. */
function cellsBelow(grid: SheetGrid, headerRow: number, column: number): string[] {
  const cells: string[] = [];
  for (let row = headerRow + 1; row < Math.min(endRow(grid), headerRow + OPERATORS_LOOKED_AT); row++) {
    const cell = valueAt(grid, row, column);
    const repeats = headingKey(grid, row, column) === headingKey(grid, headerRow, column);
    // What comes after a gap may be another table.
    if (isBlank(cell) && cells.length > 0) break;
    if (!isBlank(cell) && !repeats) cells.push(trimText(String(cell)));
  }
  return cells;
}

function areOperators(cells: readonly string[]): boolean {
  const operators = cells.filter((cell) => readDirection(cell) !== null).length;
  return operators * 2 > cells.length;
}

/** The same headings with the targets, and the actuals, of one year; the actuals before it are its previous result. */
export function forYear(header: HeaderRow, year: number | null): HeaderRow {
  const target = header.targets.find((candidate) => candidate.year === year);
  if (!target || year === null) return header;
  const columns = new Map(header.columns).set('target', target.column);
  const direction = header.directions?.find((candidate) => candidate.year === year);
  if (direction) columns.set('direction', direction.column);
  const actuals = header.actuals ?? [];
  const [actual, previous] = [
    actuals.find((candidate) => candidate.year === year),
    actuals.filter((candidate) => candidate.year < year).at(-1),
  ];
  const dated = (role: ColumnRole): boolean => actuals.some(({ column }) => column === columns.get(role));
  const chosen = header.judged?.get(columns.get('actual') ?? -1)?.by === 'choice';
  if (chosen) return { ...header, columns };
  if (actual) columns.set('actual', actual.column);
  else if (dated('actual')) columns.delete('actual');
  if (previous) columns.set('previous', previous.column);
  else if (dated('previous')) columns.delete('previous');
  return { ...header, columns };
}

/** The header rows of the sheet that have the given roles, from the top. */
export function* findHeaderRows(
  grid: SheetGrid,
  required: readonly ColumnRole[],
  choices: readonly ColumnChoice[] = [],
): Generator<HeaderRow> {
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = headerRowAt(grid, row, choices);
    if (header && required.every((role) => header.columns.has(role))) yield header;
    if (header) row = header.lastRow;
  }
}
