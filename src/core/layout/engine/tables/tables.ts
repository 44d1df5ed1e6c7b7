import { looksLikeCode } from '../../../codes/looksLikeCode';
import { shapeOf } from '../../../codes/shapeOf';
import type { ColumnRole } from '../../../plan/plan';
import { readDirection } from '../../../targets/operator';
import { isMarkedTarget } from '../../headings/content';
import { yearOf } from '../../headings/years';
import { isToBeSigned } from '../../rows/looseLines';
import type { HeaderBlock } from './headerBlock';
import { headerBlocks, isLike } from './headerBlocks';
import { headingMeaning, meaningOfParts, saySame, type HeadingMeaning } from '../../headings/headingMeaning';
import { labelledCode } from '../declaration/titleText';
import type { LineCell, SheetView } from './sheetView';
import { titleWithoutHeadings, yearHeading } from './titledHeadings';

/** Lines between two stops of a long computation. */
export const LINES_PER_STEP = 500;

/** Lines below (and above) headings, read as one table. */
export interface PlanTable {
  view: SheetView;
  /** Where its first headings stand, and what the fullest of those that repeat them say. */
  header: HeaderBlock;
  headerLines: readonly number[];
  /** The first lines of its headings, from the top. */
  headerStarts: readonly number[];
  /** Objectives have headings of their own among them: what stands below these is no target of theirs. */
  headsObjectives: boolean;
  /** Titles that stand among its headings, by line. */
  titles: ReadonlyMap<number, LineCell>;
  /** Fields that may hold something of it. */
  from: number;
  to: number;
  /** Its lines without headings and blank ones, from the top; those above the first headings too. */
  lines: readonly number[];
  /** Those above its first headings. */
  front: ReadonlySet<number>;
}

/** The cells of a line that belong to the table. */
export function cellsIn(
  { view, from, to }: Pick<PlanTable, 'view' | 'from' | 'to'>,
  line: number,
): readonly LineCell[] {
  const cells = view.cells(line);
  const isOfTable = ({ field }: LineCell): boolean => field >= from && field <= to;
  return cells.every(isOfTable) ? cells : cells.filter(isOfTable);
}

/** Whether a line holds nothing below the headings, but for what stands to the right of a blank field: none of the table's. */
export function isBeside({ view, from, to, header }: PlanTable, line: number): boolean {
  const cells = cellsIn({ view, from, to }, line);
  return cells.length > 0 && cells.every(({ field }) => field > header.to + 1);
}

/** Whether one of its headings has this role. */
export function isHeadedAs({ header }: PlanTable, role: ColumnRole): boolean {
  return [...header.parts.values()].some((parts) => meaningOfParts(parts)?.role === role);
}

/** So many headings of two blocks that stand over the same fields say the same where one repeats the other, and so many do. */
const SAME = 0.8;
const COMMON = 0.7;

/** The tables of a sheet, by headings that their words tell, or that are known from a declaration: below one another where headings differ, beside one another where blank fields part them. */
export function tablesIn(view: SheetView, known: readonly (readonly string[])[] = []): readonly PlanTable[] {
  const ofView = knownTables.get(view) ?? new Map<string, readonly PlanTable[]>();
  knownTables.set(view, ofView);
  const key = JSON.stringify(known);
  const tables = ofView.get(key) ?? findTables(view, known);
  ofView.set(key, tables);
  return tables;
}

const knownTables = new WeakMap<SheetView, Map<string, readonly PlanTable[]>>();

function findTables(view: SheetView, known: readonly (readonly string[])[]): PlanTable[] {
  const groups: HeaderBlock[][] = [];
  const blocks = headerBlocks(view, known);
  const ofObjectives = objectiveHeadings(view, blocks);
  let open: HeaderBlock[] = [];
  for (const block of blocks) {
    if (ofObjectives.has(block)) {
      open.push(block);
      continue;
    }
    const first = groups.at(-1)?.find((one) => !ofObjectives.has(one));
    if (first && repeatsHeadings(first, block)) groups.at(-1)?.push(...open, block);
    else groups.push([...open, block]);
    open = [];
  }
  let start = view.firstLine;
  return groups.flatMap((blocks, index) => {
    const next = groups[index + 1]?.[0];
    const end = next ? linesBefore(view, next, blocks.at(-1)?.last ?? start) : view.endLine;
    const tables = tableOf(view, blocks, [start, end]);
    start = end;
    return tables;
  });
}

