import { isBlank } from '../cell';
import { isFormula } from '../sheet/formula';
import type { SheetGrid } from '../sheet/grid';
import { hashOf } from '../text/hash';

/** Rows as they are known by their texts: the sheet by its name, the row when it was kept. */
export interface KeptRows {
  rows: readonly (readonly [sheet: string, row: number, mark: string])[];
  /** All rows of a sheet together: where nothing was moved every row is where it was. */
  sheets: readonly (readonly [sheet: string, mark: string])[];
  /** Texts that gave way to formulas, and that no row is known by. */
  texts: readonly WrittenText[];
}

type WrittenText = readonly [sheet: string, column: number, text: string];

export const NO_ROWS: KeptRows = { rows: [], sheets: [], texts: [] };

/** Texts by which a row is known: its code and its name, mostly. */
const TEXTS_OF_ROW = 3;

/** The marks of some rows, so that they are found again when others were put in or taken out. */
export function keepRows(
  grids: readonly SheetGrid[],
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
  texts: readonly WrittenText[],
): KeptRows {
  const written = new WrittenTexts(texts);
  const known = grids.filter(({ name }) => wanted.has(name));
  return {
    rows: known.flatMap((grid) =>
      [...(wanted.get(grid.name) ?? [])].map((row) => [grid.name, row, written.rowMark(grid, row)] as const),
    ),
    sheets: known.map((grid) => [grid.name, written.sheetMark(grid)] as const),
    texts: written.all,
  };
}

/** Where rows that were kept are now. */
export class RowsNow {
  private readonly marks: ReadonlyMap<string, string>;
  private readonly still: ReadonlySet<string>;
  private readonly found = new Map<string, Map<string, number[]>>();

  constructor({ rows, sheets, texts }: KeptRows, grids: readonly SheetGrid[]) {
    const written = new WrittenTexts(texts);
    this.marks = new Map(rows.map(([sheet, row, mark]) => [`${sheet}|${row}`, mark]));
    const were = new Map(sheets);
    this.still = new Set(
      grids.filter((grid) => were.get(grid.name) === written.sheetMark(grid)).map(({ name }) => name),
    );
    for (const grid of grids) if (were.has(grid.name)) this.found.set(grid.name, rowsByMark(grid, written));
  }

  /** null: the row is gone, or cannot be told from another. */
  row(sheet: string, row: number): number | null {
    if (this.still.has(sheet)) return row;
    const rows = this.found.get(sheet)?.get(this.marks.get(`${sheet}|${row}`) ?? '') ?? [];
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }
}

function rowsByMark(grid: SheetGrid, written: WrittenTexts): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  grid.values.forEach((_, r) => {
    const mark = written.rowMark(grid, grid.row + r);
    const alike = rows.get(mark);
    if (alike) alike.push(grid.row + r);
    else rows.set(mark, [grid.row + r]);
  });
  return rows;
}

/** Tells what was written in place of formulas from the texts that a row is known by. */
class WrittenTexts {
  private readonly byKey: ReadonlyMap<string, WrittenText>;

  constructor(texts: readonly WrittenText[]) {
    this.byKey = new Map(texts.map((one) => [one.join('|'), one]));
  }

  get all(): WrittenText[] {
    return [...this.byKey.values()];
  }

  sheetMark(grid: SheetGrid): string {
    return hashOf(`${grid.row}|${grid.values.map((_, r) => this.rowMark(grid, grid.row + r)).join('|')}`);
  }

  /** Figures and formulas are not what a row is known by: they change. */
  rowMark({ name, row, column, values, formulas }: SheetGrid, at: number): string {
    const texts = (values[at - row] ?? []).filter(
      (value, c) =>
        typeof value === 'string' &&
        !isBlank(value) &&
        !isFormula(formulas[at - row]?.[c], value) &&
        !this.byKey.has([name, column + c, value].join('|')),
    );
    return hashOf(texts.slice(0, TEXTS_OF_ROW).join('|'));
  }
}
