import { looksLikeCode } from '../../../codes/looksLikeCode';
import { yearOf } from '../../headings/years';
import { headingMeaning } from '../../headings/headingMeaning';
import { isToBeSigned } from '../../rows/looseLines';
import type { ColumnPlace, ExampleCell, ExampleDeclaration, NameLook } from '../declaration/declaration';
import { headingKeyOf, labelKindOf, sheetKey, withoutYears } from '../declaration/headingKey';
import { codeShape, unlikeness } from '../lines/lineLook';
import type { LineCell, SheetView } from '../tables/sheetView';
import { isTotalLine } from '../tables/totalLine';

/** Names are alike up to here; above the headings only what looks just like one is. */
const NAME_LIKE = 1.3;
const NAME_LIKE_ABOVE = 0.35;
/** What tells one kind of node from another by being there or not; actuals come late. */
const GAP_OF: Readonly<Partial<Record<ExampleCell['role'], number>>> = {
  code: 0.8,
  target: 0.8,
  parent: 0.5,
  weight: 0.3,
};
/** Words stand where the example has a figure, or the other way round. */
const WORDS_FOR_FIGURES = 0.3;
const GAP_OF_OTHERS = 0.1;
/** Lines with so many words of headings are headings; where nobody knows the words, more. */
const FEWEST_HEADINGS = 2;
const FEWEST_UNKNOWN = 3;
/** So much of what an example goes by stands on the sheets of its kind. */
const OF_ITS_KIND = 0.75;
const LONGEST_HEADING_WORD = 50;
/** A text is a label where so many cells of its column are the same. */
const FEWEST_REPEATED = 2;

/** A cell that names a node, and the example that it is like. */
export interface NamedCell {
  cell: LineCell;
  example: ExampleDeclaration;
}

/** One sheet seen through the examples that hold for it. */
export class ExampleSheet {
  private readonly headings: ReadonlyMap<string, readonly number[]>;
  private readonly headed: ReadonlySet<number>;
  /** Headed lines that examples go by, whatever their words. */
  private readonly knownRows: ReadonlySet<number>;
  private readonly columns = new Map<ColumnPlace, number | null>();
  /** The first line with headings; null: none. */
  readonly header: number | null;

  constructor(
    readonly view: SheetView,
    readonly examples: readonly ExampleDeclaration[],
    /** As `labelsOn` finds them in the workbook. */
    private readonly labels: ReadonlySet<string>,
  ) {
    const known = new Set(columnPlaces(examples).map(yearlessHeading));
    known.delete('');
    const isHeading = (line: number): boolean => isHeadingRow(view.cells(line));
    const lines = sheetLines(view);
    this.knownRows = new Set(lines.filter((line) => !isHeading(line) && isKnownRow(view.cells(line), known)));
    const headed = lines.filter((line) => isHeading(line) || this.knownRows.has(line));
    this.headed = new Set(headed);
    this.header = headed[0] ?? null;
    this.headings = columnsByKey(headed.flatMap((line) => view.cells(line)));
  }

  get lines(): readonly number[] {
    return sheetLines(this.view);
  }

  /** Where a column of an example is here: below its heading, or as far as the nearest one that is here has moved; null: nowhere. */
  column(place: ColumnPlace): number | null {
    const known = this.columns.get(place);
    if (known !== undefined) return known;
    const column = this.headedColumn(place) ?? this.movedColumn(place);
    this.columns.set(place, column);
    return column;
  }

  private headedColumn(place: ColumnPlace): number | null {
    return nearestTo(this.headings.get(yearlessHeading(place)) ?? [], place.column);
  }