/** More lines between two headings are a table of their own. */
const MOST_BETWEEN = 5;

/**
 * Headings of objectives (`Codice | Obiettivo | Peso | Responsabile`) a few lines above those of their indicators, with codes
 * and names in the same fields: what stands below them are titles of the table that the others head.
 */
function objectiveHeadings(view: SheetView, blocks: readonly HeaderBlock[]): ReadonlySet<HeaderBlock> {
  const found = new Set<HeaderBlock>();
  for (const [index, block] of blocks.entries()) {
    const below = blocks[index + 1];
    if (!below || headsTarget(block) || !headsTarget(below)) continue;
    if (headsObjectivesOf(block, below) && linesBetween(view, block, below) <= MOST_BETWEEN) found.add(block);
  }
  return found;
}

function headsObjectivesOf(block: HeaderBlock, below: HeaderBlock): boolean {
  const [name, nameBelow] = [headingOf(block, 'name'), headingOf(below, 'name')];
  const [code, codeBelow] = [headingOf(block, 'code'), headingOf(below, 'code')];
  const level = name?.level ?? null;
  if (level === null || level === 'indicator' || nameBelow?.level !== 'indicator') return false;
  return name?.field === nameBelow.field && code !== null && code.field === codeBelow?.field;
}

function headingOf({ parts }: HeaderBlock, role: ColumnRole): (HeadingMeaning & { field: number }) | null {
  for (const [field, texts] of parts) {
    const meaning = meaningOfParts(texts);
    if (meaning?.role === role) return { ...meaning, field };
  }
  return null;
}

function linesBetween(view: SheetView, { last }: HeaderBlock, { first }: HeaderBlock): number {
  const between = Array.from({ length: first - last - 1 }, (_, i) => view.cells(last + 1 + i));
  return between.filter(({ length }) => length > 0).length;
}

function headsTarget({ parts }: HeaderBlock): boolean {
  return [...parts.values()].some((texts) => meaningOfParts(texts)?.role === 'target');
}

/** Some headings may have been lost, or be said in other words. */
function repeatsHeadings(one: HeaderBlock, other: HeaderBlock): boolean {
  if ((one.title === undefined) !== (other.title === undefined)) return false;
  const [own, others] = [fieldsOnce(one), fieldsOnce(other)];
  const common = own.filter((field) => other.texts.has(field));
  if (haveOtherYears(one, other)) return false;
  const isSame = (field: number): boolean =>
    one.texts.get(field) === other.texts.get(field) ||
    saySame(one.parts.get(field) ?? [], other.parts.get(field) ?? []);
  return (
    common.filter(isSame).length >= common.length * SAME &&
    common.length >= Math.max(own.length, others.length) * COMMON
  );
}

/** Other years over the same fields: targets below them are of others. */
function haveOtherYears(one: HeaderBlock, other: HeaderBlock): boolean {
  return [...one.texts].some(([field, text]) => {
    const years = [text, other.texts.get(field) ?? ''].map((heading) => yearHeading({ text: heading }));
    return years.every((year) => year !== null) && years[0] !== years[1];
  });
}

/** The fields with a heading, of those that only differ by their years the first: these may have been lost. */
function fieldsOnce({ texts }: HeaderBlock): number[] {
  const keys = [...texts].map(([field, text]) => ({ field, key: text.replace(/\s*20\d\d$/, '') }));
  return keys.flatMap(({ field, key }, i) => (key === keys[i - 1]?.key ? [] : [field]));
}

/** The titles right above headings are of the table below them. */
function linesBefore(view: SheetView, next: HeaderBlock, last: number): number {
  let end = next.first;
  while (end - 1 > last && view.cells(end - 1).length > 0 && view.cells(end - 1).length <= 2) end -= 1;
  return end;
}

