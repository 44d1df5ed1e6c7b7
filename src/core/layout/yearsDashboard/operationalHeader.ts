import { isBlank } from '../../cell';
import type { ColumnRole } from '../../plan/plan';
import { endColumn, endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { choiceAt, headerRowAt, headingKey, headingText, type HeaderRow } from '../headings/headers';
import { judgeColumns } from '../headings/judge';
import type { ColumnChoice } from '../layout';
import { isNumbered } from '../rows/objectiveName';

/** The headings of an operational sheet: its columns, two of which name the objectives above an indicator. */
export interface OperationalHeader {
  header: HeaderRow;
  strategic: number | null;
  operational: number | null;
  /** Columns without a heading, taken for what they hold. */
  inferred: readonly number[];
}

const STRATEGIC = /^(?:obiettiv[oi]|line[ae]|ambit[oi]|are[ae]) strategic/;
const OPERATIONAL = /^(?:obiettiv[oi] (?:operativ|annual|gestional)|azion[ei]\b|progett[oi]\b)/;
const BENEFITS = /^benefic/;

/** Of objectives, programme and benefits at least so many are headed, or it is another table. */
const FEWEST_LEVELS = 2;

/** The columns of the tree; null: there is none. */
type Levels = Record<'strategic' | 'operational' | 'name', number | null>;

export function findOperationalHeader(
  grid: SheetGrid,
  choices: readonly ColumnChoice[],
): OperationalHeader | null {
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = operationalHeaderAt(grid, row, choices);
    if (header) return header;
  }
  return null;
}

function operationalHeaderAt(
  grid: SheetGrid,
  row: number,
  choices: readonly ColumnChoice[],
): OperationalHeader | null {
  const found = headerRowAt(grid, row, choices);
  if (!found?.columns.has('target') || found.columns.has('code')) return null;
  const headed = (pattern: RegExp): number | null =>
    columnsOf(grid).find(
      (column) => !choiceAt(grid, row, column, choices) && pattern.test(headingKey(grid, row, column)),
    ) ?? null;
  const chosen = columnsOf(grid).filter((column) => choiceAt(grid, row, column, choices)?.role === 'parent');
  const operational = headed(OPERATIONAL) ?? chosen.at(-1) ?? null;
  const strategic = headed(STRATEGIC) ?? chosen.find((column) => column !== operational) ?? null;
  const isLevel = (column: number): boolean => column === strategic || column === operational;

  const columns = new Map<ColumnRole, number>([...found.columns].filter(([, column]) => !isLevel(column)));
  const name = found.others.find(({ role, column }) => role === 'name' && !isLevel(column));
  if (!columns.has('name') && name) columns.set('name', name.column);
  const benefits = headed(BENEFITS);
  if (benefits !== null && !columns.has('description')) columns.set('description', benefits);
  const levels = [strategic, operational, columns.get('programme') ?? null, benefits];
  if (levels.filter((column) => column !== null).length < FEWEST_LEVELS) return null;
  const header = judgeColumns(grid, { ...found, columns }, { wanted: [] });
  return withLostHeadings(grid, header, { strategic, operational });
}

/** Columns whose heading was lost are told by what they hold: names with numbers, or texts where a level is wanting. */
function withLostHeadings(
  grid: SheetGrid,
  found: HeaderRow,
  { strategic, operational }: Omit<Levels, 'name'>,
): OperationalHeader | null {
  const target = found.columns.get('target') ?? 0;
  const levels: Levels = { strategic, operational, name: found.columns.get('name') ?? null };
  const inferred: number[] = [];
  for (let column = grid.column; column < target; column++) {
    const texts = headingKey(grid, found.row, column) === '' ? textsBelow(grid, found.lastRow, column) : [];
    if (texts.length === 0) continue;
    const level = (['strategic', 'operational', 'name'] as const).find(
      (one) =>
        levels[one] === null &&
        (one !== 'strategic' || texts.every(isNumbered)) &&
        (one !== 'operational' || column < (levels.name ?? target - 1)),
    );
    if (!level) continue;
    levels[level] = column;
    inferred.push(column);
  }
  if (levels.name === null) return null;
  const columns = new Map(found.columns).set('name', levels.name);
  const years = found.targets.map(({ column }) => column);
  const used = new Set([...columns.values(), ...years, levels.strategic, levels.operational]);
  const places = [...used].filter((column) => column !== null);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const unused = columnsOf(grid)
    .filter((column) => column >= first && column <= last && !used.has(column) && !found.results.has(column))
    .map((column) => ({ column, header: headingText(grid, found.row, column) }));
  const others = found.others.filter(({ column }) => !used.has(column));
  const header = { ...found, columns, first, last, others, unused };
  return { header, strategic: levels.strategic, operational: levels.operational, inferred };
}

function columnsOf(grid: SheetGrid): number[] {
  return Array.from({ length: endColumn(grid) - grid.column }, (_, i) => grid.column + i);
}

function textsBelow(grid: SheetGrid, row: number, column: number): string[] {
  const texts: string[] = [];
  for (let at = row + 1; at < endRow(grid); at++) {
    const cell = valueAt(grid, at, column);
    if (typeof cell === 'string' && !isBlank(cell) && /\p{L}{2}/u.test(cell)) texts.push(cell);
  }
  return texts;
}