  /** What another heading says something else of is not the column. */
  private movedColumn(place: ColumnPlace): number | null {
    const others = columnPlaces(this.examples).filter((one) => this.headedColumn(one) !== null);
    const [nearest] = others.sort(
      (a, b) => Math.abs(a.column - place.column) - Math.abs(b.column - place.column),
    );
    const column = place.column + (nearest ? (this.headedColumn(nearest) ?? 0) - nearest.column : 0);
    if (place.heading === '') return column;
    const isTaken = others.some((one) => this.headedColumn(one) === column);
    const [own, here] = [place.heading, this.headingAt(column)].map((text) => headingMeaning(text)?.role);
    return isTaken || (here && here !== own) ? null : column;
  }

  private headingAt(column: number): string {
    return [...this.headings].find(([, columns]) => columns.includes(column))?.[0] ?? '';
  }

  /** Whether no heading says where it is. */
  isLost(place: ColumnPlace): boolean {
    return place.heading !== '' && this.headedColumn(place) === null;
  }

  /** Whether it is a sheet like those on which its examples were shown: by their headings, and the labels beside what they name. */
  isOfKind(): boolean {
    const headed = columnPlaces(this.examples).filter(({ heading }) => heading !== '');
    const labels = new Set(
      this.examples.flatMap(({ like, cells }) => [like.label, ...cells.map(({ label = '' }) => label)]),
    );
    labels.delete('');
    const lost = new Set(headed.filter((place) => this.isLost(place)).map(yearlessHeading));
    const here = new Set(
      this.lines.flatMap((line) => this.view.cells(line).map(({ text }) => labelKindOf(text))),
    );
    const missing = lost.size + [...labels].filter((label) => !here.has(label)).length;
    const signs = new Set(headed.map(yearlessHeading)).size + labels.size;
    return (headed.length > 0 || signs > 1) && missing <= signs * (1 - OF_ITS_KIND);
  }

  /** The columns of a cell as they are kept. */
  place({ line, column }: LineCell): ColumnPlace {
    const cells = this.headingsAbove(line);
    const over = cells.find((one) => one.column <= column && column < one.column + one.fields);
    return { heading: over?.column === column ? headingKeyOf(over.text) : '', column };
  }

  /** The nearest line of headings; where nobody knows their words the line with the most texts and no figures. */
  private headingsAbove(line: number): readonly LineCell[] {
    const above = this.lines.filter((one) => one < line).map((one) => this.view.cells(one));
    const known = above.filter(([cell]) => cell && this.headed.has(cell.line)).at(-1);
    const texts = above.filter((cells) => cells.length >= FEWEST_UNKNOWN && cells.every(mayHead));
    return known ?? texts.reduce((widest, cells) => (cells.length > widest.length ? cells : widest), []);
  }

  look(cell: LineCell): NameLook {
    const { fill, bold, italic, indent, size } = cell.look;
    const line = this.view.cells(cell.line);
    const others = line.filter(({ column }) => column !== cell.column);
    return {
      fill,
      bold,
      italic,
      indent,
      size,
      band: line.length === 1 || cell.fields > 1,
      code: codeShape(cell) || this.shapeBefore(cell),
      label: this.kindBefore(cell),
      filled: others.map(({ column }) => column - cell.column),
      figures: others.filter(hasFigure).map(({ column }) => column - cell.column),
    };
  }

  /** Of the code that stands right before a cell. */
  private shapeBefore(cell: LineCell): string {
    const before = this.cellBefore(cell);
    return before && looksLikeCode(before.text) ? codeShape(before) : '';
  }

  private cellBefore({ line, column }: LineCell): LineCell | null {
    return (
      this.view
        .cells(line)
        .filter((one) => one.column < column)
        .at(-1) ?? null
    );
  }

  /** The label before a cell that says what it names (`Obiettivo operativo`); names that come again are none. */
  private kindBefore(cell: LineCell): string {
    const label = this.labelBefore(cell)?.label ?? '';
    return headingMeaning(label) ? label : '';
  }

  /** A text to the left of a cell that other lines have there too. */
  labelBefore(name: LineCell): { label: string; cell: LineCell } | null {
    const cell = this.cellBefore(name);
    if (!cell || !/\p{L}{3}/u.test(cell.text) || !this.labels.has(labelPlace(cell))) return null;
    return { label: labelKindOf(cell.text), cell };
  }

