import { isBlank, type CellValue } from '../../cell';
import type { CellReading } from '../../plan/plan';
import { endColumn, endRow, formatAt, valueAt, type SheetGrid } from '../../sheet/grid';
import { targetIn } from '../cells/leniently';
import { completedHeader } from '../headings/completedHeader';
import { isMarkedTarget } from '../headings/content';
import { roleOfHeading, type HeaderRow } from '../headings/headers';
import type { ColumnChoice } from '../layout';
import {
  areHeadingWords,
  lineCells,
  isFootnote,
  isMissionLine,
  isPageNumber,
  textOf,
} from '../rows/looseLines';
import { isNumbered, objectiveName, type ObjectiveName } from '../rows/objectiveName';
import type { Remark } from '../rows/remark';
import { isSubtotal } from '../rows/table';
import { yearHeaderAt, type YearHeader } from './yearHeader';

/** An objective as the sheet shows it, with the rows of its indicators; `objective` is null where its row is missing. */
export interface StrategicBlock {
  objective: ObjectiveName | null;
  header: HeaderRow;
  mission: CellReading | null;
  rows: number[];
}

/** A sheet of strategic objectives, each of which is the header of its own indicators. */
export interface StrategicSheet {
  grid: SheetGrid;
  /** The fullest headings of the sheet. */
  header: HeaderRow;
  headerRows: number[];
  /** Columns of notes: headed so, or with texts and no heading. */
  notes: readonly number[];
  blocks: StrategicBlock[];
  /** What stands above the first objective. */
  titles: CellReading[];
  remarks: Remark[];
}

export function readStrategicSheet(grid: SheetGrid, choices: readonly ColumnChoice[]): StrategicSheet | null {
  const headers = new Map<number, YearHeader>();
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = yearHeaderAt(grid, row, choices);
    if (header) headers.set(row, header);
  }
  const own = [...headers.values()];
  if (!own.some(({ objective }) => objective)) return null;
  const reference = own.map(({ header }) => header).reduce((a, b) => (fullness(b) > fullness(a) ? b : a));
  const sheet = new StrategicReader(grid, headers, reference).read();
  return isOfPlan(sheet) ? sheet : null;
}

/** Signs of a plan: numbered objectives, owners, targets with operators. A table of yearly figures has one at most. */
const FEWEST_SIGNS = 2;

function isOfPlan({ grid, header, blocks }: StrategicSheet): boolean {
  const numbered = blocks.some(({ objective }) => objective && isNumbered(String(objective.cell.value)));
  const headed = (['units', 'measure', 'weight'] as const).some((role) => header.columns.has(role));
  const marked = blocks.some(({ header: { targets }, rows }) =>
    rows.some((row) => targets.some(({ column }) => isMarkedTarget(valueAt(grid, row, column)))),
  );
  return [numbered, headed, marked].filter((sign) => sign).length >= FEWEST_SIGNS;
}

function fullness({ columns, targets }: HeaderRow): number {
  return columns.size + targets.length;
}

