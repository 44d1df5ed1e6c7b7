import type { ColumnRole } from '../../../plan/plan';
import { EITHER } from '../../headings/headers';
import type { ColumnChoice } from '../../layout';
import { FieldContent, recordsOf } from './fieldContent';
import type { HeaderBlock } from '../tables/headerBlock';
import { headingKeyOf } from '../declaration/headingKey';
import { meaningOfParts, yearInHeadings, type HeadingMeaning } from '../../headings/headingMeaning';
import type { PlanTable } from '../tables/tables';
import { yearHeading } from '../tables/titledHeadings';

/** Cells of a field beside those with headings, where it is of the table. */
const FEWEST_UNHEADED = 2;

/** A field whose cells are mostly so is what they are. */
export const MAJORITY = 0.6;

/** A field of a table with what its heading says and its cells look like. */
export interface Candidate {
  offset: number;
  text: string;
  meaning: HeadingMeaning | null;
  content: FieldContent;
  /** That its heading names. */
  year: number | null;
  /** A person said what it means. */
  isChosen: boolean;
}

/** The fields of tables with the same headings, from the first that has something over it. */
export function candidatesOf(
  { header, from, to }: PlanTable,
  tables: readonly PlanTable[],
  choices: readonly ColumnChoice[] = [],
): Candidate[] {
  const candidates: Candidate[] = [];
  const records = tables.map(recordsOf);
  for (
    let field = Math.max(from, header.from - 1);
    field <= Math.max(header.to, Math.min(to, header.to + 2));
    field++
  ) {
    const text = header.texts.get(field) ?? '';
    const content = new FieldContent(records, field - header.from);
    const choice = choiceFor(header, field, choices);
    const isWithin = field >= header.from && field <= header.to;
    if (repeatsField(candidates.at(-1), { text, content })) continue;
    if (text === '' && content.cells.length < (isWithin ? 1 : FEWEST_UNHEADED) && !choice) continue;
    candidates.push({
      offset: field - header.from,
      text,
      meaning: choice
        ? choice.role && { role: choice.role, level: choice.level ?? null }
        : meaningOfParts(header.parts.get(field) ?? []),
      content,
      year: yearInHeadings(header.parts.get(field) ?? []),
      isChosen: choice !== undefined,
    });
  }
  const chosen = new Set(
    candidates.flatMap(({ isChosen, meaning }) => (isChosen && meaning ? meaning.role : [])),
  );
  // What a person chose has no rivals.
  const isRival = ({ isChosen, meaning }: Candidate): boolean =>
    !isChosen && meaning !== null && meaning.level === null && chosen.has(meaning.role);
  const own = candidates.map((one) => (isRival(one) ? { ...one, meaning: null } : one));
  return withPrevious(withLaterTargets(withYears(withPlainValues(own))));
}

const PLAIN_VALUE = /^valore$/i;

/** `Valore` alone is the result where nothing else is a figure of the plan; beside targets or years it may be anything. */
function withPlainValues(candidates: readonly Candidate[]): readonly Candidate[] {
  const isFigure = (one: Candidate): boolean =>
    PLAN_FIGURES.has(one.meaning?.role ?? '') || yearHeading(one) !== null;
  if (candidates.some(isFigure)) return candidates;
  return candidates.map((one) =>
    PLAIN_VALUE.test(one.text) && !one.isChosen ? { ...one, meaning: { role: 'actual', level: null } } : one,
  );
}

const PLAN_FIGURES: ReadonlySet<string> = new Set(['target', 'actual', 'published']);

/** Bare years are of targets where something below them is written as one, and nothing else is headed so but for other years. */
function withYears(candidates: readonly Candidate[]): readonly Candidate[] {
  const isBare = ({ meaning, text, isChosen }: Candidate): boolean =>
    meaning === null && !isChosen && yearHeading({ text }) !== null;
  const isMarked = candidates.some((one) => isBare(one) && one.content.markedTargets() > 0);
  const isHeaded = candidates.some(({ meaning, year }) => meaning?.role === 'target' && year === null);
  if (!isMarked || isHeaded) return candidates;
  return candidates.map((one) => (isBare(one) ? { ...one, meaning: { role: 'target', level: null } } : one));
}

/** Cells that were merged across, taken apart and filled: the same heading again, and nothing below it, or in each line the same. */
function repeatsField(
  before: Candidate | undefined,
  { text, content }: Pick<Candidate, 'text' | 'content'>,
): boolean {
  const cells = content.cells.map((cell) => `${lineKeyOf(cell)} ${cell.text}`).join('\n');
  const own = before?.content.cells.map((cell) => `${lineKeyOf(cell)} ${cell.text}`).join('\n');
  return text !== '' && text === before?.text && (cells === '' || cells === own);
}

/** A year after the first of the targets, with no target of its own, has no result yet: `Stato 2026` beside `Target 2025` is one. */
function withLaterTargets(candidates: readonly Candidate[]): readonly Candidate[] {
  const years = namedYearsOf(candidates, 'target');
  const isLater = ({ text, meaning, year, isChosen }: Candidate): boolean =>
    meaning?.role === 'actual' &&
    !isChosen &&
    EITHER.test(text) &&
    year !== null &&
    year > Math.min(...years) &&
    !years.includes(year);
  return candidates.map((one) => (isLater(one) ? { ...one, meaning: { role: 'target', level: null } } : one));
}

function namedYearsOf(candidates: readonly Candidate[], role: ColumnRole): number[] {
  return candidates.flatMap(({ meaning, year }) => (meaning?.role === role && year !== null ? [year] : []));
}

/** Actuals of a year before the targets, or before other actuals where no target names its year, are previous results. */
function withPrevious(candidates: readonly Candidate[]): Candidate[] {
  const targets = namedYearsOf(candidates, 'target');
  const since = targets.length > 0 ? Math.min(...targets) : Math.max(...namedYearsOf(candidates, 'actual'));
  return candidates.map((one) => {
    const isEarlier = one.meaning?.role === 'actual' && one.year !== null && one.year < since;
    return isEarlier && !one.isChosen ? { ...one, meaning: { role: 'previous', level: null } } : one;
  });
}

/** What a person said of a field, by its heading or the nearest one before it. */
function choiceFor(
  { texts, from }: HeaderBlock,
  field: number,
  choices: readonly ColumnChoice[],
): ColumnChoice | undefined {
  let at = field;
  while (at > from && !texts.has(at)) at -= 1;
  const heading = headingKeyOf(texts.get(at) ?? '');
  return choices.find(
    (choice) => heading !== '' && headingKeyOf(choice.heading) === heading && choice.offset === field - at,
  );
}

export function isSameLevel(one: HeadingMeaning | null, other: HeadingMeaning | null): boolean {
  return one?.level != null && one.level === other?.level;
}

export function lineKeyOf({ sheet, line }: { sheet: string; line: number }): string {
  return `${sheet}|${line}`;
}

/** Of the lines in which one of two fields holds something, so many have both: 0 to 1. */
export function sharedLines(one: Candidate, other: Candidate): number {
  const own = new Set(one.content.cells.map(lineKeyOf));
  const lines = other.content.cells.map(lineKeyOf);
  const both = lines.filter((line) => own.has(line)).length;
  return both / Math.max(1, lines.length + own.size - both);
}
