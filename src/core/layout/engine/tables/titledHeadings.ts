import { oncePerObject } from '../../../oncePerObject';
import type { Level } from '../../../rules/rules';
import { yearOf } from '../../headings/years';
import { isFootnote } from '../../rows/looseLines';
import { headingMeaning } from '../../headings/headingMeaning';
import type { LineCell, SheetView } from './sheetView';
import type { HeaderBlock } from './headerBlock';
import { titleText } from '../declaration/titleText';

/** A line of headings that names, where others say `Indicatore`, what the lines below it are of. */
export interface TitledHeadings {
  title: LineCell;
  /** The headings beside it, from the left. */
  headings: readonly LineCell[];
}

/**
 * Lines in which a title and headings stand side by side: `1. Semplificazione | 2024 | 2025 | Owner`. A number in front of the
 * title tells it, or that the same headings come again beside another title.
 */
export const titledHeadings = oncePerObject((view: SheetView): ReadonlyMap<number, TitledHeadings> =>
  view.records === 'rows' ? findTitled(view) : new Map<number, TitledHeadings>(),
);

function findTitled(view: SheetView): ReadonlyMap<number, TitledHeadings> {
  const possible = new Map<number, TitledHeadings>();
  for (let line = view.firstLine; line < view.endLine; line++) {
    const found = titledLine(view.cells(line));
    if (found) possible.set(line, found);
  }
  const titles = new Map<string, Set<string>>();
  for (const one of possible.values())
    titles.set(headingsKey(one), (titles.get(headingsKey(one)) ?? new Set()).add(one.title.text));
  const recurs = (one: TitledHeadings): boolean => (titles.get(headingsKey(one))?.size ?? 0) > 1;
  return new Map([...possible].filter(([, one]) => recurs(one) || isNumberedTitle(one)));
}

function headingsKey({ headings }: TitledHeadings): string {
  return headings.map(({ field, text }) => `${field}:${text}`).join('|');
}

/** Figures of a row may look like two years. */
const FEWEST_YEARS = 3;
const FEWEST_BESIDE_TITLE = 2;

/** A title that its number tells, beside enough that only heads columns. */
function isNumberedTitle({ title, headings }: TitledHeadings): boolean {
  const isSure = headings.some(isWordHeading) || headings.length >= FEWEST_YEARS;
  return isSure && titleText(title).code !== null;
}

function titledLine(cells: readonly LineCell[]): TitledHeadings | null {
  // Columns of years may stand before the names.
  const title = cells.find((cell) => yearHeading(cell) === null);
  if (title === undefined || !isTitle(title)) return null;
  const headings = headingsFrom(cells.filter((cell) => cell !== title));
  const years = headings.filter((cell) => yearHeading(cell) !== null);
  // Beside years other words than the usual may head columns.
  const areHeadings =
    years.length >= 2
      ? followEachOther(years) && headings.every((cell) => isHeading(cell) || typeof cell.value === 'string')
      : areTelling(headings) && headings.every(isHeading);
  return headings.length >= FEWEST_BESIDE_TITLE && areHeadings ? { title, headings } : null;
}

/** Up to where two blank fields part another table from this one: one heading may have been lost. */
function headingsFrom(cells: readonly LineCell[]): LineCell[] {
  const run: LineCell[] = [];
  for (const cell of cells) {
    const last = run.at(-1);
    const isNext = !last || cell.field <= last.field + last.fields + (isHeading(cell) ? 1 : 0);
    if (!isNext) break;
    run.push(cell);
  }
  return run;
}

function isHeading(cell: LineCell): boolean {
  return isWordHeading(cell) || yearHeading(cell) !== null || EARLIER_YEAR.test(cell.text);
}

/** Names something, and is no heading itself. */
function isTitle(cell: LineCell): boolean {
  if (typeof cell.value !== 'string' || !/\p{L}{3}/u.test(cell.text)) return false;
  return headingMeaning(cell.text) === null || titleText(cell).code !== null;
}

/** Where all headings are numbered (`1. Obiettivo`, `2. Target`) none of them is a title. */
function isWordHeading({ value, text }: LineCell): boolean {
  return typeof value === 'string' && headingMeaning(text)?.level === null && !/^\(?\d+[.)]/.test(text);
}

const YEAR_HEADING = /^(?:(?:anno|target|obiettivo|valore atteso|previsione) )?20\d\d(?: ?[(*].*)?$/i;
/** `2021 (n-1)`: a value of the year before the plan's, whatever year it names. */
const EARLIER_YEAR = /\(\s*n\s*[-–]\s*\d\s*\)|precedente/i;

/** `2024` typed as a number or a text, `Anno 2024`. */
export function yearHeading({ text }: Pick<LineCell, 'text'>): number | null {
  return YEAR_HEADING.test(text) && !EARLIER_YEAR.test(text) ? yearOf(text) : null;
}

/** An objective among headings of years (`1. Semplificazione | 2024 | 2025`). */
export function isTitledOverYears({ header: { title, texts } }: { header: HeaderBlock }): boolean {
  return title !== undefined && [...texts.values()].some((text) => yearHeading({ text }) !== null);
}

/** Years of headings follow one another, or nearly so, in whatever order, some of them twice; figures of a row do not. */
function followEachOther(cells: readonly LineCell[]): boolean {
  const years = cells.map((cell) => yearHeading(cell) ?? 0);
  return new Set(years).size > 1 && Math.max(...years) - Math.min(...years) < years.length * 2;
}

const FIGURE_ROLES_OF_TITLES: ReadonlySet<string> = new Set(['target', 'actual', 'weight', 'published']);

/** Two of what only heads the figures of a plan. */
function areTelling(headings: readonly LineCell[]): boolean {
  const roles = headings.map((cell) =>
    yearHeading(cell) === null ? headingMeaning(cell.text)?.role : 'target',
  );
  return new Set(roles.filter((role) => role !== undefined && FIGURE_ROLES_OF_TITLES.has(role))).size > 1;
}

/** What titles among headings call their level: `Obiettivo strategico 1: …`. */
export function titledLevel(titles: Iterable<LineCell>): Level | 'objective' | null {
  const said = [...titles].map(({ text }) => headingMeaning(text.replace(/[\d:–-].*$/, ''))?.level ?? null);
  const [first = null] = said;
  return first !== 'indicator' && said.every((level) => level === first) ? first : null;
}

/** A title that has lost its headings, or all but a word that stands where the others have it; null: the line is none. */
export function titleWithoutHeadings(
  view: SheetView,
  line: number,
  { title, texts }: { title?: LineCell; texts: ReadonlyMap<number, string> },
): LineCell | null {
  const [cell, ...others] = view.cells(line);
  if (!cell || !title || cell.field !== title.field) return null;
  const areHeadings = others.every((other) => isWordHeading(other) && texts.get(other.field) === other.text);
  const isCoded = titleText(title).code !== null && titleText(cell).code !== null;
  return areHeadings && isCoded && !isFootnote(cell.text) ? cell : null;
}
