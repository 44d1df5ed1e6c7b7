import { looksLikeCode } from '../../../codes/looksLikeCode';
import { yearOf } from '../../headings/years';
import { headingMeaning } from '../../headings/headingMeaning';
import type { ColumnPlace, ExampleCell, ExampleDeclaration, NameLook } from '../declaration/declaration';
import { headingKeyOf, sheetKey, withoutYears } from '../declaration/headingKey';
import { codeShape, labelKey, unlikeness } from '../lines/lineLook';
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
/** Lines with so many words of headings are headings. */
const FEWEST_HEADINGS = 2;
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
  /** The first line with headings; null: none. */
  readonly header: number | null;

  constructor(
    readonly view: SheetView,
    readonly examples: readonly ExampleDeclaration[],
    /** As `labelsOn` finds them in the workbook. */
    private readonly labels: ReadonlySet<string>,
  ) {
    const cells = sheetLines(view).map((line) => view.cells(line));
    const headed = cells.filter(isHeadingRow);
    this.header = headed[0]?.[0]?.line ?? null;
    this.headings = columnsByKey(headed.flat());
  }

  get lines(): readonly number[] {
    return sheetLines(this.view);
  }

  /** Where a column of an example is here. */
  column({ heading, column }: ColumnPlace): number {
    const places = this.headings.get(withoutYears(heading)) ?? [];
    if (heading === '' || places.includes(column)) return column;
    const [nearest] = [...places].sort((a, b) => Math.abs(a - column) - Math.abs(b - column));
    return nearest ?? column;
  }

  /** Whether no heading says where it is. */
  isLost({ heading }: ColumnPlace): boolean {
    return heading !== '' && !this.headings.has(withoutYears(heading));
  }

  /** The columns of a cell as they are kept. */
  place({ line, column }: LineCell): ColumnPlace {
    for (let above = line - 1; above >= this.view.firstLine; above--) {
      const cells = this.view.cells(above);
      if (!isHeadingRow(cells)) continue;
      const over = cells.find((one) => one.column <= column && column < one.column + one.fields);
      return { heading: over?.column === column ? headingKeyOf(over.text) : '', column };
    }
    return { heading: '', column };
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
    return { label: labelKey(cell.text), cell };
  }

  isHeadingLine(line: number): boolean {
    return isHeadingRow(this.view.cells(line));
  }

  /** A name may stand beside headings. */
  isHeadingCell(cell: LineCell): boolean {
    return this.isHeadingLine(cell.line) && isHeadingWord(cell);
  }

  /** The names in a line, from the highest level. */
  named(line: number): NamedCell[] {
    const cells = this.view.cells(line);
    if (isTotalLine(cells)) return [];
    const columns = new Set(this.examples.map(({ at }) => this.column(at)));
    const found = [...columns].flatMap((column) => {
      const cell = this.view.cell(line, column);
      const isName = cell && /\p{L}{2}/u.test(cell.text) && !this.isHeadingCell(cell);
      const example = isName ? this.nearest(cell) : null;
      return cell && example && example.is !== 'ignored' ? [{ cell, example }] : [];
    });
    return found.sort(
      (a, b) => exampleDepth(a.example) - exampleDepth(b.example) || a.cell.column - b.cell.column,
    );
  }

  /** Whether a person said that lines like this one are nothing. */
  isIgnored(line: number): boolean {
    return this.view.cells(line).some((cell) => this.nearest(cell)?.is === 'ignored');
  }

  /** The example that a cell is like; null: none. */
  nearest(cell: LineCell): ExampleDeclaration | null {
    const rivals = this.examples.filter(({ at }) => this.column(at) === cell.column);
    const look = this.look(cell);
    const most = this.header !== null && cell.line < this.header ? NAME_LIKE_ABOVE : NAME_LIKE;
    let [best, least]: [ExampleDeclaration | null, number] = [null, most];
    for (const example of rivals) {
      const gap = this.gap(look, example, rivals);
      if (gap < least || (gap === least && best === null)) [best, least] = [example, gap];
    }
    return best;
  }

  /** Of what fills its line only the columns count that say something of some example. */
  private gap(look: NameLook, { like }: ExampleDeclaration, rivals: readonly ExampleDeclaration[]): number {
    const roles = new Map(
      rivals.flatMap(({ at, cells }) =>
        cells
          .filter(({ label, below }) => label === undefined && below === undefined)
          .map((cell) => [this.column(cell) - this.column(at), cell.role] as const),
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
  return `${column}|${labelKey(text)}`;
}

/** The examples that hold for a sheet: its own, or those of a sheet with the same headings; none: it is no part of the plan. */
export function examplesFor(
  view: SheetView,
  examples: readonly ExampleDeclaration[],
  labels: ReadonlySet<string>,
): readonly ExampleDeclaration[] {
  const key = sheetKey(view.grid.name);
  const own = examples.filter(({ sheet }) => sheet === key);
  if (own.length > 0) return own;
  const sheets = [...new Set(examples.map(({ sheet }) => sheet))];
  const bySheet = sheets.map((one) => examples.filter(({ sheet }) => sheet === one));
  const fitting = bySheet.filter((shown) => {
    const here = new ExampleSheet(view, shown, labels);
    const headed = shown.flatMap(({ at, cells }) => [at, ...cells]).filter(({ heading }) => heading !== '');
    return headed.length > 0 && headed.every((place) => !here.isLost(place));
  });
  return fitting[0] ?? [];
}

/** Below all titles. */
const LOWEST = 99;

function hasFigure({ text }: LineCell): boolean {
  return /\d/.test(text.replace(/(?<!\d)20\d\d(?!\d)/g, ''));
}

function exampleDepth({ is, depth = 0 }: ExampleDeclaration): number {
  return is === 'indicator' ? LOWEST : depth;
}

/** Most of it is words of headings, and none of it figures but years. */
function isHeadingRow(cells: readonly LineCell[]): boolean {
  if (cells.some(({ text }) => /^[\d.,]+\s*%?$/.test(text) && yearOf(text) === null)) return false;
  const words = cells.filter(isHeadingWord);
  return words.length >= FEWEST_HEADINGS && words.length * 2 >= cells.length;
}

function isHeadingWord({ text }: LineCell): boolean {
  return text.length <= LONGEST_HEADING_WORD && headingMeaning(text) !== null;
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