  isHeadingLine(line: number): boolean {
    return this.headed.has(line);
  }

  /** A name may stand beside headings. */
  isHeadingCell(cell: LineCell): boolean {
    if (this.knownRows.has(cell.line)) return true;
    return this.isHeadingLine(cell.line) && isHeadingWord(cell);
  }

  /** The names in a line, from the highest level. */
  named(line: number): NamedCell[] {
    if (isTotalLine(this.view.cells(line).slice(0, 1))) return [];
    const columns = new Set(this.examples.flatMap(({ at }) => this.column(at) ?? []));
    const found = [...columns].flatMap((column) => {
      const cell = this.view.cell(line, column);
      const isName =
        cell &&
        /\p{L}{2}/u.test(cell.text) &&
        !isTotalLine([cell]) &&
        !isToBeSigned(cell.text) &&
        !this.isHeadingCell(cell);
      const example = isName ? this.nearest(cell) : null;
      return cell && example && example.is !== 'ignored' ? [{ cell, example }] : [];
    });
    return found.sort(
      (a, b) => exampleDepth(a.example) - exampleDepth(b.example) || a.cell.column - b.cell.column,
    );
  }

  /** Those of names in a column. */
  examplesAt(column: number): ExampleDeclaration[] {
    return this.examples.filter(({ at }) => this.column(at) === column);
  }

  /** Whether a person said that lines like this one are nothing. */
  isIgnored(line: number): boolean {
    return this.view.cells(line).some((cell) => this.nearest(cell)?.is === 'ignored');
  }

  /** The example that a cell is like; null: none. */
  nearest(cell: LineCell): ExampleDeclaration | null {
    const rivals = this.examplesAt(cell.column);
    const look = this.look(cell);
    const most = this.header !== null && cell.line < this.header ? NAME_LIKE_ABOVE : NAME_LIKE;
    let [best, least]: [ExampleDeclaration | null, number] = [null, most];
    for (const example of rivals) {
      const gap = this.gap(look, example, rivals);
      if (gap < least || (gap === least && best === null)) [best, least] = [example, gap];
    }
    return best;
  }

  /** How far apart they stand here. */
  private between(at: ColumnPlace, cell: ColumnPlace): number[] {
    const [from, to] = [this.column(at), this.column(cell)];
    return from === null || to === null ? [] : [to - from];
  }

  /** Of what fills its line only the columns count that say something of some example. */
  private gap(look: NameLook, { like }: ExampleDeclaration, rivals: readonly ExampleDeclaration[]): number {
    const roles = new Map(
      rivals.flatMap(({ at, cells }) =>
        cells
          .filter(({ label, below }) => label === undefined && below === undefined)
          .flatMap((cell) => this.between(at, cell).map((offset) => [offset, cell.role] as const)),
      ),
    );
    const differing = [...roles].filter(
      ([offset]) => look.filled.includes(offset) !== like.filled.includes(offset),
    );
    const both = look.filled.filter((offset) => like.filled.includes(offset));
    const words = both.filter((offset) => look.figures.includes(offset) !== like.figures.includes(offset));
    const gaps = [
      ...differing.map(([, role]) => GAP_OF[role] ?? GAP_OF_OTHERS),
      ...words.map((offset) => (roles.has(offset) ? WORDS_FOR_FIGURES : GAP_OF_OTHERS)),
    ];
    const [one, other] = [look, like].map((own) => ({ ...own, field: 0, filled: [] }));
    return one && other ? gaps.reduce((sum, gap) => sum + gap, unlikeness(one, other)) : Infinity;
  }
}

/** Texts that stand again and again in a column, on whatever sheet. */
export function labelsOn(views: readonly SheetView[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const view of views)
    for (const line of sheetLines(view))
      for (const cell of view.cells(line))
        times.set(labelPlace(cell), (times.get(labelPlace(cell)) ?? 0) + 1);
  return new Set([...times].flatMap(([key, count]) => (count >= FEWEST_REPEATED ? [key] : [])));
}

