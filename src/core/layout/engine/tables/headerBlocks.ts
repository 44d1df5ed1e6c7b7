import { trimText } from '../../../text/cleanText';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { isOutcomeInWords } from '../../../actual/outcome';
import { isMarkedTarget } from '../../headings/content';
import { blockByContent } from './contentBlock';
import { yearOf } from '../../headings/years';
import { extentOf } from '../../../number/extent';
import { isDateFormat } from '../../../sheet/numberFormat';
import { isFootnote } from '../../rows/looseLines';
import { isTimeOfYear } from '../../headings/partOfYear';
import type { HeaderBlock } from './headerBlock';
import { headingKeyOf, withoutYears } from '../declaration/headingKey';
import { headingMeaning, namesNumberedNode } from '../../headings/headingMeaning';
import type { LineCell, SheetView } from './sheetView';
import { titledHeadings, type TitledHeadings } from './titledHeadings';

const LONGEST_HEADER_TEXT = 90;
/** `Note` heads a column, and `Fonte di rilevazione dei dati`; a footnote says more. */
const LONGEST_WORD = 20;
const ONLY_WORDS = /^\p{L}[^:.\d]*$/u;
const MOST_HEADER_LINES = 3;

/** The headings of a sheet, from the top. @param known headings of tables that a declaration tells of */
export function headerBlocks(view: SheetView, known: readonly (readonly string[])[] = []): HeaderBlock[] {
  const once = blocksFrom(view, known, []);
  if (once.length === 0 && view.records === 'rows') return blockByContent(view);
  const usual = once.find((block) => once.some((other) => other !== block && areSameBlocks(block, other)));
  // Those that recur are known wherever they stand, whatever stands beside them.
  return usual ? blocksFrom(view, known, [usual]) : once;
}

function areSameBlocks(one: HeaderBlock, other: HeaderBlock): boolean {
  const isSame = [...one.texts].every(([field, text]) => other.texts.get(field) === text);
  return isSame && one.texts.size === other.texts.size;
}

/** @param usual headings that are known already, of this sheet */
function blocksFrom(
  view: SheetView,
  known: readonly (readonly string[])[],
  usual: readonly HeaderBlock[],
): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let free = view.firstLine;
  for (let line = view.firstLine; line < view.endLine; line++) {
    const titled = titledHeadings(view).get(line);
    if (titled) {
      blocks.push(titledBlock(titled));
      free = line + 1;
      continue;
    }
    const repeated = repeatedBlock(view, [...usual, ...blocks], line);
    if (repeated) {
      blocks.push(repeated);
      line = repeated.last;
      free = line + 1;
      continue;
    }
    if (!isHeaderLine(view, line) && !known.some((headings) => isKnownHeader(view, line, headings))) continue;
    const isOver = spansOver(view, line - 1, line) || isYearsLine(view.cells(line - 1));
    const first = line > free && isOver ? line - 1 : line;
    let last = line;
    while (last - first + 1 < MOST_HEADER_LINES && isSubHeader(view, [first, last], last + 1)) last += 1;
    const block = joinedHeadings(view, first, last);
    blocks.push(block);
    line = last;
    free = last + 1;
  }
  return blocks;
}

function titledBlock({ title, headings }: TitledHeadings): HeaderBlock {
  const texts = new Map(headings.map(({ field, text }) => [field, text]));
  const parts = new Map(headings.map(({ field, text }) => [field, [text]]));
  const { line, field } = title;
  const [from, to] = extentOf([field, ...texts.keys()]);
  return { first: line, last: line, texts, parts, from, to, title };
}

/** Lines of a block again, or some of them: what stands above and below them is none of it, whatever it looks like. */
function repeatedBlock(view: SheetView, blocks: readonly HeaderBlock[], at: number): HeaderBlock | null {
  for (const block of blocks) {
    // What stands beyond a blank field is of another table.
    const cellsUnder = (line: number): LineCell[] =>
      view.cells(line).filter(({ field }) => field >= block.from - 1 && field <= block.to + 1);
    const saysSame = (one: number, other: number): boolean => {
      const [once, again] = [cellsUnder(one), cellsUnder(other)];
      return (
        once.length > 0 && once.length === again.length && once.every((cell, i) => isSameText(cell, again[i]))
      );
    };
    for (let line = block.first; line <= block.last; line++) {
      if (!saysSame(line, at)) continue;
      const by = at - line;
      let last = at;
      while (last - by < block.last && saysSame(last - by + 1, last + 1)) last += 1;
      // Years below it that the block has not: these headings say more.
      if (isYearsLine(view.cells(last + 1))) return null;
      return last - by === block.last || !isHeaderLine(view, last + 1) ? { ...block, first: at, last } : null;
    }
  }
  return null;
}

function isSameText(one: LineCell, other: LineCell | undefined): boolean {
  return one.field === other?.field && one.text === other.text;
}

/** So many cells of a line of headings are among those of the declaration. */
const KNOWN = 0.6;

