import type { ColumnRole } from '../../plan/plan';
import { readDirection } from '../../targets/operator';
import { yearOf } from '../headings/years';
import { headerBlocks, type HeaderBlock } from './headerBlocks';
import { headingMeaning, saySame } from './headingMeaning';
import type { LineCell, SheetView } from './sheetView';

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
): LineCell[] {
  return view.cells(line).filter(({ field }) => field >= from && field <= to);
}

/** Whether a line holds nothing below the headings, but for what stands to the right of a blank field: none of the table's. */
export function isBeside({ view, from, to, header }: PlanTable, line: number): boolean {
  const cells = cellsIn({ view, from, to }, line);
  return cells.length > 0 && cells.every(({ field }) => field > header.to + 1);
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
  for (const block of headerBlocks(view, known)) {
    const [first] = groups.at(-1) ?? [];
    if (first && repeatsHeadings(first, block)) groups.at(-1)?.push(block);
    else groups.push([block]);
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

/** Some headings may have been lost, or be said in other words. */
function repeatsHeadings(one: HeaderBlock, other: HeaderBlock): boolean {
  const [own, others] = [fieldsOnce(one), fieldsOnce(other)];
  const common = own.filter((field) => other.texts.has(field));
  const isSame = (field: number): boolean =>
    one.texts.get(field) === other.texts.get(field) ||
    saySame(one.parts.get(field) ?? [], other.parts.get(field) ?? []);
  return (
    common.filter(isSame).length >= common.length * SAME &&
    common.length >= Math.max(own.length, others.length) * COMMON
  );
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
  const [fullest] = [...blocks].sort((a, b) => b.texts.size - a.texts.size);
  if (!first || !fullest) return [];
  if (first.byContent) return [wholeTable(view, first)];
  const header = { ...fullest, first: first.first, last: first.last };
  const headerLines = new Set(
    blocks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
  const lines: number[] = [];
  for (let line = start; line < end; line++)
    if (!headerLines.has(line) && view.cells(line).length > 0) lines.push(line);
  const body = lines.filter((line) => line > header.last);
  return partsOf(view, header, body).map(([from, to]) => ({
    view,
    header: partOf(header, from, to),
    headerLines: [...headerLines],
    headerStarts: blocks.map(({ first }) => first),
    from,
    to,
    lines: lines.filter((line) => view.cells(line).some(({ field }) => field >= from && field <= to)),
    front: new Set(lines.filter((line) => line < header.first)),
  }));
}

/** All that stands below the line that stands for headings. */
function wholeTable(view: SheetView, header: HeaderBlock): PlanTable {
  const filled = Array.from({ length: view.endLine - view.firstLine }, (_, i) => view.firstLine + i).filter(
    (line) => line !== header.first && view.cells(line).length > 0,
  );
  return {
    view,
    header,
    headerLines: [header.first],
    headerStarts: [header.first],
    from: view.firstField,
    to: view.endField,
    lines: filled,
    front: new Set(filled.filter((line) => line < header.first)),
  };
}

function partOf(header: HeaderBlock, from: number, to: number): HeaderBlock {
  const texts = new Map([...header.texts].filter(([field]) => field >= from && field <= to));
  const fields = [...texts.keys()];
  const parts = new Map([...header.parts].filter(([field]) => texts.has(field)));
  return { ...header, texts, parts, from: Math.min(...fields), to: Math.max(...fields) };
}

/** Fewest headings of a table that stands beside another one. */
const FEWEST_BESIDE = 2;

/** Fields without a heading or a cell part tables that stand beside one another. */
function partsOf(view: SheetView, header: HeaderBlock, body: readonly number[]): [number, number][] {
  const used = new Set(header.texts.keys());
  for (const line of body) for (const { field } of view.cells(line)) used.add(field);
  const runs: [number, number][] = [];
  for (const field of [...used].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && field === run[1] + 1) run[1] = field;
    else runs.push([field, field]);
  }
  const textsIn = ([from, to]: [number, number]): string[] =>
    [...header.texts].flatMap(([field, text]) => (field >= from && field <= to ? [text] : []));
  const headed: [number, number][] = [];
  let before: string[] = [];
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

/**
 * Whether headings beyond a blank field are of the table before it: they say something of a plan, or of a year, that it
 * does not say yet, or nothing among them names a row.
 */
function goOn(before: readonly string[], beyond: readonly string[]): boolean {
  const said = (texts: readonly string[]): { role: ColumnRole; key: string }[] =>
    texts.flatMap((text) => {
      const { role } = headingMeaning(text) ?? {};
      return role ? [{ role, key: `${role} ${yearOf(text) ?? ''}` }] : [];
    });
  const [taken, more] = [new Set(said(before).map(({ key }) => key)), said(beyond)];
  const isNew = ({ key }: { key: string }): boolean => !taken.has(key);
  const nothingElse = more.length === beyond.length;
  if (nothingElse && more.every(({ role }) => !['name', 'code'].includes(role))) return true;
  const telling = more.filter(({ role }) => TELLING_ROLES.has(role));
  if (telling.length > 0) return telling.every(isNew);
  return nothingElse && more.every(isNew);
}

const TELLING_ROLES: ReadonlySet<string> = new Set([
  'name',
  'code',
  'target',
  'actual',
  'weight',
  'published',
]);