function labelPlace({ column, text }: LineCell): string {
  return `${column}|${labelKindOf(text)}`;
}

/** The examples that hold for a sheet: its own, and those of sheets of its kind; none: it is no part of the plan. */
export function examplesFor(
  view: SheetView,
  examples: readonly ExampleDeclaration[],
  labels: ReadonlySet<string>,
): readonly ExampleDeclaration[] {
  const key = sheetKey(view.grid.name);
  const own = examples.filter(({ sheet }) => sheet === key);
  const sheets = [...new Set(examples.map(({ sheet }) => sheet))].filter((sheet) => sheet !== key);
  const ofKind = sheets
    .map((sheet) => examples.filter((one) => one.sheet === sheet))
    .filter((shown) => new ExampleSheet(view, shown, labels).isOfKind());
  const isOther = (one: ExampleDeclaration): boolean => !own.some((mine) => showTheSame(mine, one));
  return [...own, ...ofKind.flat().filter(isOther)];
}

/** They show the same twice, on two sheets. */
function showTheSame(one: ExampleDeclaration, other: ExampleDeclaration): boolean {
  const isSame = one.is === other.is && one.depth === other.depth;
  return isSame && JSON.stringify(one.like) === JSON.stringify(other.like);
}

/** Below all titles. */
const LOWEST = 99;

function hasFigure({ text }: LineCell): boolean {
  return /\d/.test(text.replace(/(?<!\d)20\d\d(?!\d)/g, ''));
}

/** Of what stands beside it. */
function isLabel({ text }: LineCell): boolean {
  return text.endsWith(':');
}

/** Whoever knows its word, or not. */
function mayHead(cell: LineCell): boolean {
  return !hasFigure(cell) && !isLabel(cell);
}

function exampleDepth({ is, depth = 0 }: ExampleDeclaration): number {
  return is === 'indicator' ? LOWEST : depth;
}

/** Most of it is words of headings, and none of it figures but years, or labels of what stands beside them. */
function isHeadingRow(cells: readonly LineCell[]): boolean {
  if (cells.some(isLabel)) return false;
  if (cells.some(({ text }) => /^[\d.,]+\s*%?$/.test(text) && yearOf(text) === null)) return false;
  const words = cells.filter(isHeadingWord);
  return words.length >= FEWEST_HEADINGS && words.length * 2 >= cells.length;
}

function isHeadingWord({ text }: LineCell): boolean {
  return text.length <= LONGEST_HEADING_WORD && headingMeaning(text) !== null;
}

/** No figures, and headings among its texts that examples go by. */
function isKnownRow(cells: readonly LineCell[], known: ReadonlySet<string>): boolean {
  if (known.size === 0 || cells.length < FEWEST_UNKNOWN || !cells.every(mayHead)) return false;
  const found = cells.filter(({ text }) => known.has(withoutYears(headingKeyOf(text))));
  return found.length >= Math.min(FEWEST_HEADINGS, known.size);
}

/** Where the examples have their names and figures. */
function columnPlaces(examples: readonly ExampleDeclaration[]): ColumnPlace[] {
  return examples.flatMap(({ at, cells }) => [at, ...cells]);
}

function yearlessHeading({ heading }: ColumnPlace): string {
  return withoutYears(heading);
}

function nearestTo(columns: readonly number[], column: number): number | null {
  const [nearest = null] = [...columns].sort((a, b) => Math.abs(a - column) - Math.abs(b - column));
  return nearest;
}

function columnsByKey(cells: readonly LineCell[]): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const { text, column } of cells) {
    const key = withoutYears(headingKeyOf(text));
    columns.set(key, [...(columns.get(key) ?? []), column]);
  }
  return columns;
}

function sheetLines({ firstLine, endLine }: SheetView): number[] {
  return Array.from({ length: endLine - firstLine }, (_, i) => firstLine + i);
}