/** A line whose cells say what the headings of a declared table say, or a part of it where they take several lines. */
function isKnownHeader(view: SheetView, line: number, headings: readonly string[]): boolean {
  const cells = view.cells(line);
  const known = headings.map(withoutYears);
  const found = cells.filter(({ text }) => {
    const key = withoutYears(headingKeyOf(text));
    return known.some((one) => one === key || one.startsWith(`${key} `) || one.endsWith(` ${key}`));
  });
  const hasFigure = cells.some(({ value }) => typeof value === 'number' && yearOf(value) === null);
  return found.length >= 2 && found.length >= cells.length * KNOWN && !hasFigure && !isYearsLine(cells);
}

/**
 * The cells that may be headings: of fields below one another the longest run, because titles and notes stand above and below
 * it; of those beside one another all, but for a table beyond a blank field that goes on there already.
 */
function headingCells(view: SheetView, line: number): readonly LineCell[] {
  const cells = view.cells(line);
  if (view.records !== 'columns') {
    const gap = cells.findIndex((cell, i) => i > 0 && cell.field > endOf(cells[i - 1]));
    const own = cells.slice(0, gap);
    return gap >= FEWEST_OF_WIDE && own.every(isHeadingCell) && !cells.every(isHeadingCell) ? own : cells;
  }
  const runs: LineCell[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const end = run?.at(-1);
    if (run && end && cell.field <= end.field + end.fields && isHeadingCell(cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Headings enough for a table of their own. */
const FEWEST_OF_WIDE = 4;

function endOf(cell: LineCell | undefined): number {
  return cell ? cell.field + cell.fields : 0;
}

/** `OS_01.02 - Innovare…`: a code of several parts names a node. */
const CODED_NAME = /^\p{Lu}{1,4}[._ ]?\d+[._]\d\S*\s.*\p{L}{4}/u;
const FIGURE = /^[-+]?\d[\d.,]*\s*%?$/;

function isHeadingCell({ value, text, fields, format }: LineCell): boolean {
  // A date heads what stood then.
  if (typeof value === 'number' && isDateFormat(format)) return true;
  // Typed as text it is a figure all the same.
  if (typeof value === 'number' || FIGURE.test(text)) return yearOf(value) !== null;
  return (
    typeof value === 'string' &&
    text.length <= LONGEST_HEADER_TEXT &&
    !CODED_NAME.test(text) &&
    !namesNumberedNode(text) &&
    // What spans others is no target, even one in words (`Anno precedente`).
    (fields > 1 || headingMeaning(text) !== null || isTimeOfYear(text) || !isMarkedTarget(value)) &&
    !(isFootnote(text) && text.length > LONGEST_WORD && !ONLY_WORDS.test(text))
  );
}

/** Short words side by side, of which enough are said of plans; or fewer that all look like headings. */
function isHeaderLine(view: SheetView, line: number): boolean {
  const cells = headingCells(view, line);
  if (cells.length < 2 || !cells.every(isHeadingCell) || startsWithCode(cells)) return false;
  const said = cells.map(({ text }) => headingMeaning(text));
  // `Valutazione`, `Raggiunto`: how it went is what a label asks for.
  const asks = said.findIndex((meaning) => meaning?.role === 'status');
  const isAnswer = (i: number): boolean => asks >= 0 && i > asks && isOutcomeInWords(cells[i]?.text ?? '');
  const meanings = said.map((meaning, i) => (isAnswer(i) ? null : meaning));
  const roles = new Set(meanings.flatMap((meaning) => (meaning ? [`${meaning.role} ${meaning.level}`] : [])));
  const times = cells.filter(
    ({ value, text }) => (yearOf(value) !== null && text.length <= 6) || isTimeOfYear(text),
  ).length;
  const known = meanings.filter((meaning) => meaning !== null).length + times;
  if (roles.size < 2 || known * 5 < cells.length * 2) return false;
  // A label with its value beside it: no headings.
  if (cells.length === 2 && cells.some(({ text }) => text.endsWith(':'))) return false;
  const isTelling = meanings.some((meaning) => meaning && TELLING.has(meaning.role));
  return isTelling && !looksAsBelow(view, line, cells);
}

/** `IND08`, beside a name and a day: a line of data. */
function startsWithCode([first]: readonly LineCell[]): boolean {
  const { text = '' } = first ?? {};
  return (
    /^\p{L}+[._-]?\d/u.test(text) &&
    looksLikeCode(text) &&
    !isTimeOfYear(text) &&
    headingMeaning(text) === null
  );
}

const TELLING: ReadonlySet<string> = new Set(['name', 'code', 'target', 'actual', 'weight', 'published']);

/** A line of data that happens to be made of such words looks like those around it, headings do not. */
function looksAsBelow(view: SheetView, line: number, cells: readonly LineCell[]): boolean {
  const [own] = cells;
  const [below] = view.cells(line + 1);
  const isPlain = own !== undefined && !own.look.bold && own.look.fill === '';
  return isPlain && below !== undefined && cells.length < 3 && !below.look.bold;
}

/** Years and nothing else: a line of headings, wherever it stands. */
export function isYearsLine(cells: readonly LineCell[]): boolean {
  return cells.length >= 2 && cells.every(({ value, text }) => yearOf(value) !== null && text.length <= 6);
}

/** Headings that span others below them. */
function spansOver(view: SheetView, above: number, line: number): boolean {
  const cells = view.cells(above);
  const fields = view.cells(line).map(({ field }) => field);
  const width = Math.max(...fields) - Math.min(...fields) + 1;
  if (!cells.every(isHeadingCell)) return false;
  const spanning = cells.filter(({ fields: span }) => span > 1 && span < width * 0.8);
  const isBesideOthers = cells.length > 1 || (spanning[0]?.field ?? 0) > Math.min(...fields);
  // What spans all the headings of a table, and another one stands beside it, is its title.
  const isTitle = ({ field, fields: span }: LineCell): boolean =>
    !fields.includes(field - 1) && !fields.includes(field + span);
  return isBesideOthers && (spanning.length > 1 || spanning.some((cell) => !isTitle(cell)));
}

/** Words below a heading that spans them, while the headings beside it go on or are merged downwards. */
function isSubHeader(view: SheetView, [first, above]: readonly [number, number], line: number): boolean {
  const cells = view.cells(line);
  if (cells.length === 0 || !cells.every(isHeadingCell)) return false;
  const headings = Array.from({ length: above - first + 1 }, (_, i) => view.cells(first + i)).flat();
  // What is merged down to the line right above stands right above, too.
  const tops = headings.filter((cell) => cell.line + cell.lines > above);
  const tall = headings.some((cell) => cell.lines > 1 && cell.line + cell.lines > line);
  const topAt = new Map(tops.map((top) => [top.field, top]));
  const topOver = new Map(
    tops.flatMap((top) => Array.from({ length: top.fields }, (_, i) => [top.field + i, top])),
  );
  const leftmost = Math.min(...tops.map(({ field }) => field));
  const isUnder = ({ field }: LineCell): boolean => {
    const top = topOver.get(field);
    if (top) return top.fields > 1 || (tall && top.lines === 1);
    // Without merges: under a blank to the right of a heading.
    return leftmost < field;
  };
  const spanning = tops.some(({ fields }) => fields > 1);
  const under = cells.filter(isUnder).length;
  // Merged headings that were taken apart and filled: words that stand right above again, and others below one of them.
  const again = cells.filter((cell) => isSameText(cell, topAt.get(cell.field))).length;
  if (again >= 2 && again < cells.length && again * 2 >= cells.length - yearsAmong(cells)) return true;
  if (spanning || tall) return under === cells.length;
  const words = cells.filter(
    ({ text, value }) => headingMeaning(text) !== null || yearOf(value) !== null,
  ).length;
  const starts = cells.filter(({ field }) => topAt.has(field)).length;
  const blanks = cells.length - starts;
  return blanks > 0 && starts <= blanks && words * 2 >= cells.length && isLike(tops[0], cells[0]);
}

function yearsAmong(cells: readonly LineCell[]): number {
  return cells.filter(({ value }) => yearOf(value) !== null).length;
}

/** Filled alike, and both bold or neither. */
export function isLike(one?: LineCell | null, other?: LineCell | null): boolean {
  return one?.look.fill === other?.look.fill && one?.look.bold === other?.look.bold;
}

/** Its text, with the lines that a person made: a heading in two languages has one for each. */
function wordingOf({ value, text }: LineCell): string {
  return typeof value === 'string' && value.includes('\n')
    ? value.split('\n').map(trimText).join('\n')
    : text;
}

function joinedHeadings(view: SheetView, first: number, last: number): HeaderBlock {
  const parts = new Map<number, string[]>();
  const put = (field: number, text: string): void => {
    const above = parts.get(field) ?? [];
    if (above.at(-1) !== text) parts.set(field, [...above, text]);
  };
  const lines = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  // Years above the words that they are of belong below them.
  if (isYearsLine(view.cells(first))) lines.push(...lines.splice(0, 1));
  const lowest = lines.at(-1) ?? last;
  const bottom = new Set(view.cells(lowest).map(({ field }) => field));
  for (const line of lines) {
    const cells = headingCells(view, line);
    cells.forEach((cell, index) => {
      const next = cells[index + 1]?.field ?? Infinity;
      put(cell.field, wordingOf(cell));
      // What spans others is said over each of them; without merges up to the next heading, where words stand below.
      for (let field = cell.field + 1; field < next && field < view.endField; field++) {
        const isMerged = field < cell.field + cell.fields;
        const isOver = line !== lowest && bottom.has(field) && (cell.fields === 1 || isMerged);
        if (isOver) put(field, wordingOf(cell));
      }
    });
  }
  const texts = new Map([...parts].map(([field, all]) => [field, trimText(all.join(' '))]));
  const fields = [...texts.keys()];
  return { first, last, texts, parts, from: Math.min(...fields), to: Math.max(...fields) };
}