function tableOf(
  view: SheetView,
  blocks: readonly HeaderBlock[],
  [start, end]: [number, number],
): PlanTable[] {
  const [first] = blocks;
  const own = blocks.some(headsTarget) ? blocks.filter(headsTarget) : blocks;
  const [fullest] = [...own].sort((a, b) => b.texts.size - a.texts.size);
  if (!first || !fullest) return [];
  if (first.byContent) return [wholeTable(view, first)];
  const header = { ...fullest, first: first.first, last: first.last };
  const headerLines = new Set(
    blocks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
  const titles = new Map(blocks.flatMap(({ first, title }) => (title ? [[first, title] as const] : [])));
  const lines: number[] = [];
  const above = Math.min(firstAbove(view, header, start), firstTitle(view, blocks, start));
  for (let line = start; line < end; line++) {
    const cells = view.cells(line);
    if (headerLines.has(line) || cells.length === 0 || isSignature(cells)) continue;
    const title = line < above ? null : titleWithoutHeadings(view, line, header);
    if (title) titles.set(line, title);
    else lines.push(line);
  }
  const body = lines.filter((line) => line > header.last);
  return partsOf(view, header, body).map(([from, to]) => ({
    view,
    header: partOf(header, from, to),
    headerLines: [...headerLines],
    headerStarts: blocks.map(({ first }) => first),
    headsObjectives: own.length < blocks.length,
    titles: new Map([...titles].filter(([, { field }]) => field >= from && field <= to)),
    from,
    to,
    lines: lines.filter((line) => view.cells(line).some(({ field }) => field >= from && field <= to)),
    front: new Set(lines.filter((line) => line < above)),
  }));
}

/** A name with dots behind it and figures beside it is none. */
function isSignature(cells: readonly LineCell[]): boolean {
  const [first] = cells;
  return first !== undefined && isToBeSigned(first.text) && !cells.some(holdsFigure);
}

export function holdsFigure({ value }: Pick<LineCell, 'value'>): boolean {
  return typeof value === 'number' || isMarkedTarget(value);
}

/** Right above the first title with its headings stand the lines of one whose own are lost. */
function firstAbove(view: SheetView, header: HeaderBlock, start: number): number {
  const holdsFigures = (line: number): boolean =>
    view.cells(line).filter(({ field }) => header.texts.has(field)).length >= FEWEST_FIGURES &&
    view.cell(line, header.title?.field ?? -1) !== null;
  let first = header.first;
  while (header.title && first > start && holdsFigures(first - 1)) first -= 1;
  return first;
}

const FEWEST_FIGURES = 2;

/** The title right above the first headings, where one that looks like it stands right above those that repeat them: of the table, as that one is. */
function firstTitle(view: SheetView, [first, ...others]: readonly HeaderBlock[], start: number): number {
  const above = (first?.first ?? 0) - 1;
  const cells = view.cells(above);
  return above >= start && others.some((block) => areTitlesAlike(cells, view.cells(block.first - 1)))
    ? above
    : Infinity;
}

/** `AREA 1 - …` and `AREA 2 - …`: other texts, with codes of one shape. */
function areTitlesAlike(
  [one, ...more]: readonly LineCell[],
  [other, ...others]: readonly LineCell[],
): boolean {
  if (!one || !other || more.length !== others.length || one.text === other.text) return false;
  const [shape, otherShape] = [one, other].map(({ text }) =>
    shapeOf(looksLikeCode(text) ? text : labelledCode(text)),
  );
  return shape !== '' && shape === otherShape && one.field === other.field && isLike(one, other);
}

/** All that stands below the line that stands for headings; one without any is a title. */
function wholeTable(view: SheetView, header: HeaderBlock): PlanTable {
  const headings = header.texts.size > 0 ? [header.first] : [];
  const filled = Array.from({ length: view.endLine - view.firstLine }, (_, i) => view.firstLine + i).filter(
    (line) => !headings.includes(line) && view.cells(line).length > 0,
  );
  return {
    view,
    header,
    headerLines: [header.first],
    headerStarts: [header.first],
    headsObjectives: false,
    titles: new Map(),
    from: view.firstField,
    to: view.endField,
    lines: filled,
    front: new Set(filled.filter((line) => line <= header.first)),
  };
}

function partOf(header: HeaderBlock, from: number, to: number): HeaderBlock {
  const texts = new Map([...header.texts].filter(([field]) => field >= from && field <= to));
  const fields = [...texts.keys(), ...(header.title ? [header.title.field] : [])];
  const parts = new Map([...header.parts].filter(([field]) => texts.has(field)));
  return { ...header, texts, parts, from: Math.min(...fields), to: Math.max(...fields) };
}

/** Fewest headings of a table that stands beside another one. */
const FEWEST_BESIDE = 2;

/** Fields without a heading or a cell part tables that stand beside one another. */
function partsOf(view: SheetView, header: HeaderBlock, body: readonly number[]): [number, number][] {
  // Headings that go on from a title are of one table, whatever fields are blank.
  if (header.title) return [[view.firstField, view.endField]];
  const used = new Set(header.texts.keys());
  for (const line of body) for (const { field } of view.cells(line)) used.add(field);
  const runs: [number, number][] = [];
  for (const field of [...used].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && field === run[1] + 1) run[1] = field;
    else runs.push([field, field]);
  }
  const textsIn = ([from, to]: [number, number]): (readonly string[])[] =>
    [...header.parts].flatMap(([field, parts]) => (field >= from && field <= to ? [parts] : []));
  const headed: [number, number][] = [];
  let before: (readonly string[])[] = [];
  for (const run of runs) {
    const texts = textsIn(run);
    const previous = runs[runs.indexOf(run) - 1];
    // The figures of operators stand in the next field that holds something.
    const goesOnWith = previous && !header.texts.has(run[0]) && holdsOperators(view, body, previous[1]);
    if (texts.length < FEWEST_BESIDE || goesOnWith || (headed.length > 0 && goOn(before, texts)))
      before.push(...texts);
    else headed.push(run);
    if (headed.at(-1) === run) before = texts;
  }
  if (headed.length < 2) return [[view.firstField, view.endField]];
  return headed.map(([from], index) => [
    index === 0 ? view.firstField : from,
    (headed[index + 1]?.[0] ?? view.endField + 1) - 1,
  ]);
}

