import type { CellValue } from '../../cell';
import { trimText } from '../../text/cleanText';

/** Headings of the columns that Calcola adds: recognised as ours, never as part of the plan. */
export const RESULT_HEADINGS = { score: 'Punteggio ricalcolato', status: 'Esito ricalcolato' } as const;

/** Levels that may have result columns of their own, from the lowest: several nodes begin in one row. */
export const GROUP_LEVELS = ['operational', 'strategic', 'area', 'dashboard', 'entity'] as const;
export type GroupLevel = (typeof GROUP_LEVELS)[number];

const LEVEL_WORDS_OF_RESULTS: Readonly<Record<GroupLevel | 'indicator', string>> = {
  indicator: 'indicatore',
  operational: 'obiettivo operativo',
  strategic: 'obiettivo strategico',
  area: 'ambito',
  dashboard: 'cruscotto',
  entity: 'ente',
};

/** How the sheet calls a level, beside results. */
export function levelWord(level: GroupLevel | 'indicator'): string {
  return LEVEL_WORDS_OF_RESULTS[level];
}

/**
 * The heading of a column of ours.
 * @param level of the nodes that it is for; null: whatever each row shows
 */
export function resultHeading(kind: keyof typeof RESULT_HEADINGS, level: GroupLevel | null): string {
  return level === null ? RESULT_HEADINGS[kind] : `${RESULT_HEADINGS[kind]} ${levelWord(level)}`;
}

const ALL_RESULT_HEADINGS: ReadonlySet<string> = new Set(
  (['score', 'status'] as const).flatMap((kind) =>
    [null, ...GROUP_LEVELS].map((level) => resultHeading(kind, level).toLowerCase()),
  ),
);

/** Longer texts are no headings of ours. */
const LONGEST_OF_OURS = 60;

/** Whether a cell is the heading of a column of ours: of any, or of the one given. */
export function isResultHeading(cell: CellValue, heading?: string): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_OF_OURS) return false;
  const text = trimText(cell).toLowerCase();
  return heading === undefined ? ALL_RESULT_HEADINGS.has(text) : heading.toLowerCase() === text;
}
