import type { Message } from '../../../messages/message';
import type { ColumnRole, UnusedColumn } from '../../plan/plan';
import type { YearColumn } from './years';

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
  /** What stands over each column that has a heading. */
  texts: ReadonlyMap<number, string>;
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

/** A year that has no target of its own yet cannot have a value: `Stato 2025` beside `Target 2024` is a target too. */
export const EITHER = /^(?:stato|valore)\b/i;

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