function holdsOperators(view: SheetView, body: readonly number[], field: number): boolean {
  const cells = body.flatMap((line) => view.cell(line, field) ?? []);
  return cells.filter(({ text }) => readDirection(text) !== null).length * 2 > cells.length;
}

interface SaidHeading extends HeadingMeaning {
  year: number | null;
}

/**
 * Whether headings beyond a blank field are of the table before it: they say something of a plan, or of a year, that it
 * does not say yet, or nothing among them names a row.
 */
function goOn(before: readonly (readonly string[])[], beyond: readonly (readonly string[])[]): boolean {
  const said = (headings: readonly (readonly string[])[]): SaidHeading[] =>
    headings.flatMap((parts) => {
      const text = parts.join(' ');
      const { role, level = null } = headingMeaning(text) ?? {};
      return role ? [{ role, level, year: yearOf(text) }] : [];
    });
  const [taken, more] = [said(before), said(beyond)];
  const nothingElse = more.length === beyond.length;
  if (nothingElse && more.every(({ role }) => !['name', 'code'].includes(role))) return true;
  // Objectives beside their indicators are one table, unless they have codes or figures of their own.
  const isOther = ({ level }: SaidHeading, one: SaidHeading): boolean =>
    level !== null && one.level !== null && level !== one.level && !before.some(headsFigures);
  const isNew = (own: SaidHeading): boolean =>
    !taken.some((one) => one.role === own.role && one.year === own.year && !isOther(own, one));
  const telling = more.filter(({ role }) => TELLING_ROLES.has(role));
  if (telling.length > 0) return telling.every(isNew);
  return nothingElse && more.every(isNew);
}

/** The lowest of headings over one another says so: what stands over it names the table. */
function headsFigures(parts: readonly string[]): boolean {
  const role = headingMeaning(parts.at(-1) ?? '')?.role;
  return role !== undefined && FIGURES.has(role);
}

const FIGURES: ReadonlySet<string> = new Set(['code', 'weight', 'target', 'actual', 'published']);

const TELLING_ROLES: ReadonlySet<string> = new Set([
  'name',
  'code',
  'target',
  'actual',
  'weight',
  'published',
]);