class StrategicReader {
  private readonly blocks: StrategicBlock[] = [];
  private readonly titles: CellReading[] = [];
  private readonly remarks: Remark[] = [];
  private readonly headerRows: number[] = [];
  private header: HeaderRow;
  private mission: CellReading | null = null;
  /** Below the headings of another table. */
  private ended: Remark | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly headers: ReadonlyMap<number, YearHeader>,
    private readonly reference: HeaderRow,
  ) {
    this.header = reference;
  }

  read(): StrategicSheet {
    const { grid } = this;
    let afterBlank = true;
    for (let row = grid.row; row < endRow(grid); row++) {
      const header = this.headers.get(row);
      const cells = lineCells(grid, row);
      if (header) this.startBlock(row, header.objective, this.whole(header.header));
      else if (cells.length > 0) this.readLine(row, cells, afterBlank);
      afterBlank = cells.length === 0;
    }
    const notes = this.noteColumns();
    const [note] = notes;
    const columns = new Map(this.reference.columns);
    if (note !== undefined) columns.set('note', note);
    const { headerRows, blocks, titles, remarks } = this;
    return { grid, header: { ...this.reference, columns }, headerRows, notes, blocks, titles, remarks };
  }

  /** The headings of an objective, with those that only the others have. */
  private whole(own: HeaderRow): HeaderRow {
    const next = [...this.headers.keys()].find((row) => row > own.row);
    return completedHeader(this.grid, own, { model: this.reference, to: next ?? endRow(this.grid) });
  }

  private startBlock(row: number, objective: ObjectiveName | null, header: HeaderRow): void {
    this.headerRows.push(row);
    this.ended = null;
    this.header = header;
    if (!objective) {
      const at = { sheet: this.grid.id, row, column: header.first };
      this.remarks.push({ severity: 'warning', id: 'row.withoutObjective', params: { row: row + 2 }, at });
    }
    // Headings without an objective go on with the one above.
    if (objective || this.blocks.length === 0) {
      this.blocks.push({ objective, header, mission: this.mission, rows: [] });
    } else {
      this.blocks.push({ ...(this.blocks.at(-1) as StrategicBlock), header, rows: [] });
    }
  }

  private readLine(row: number, cells: readonly CellReading[], afterBlank: boolean): void {
    const [first] = cells as [CellReading];
    const inTable = cells.filter(({ column }) => column >= this.header.first && column <= this.header.last);
    if (inTable.length <= 1 && isMissionLine(textOf(first))) {
      this.mission = first;
      this.ended = null;
    } else if (this.isLostHeader(inTable)) {
      this.startAgain(row, inTable[0] as CellReading);
    } else if (this.headerRows.length === 0 && this.figures(row) < 2) {
      this.titles.push(...cells);
    } else if (inTable.length <= 1 && this.figures(row) === 0) {
      this.readLooseLine(row, inTable[0] ?? first);
    } else if (this.ended) {
      if (this.figures(row) > 0) this.ended.severity = 'warning';
    } else if (this.headsAnotherTable(row, inTable, afterBlank)) {
      const params = { row: row + 1, heading: textOf(inTable[0] ?? first) };
      this.ended = { severity: 'note', id: 'table.other', params, at: inTable[0] ?? first };
      this.remarks.push(this.ended);
    } else this.addIndicator(row, inTable);
  }

  /** An objective's row that lost its years: its name, and at most headings where the others have theirs. */
  private isLostHeader(cells: readonly CellReading[]): boolean {
    const [first, ...others] = cells;
    if (!first || first.column !== this.reference.columns.get('name')) return false;
    if (others.length === 0) return isNumbered(textOf(first)) && !isFootnote(textOf(first));
    return others.every(({ column, value }) => {
      const role = roleOfHeading(value);
      return role !== null && role !== 'target' && this.reference.columns.get(role) === column;
    });
  }

  private startAgain(row: number, at: CellReading): void {
    const objective = objectiveName(at);
    this.remarks.push({ severity: 'warning', id: 'header.taken', params: { name: textOf(at) }, at });
    this.startBlock(row, objective, this.header);
  }

  /** One text alone in its row: never an indicator. */
  private readLooseLine(row: number, cell: CellReading): void {
    const text = textOf(cell);
    if (isPageNumber(text) || this.titles.some((title) => textOf(title) === text)) return;
    if (cell.column === this.header.columns.get('name')) {
      const harmless = isFootnote(text) || this.ended !== null || this.isTitleOfNext(row);
      const severity = harmless ? 'note' : 'warning';
      this.remarks.push({ severity, id: 'row.ignored', params: { row: row + 1, text }, at: cell });
    }
  }

  /** `Prospettiva dei processi interni`: an objective, or a mission, begins below it. */
  private isTitleOfNext(row: number): boolean {
    for (let next = row + 1; next < endRow(this.grid); next++) {
      const [first] = lineCells(this.grid, next);
      if (first) return this.headers.has(next) || isMissionLine(textOf(first));
    }
    return false;
  }

  private addIndicator(row: number, cells: readonly CellReading[]): void {
    const name = cells.find(({ column }) => column === this.header.columns.get('name'));
    if (name && isSubtotal(textOf(name))) {
      this.remarks.push({ severity: 'note', id: 'row.subtotal', params: { name: textOf(name) }, at: name });
      return;
    }
    const block = this.blocks.at(-1);
    if (block) block.rows.push(row);
    else {
      const at = cells[0] as CellReading;
      this.remarks.push({ severity: 'warning', id: 'row.withoutObjective', params: { row: row + 1 }, at });
      this.blocks.push({ objective: null, header: this.header, mission: this.mission, rows: [row] });
    }
  }

  /** How many of the years have a target that can be read. */
  private figures(row: number): number {
    const cells = this.header.targets.map(({ column }) => valueAt(this.grid, row, column));
    return cells.filter((cell) => !isBlank(cell) && isFigure(cell)).length;
  }

  /** Short words where the targets should be, and no target; without a blank row above nobody is responsible for it. */
  private headsAnotherTable(row: number, cells: readonly CellReading[], afterBlank: boolean): boolean {
    const { columns, targets } = this.header;
    const inTargets = cells.filter(({ column }) => targets.some((year) => year.column === column));
    const owner = cells.some(({ column }) => column === columns.get('units'));
    const apart = afterBlank || (columns.has('units') && !owner);
    return apart && inTargets.length > 0 && this.figures(row) === 0 && areHeadingWords(cells);
  }

  /** Columns right of the headings that have texts beside indicators, and the one that is headed so. */
  private noteColumns(): number[] {
    const { grid, reference } = this;
    const headed = reference.columns.get('note');
    const rows = this.blocks.flatMap((block) => block.rows);
    const known = new Set([...reference.columns.values(), ...reference.results]);
    for (const { column } of reference.unused) known.add(column);
    const columns: number[] = headed === undefined ? [] : [headed];
    const lastYear = Math.max(...reference.targets.map((year) => year.column));
    for (let column = lastYear + 1; column < endColumn(grid); column++) {
      const isHeaded = this.headerRows.some((row) => !isBlank(valueAt(grid, row, column)));
      const texts = rows.filter((row) => /\p{L}{2}/u.test(String(valueAt(grid, row, column))));
      if (!isHeaded && texts.length > 0 && !known.has(column)) columns.push(column);
    }
    return columns;
  }
}

function isFigure(cell: CellValue): boolean {
  return !['qualitative', 'unreadable'].includes(targetIn(cell).kind);
}

/** The first note beside an indicator, and all of them. */
export function notesOf({ grid, notes }: StrategicSheet, row: number): CellReading[] {
  return notes.flatMap((column) => {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) return [];
    return [{ sheet: grid.id, row, column, value, format: formatAt(grid, row, column) }];
  });
}
