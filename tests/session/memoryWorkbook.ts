import type { SheetChange } from '../../src/core/sheet/change';
import type { CellBlock } from '../../src/core/sheet/contentExtent';
import {
  formulaAt,
  PLAIN_LOOK,
  valueAt,
  type CellAddress,
  type CellLook,
  type CellRange,
  type SheetGrid,
} from '../../src/core/sheet/grid';
import type { CellValue } from '../../src/core/cell';
import type { ListedCell } from '../../src/core/sheet/listedCell';
import type { SheetPrinting } from '../../src/core/sheet/printing';
import type { ColumnPatch } from '../../src/core/writing/patch';
import { cellAt, isFormula, setCell, type MemoryCell, type MemorySheet } from './memorySheet';
import { doStep } from './sheetSteps';
import { fillFrom } from './excelTables';
import { mergeCells, mergesOf } from './memoryMerges';
import { CellError } from '../functions/worksheet';
import { Spreadsheet } from './spreadsheet';
import {
  WorkbookError,
  type Capabilities,
  type ColouredRange,
  type Kept,
  type PrintAreas,
  type PrintingWanted,
  type ShownValues,
  type SheetSize,
  type Snapshot,
  type Survey,
  type Task,
  type WorkbookChange,
  type WorkbookPort,
} from '../../src/workbook/port';

type Editable = { -readonly [K in keyof SheetGrid]: SheetGrid[K] } & {
  values: CellValue[][];
  formulas: CellValue[][];
  numberFormats: string[][];
  looks?: CellLook[][];
};

/** A workbook in memory: what the session asks of Excel, and the formulas that it writes computed as Excel would. */
export class MemoryWorkbook implements WorkbookPort {
  readonly sheets: Editable[];
  readonly selected: CellAddress[] = [];
  readonly writes: (readonly ColumnPatch[])[] = [];
  readonly changed: (readonly SheetChange[])[] = [];
  settings: unknown = null;
  undoesAddIns = true;
  manualCalculation = false;
  structureProtected = false;
  trips = 0;
  /** Names of the sheets whose cells each reading asked for. */
  readonly readSheets: string[][] = [];
  /** A person is typing in a cell: who waits gets an answer, what runs in the background does not. */
  isTyping = false;
  /** Called after each reading, to play somebody else at work. */
  afterRead: () => void = () => undefined;
  failWrite: Error | null = null;
  isAutomatic = true;
  readonly printAreas = new Map<string, readonly CellBlock[]>();
  /** Whether this Excel tells how sheets are printed. */
  tellsPrinting = true;
  roomOnPage: number | null = null;
  /** Cells that take only what is in a list. */
  listed: ListedCell[] = [];
  /** What is shown in colours of ours. */
  colours: readonly ColouredRange[] = [];
  private tell: (change: WorkbookChange) => void = () => undefined;
  /** Cells written since the beginning, and whether they hold a formula. */
  private readonly live = new Map<string, boolean>();
  private readonly past: { sheets: Editable[]; live: Map<string, boolean>; activeSheet: string }[] = [];

  constructor(
    sheets: readonly SheetGrid[],
    public activeSheet: string,
  ) {
    this.sheets = JSON.parse(JSON.stringify(sheets)) as Editable[];
  }

  capabilities(): Capabilities {
    return { host: 'Memory', undoesAddIns: this.undoesAddIns };
  }

  async survey(): Promise<Survey> {
    this.trips += 2;
    return this.surveyNow();
  }

  async read(
    _?: Survey,
    { again, background = false, merges = false, printing }: Task = {},
  ): Promise<Snapshot> {
    this.trips += 1;
    if (this.isTyping && background) throw new WorkbookError({ id: 'error.cellEdit' });
    const kept = ({ id }: SheetGrid): SheetGrid | undefined =>
      again?.sheets.has(id) ? undefined : again?.snapshot.sheets.find((sheet) => sheet.id === id);
    this.readSheets.push(this.sheets.filter((sheet) => !kept(sheet)).map(({ name }) => name));
    const snapshot = {
      survey: this.surveyNow(),
      sheets: this.sheets.map((sheet) => kept(sheet) ?? copyOf(sheet, merges)),
      settings: this.settings,
      ...(printing && this.tellsPrinting && { printing: printing.map((one) => this.printingOf(one)) }),
    };
    this.afterRead();
    return snapshot;
  }

  async write(patches: readonly ColumnPatch[], _: Snapshot, settings: unknown): Promise<void> {
    this.trips += 1;
    if (this.failWrite) throw this.failWrite;
    this.writes.push(patches);
    this.settings = settings;
    for (const { sheet, row, column, cells, numberFormat } of patches) {
      cells.forEach((cell, i) => {
        if (cell === null) return;
        this.put(sheet, row + i, column, cell, numberFormat);
        if (String(cell).startsWith('=')) this.fillTable(sheet, row + i, column);
      });
    }
    this.recalculate();
  }

  async putBack(patches: readonly ColumnPatch[], before: Snapshot): Promise<void> {
    this.trips += 1;
    for (const { sheet, row, column, cells } of patches) {
      const grid = before.sheets.find(({ id }) => id === sheet) as SheetGrid;
      cells.forEach((cell, i) => {
        if (cell !== null) this.put(sheet, row + i, column, String(formulaAt(grid, row + i, column)));
      });
    }
    this.settings = before.settings;
    this.recalculate();
  }

  async readValues(ranges: readonly CellRange[]): Promise<ShownValues> {
    this.trips += 1;
    const values = ranges.map(({ sheet: id, row, column, rows, columns }) => {
      const sheet = this.sheets.find((candidate) => candidate.id === id) as Editable;
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => valueAt(sheet, row + r, column + c)),
      );
    });
    return { isAutomatic: this.isAutomatic, values };
  }

  async listedCells(ranges: readonly CellRange[]): Promise<ListedCell[]> {
    if (ranges.length > 0) this.trips += 1;
    return this.listed.filter((cell) =>
      ranges.some(
        ({ sheet, row, column, rows, columns }) =>
          cell.sheet === sheet &&
          cell.row >= row &&
          cell.row < row + rows &&
          cell.column >= column &&
          cell.column < column + columns,
      ),
    );
  }

  async mergedCells(sheets: readonly string[]): Promise<CellRange[]> {
    return this.sheets.flatMap(({ id, merges = [] }) =>
      sheets.includes(id) ? merges.map((area) => ({ ...area, sheet: id })) : [],
    );
  }

  async change(changes: readonly SheetChange[], kept: Kept | null): Promise<void> {
    this.trips += 1;
    if (this.failWrite) throw this.failWrite;
    this.apply(changes);
    this.changed.push(changes);
    if (kept) this.settings = kept.settings;
  }

  private apply(changes: readonly SheetChange[]): void {
    const sheets = this.sheets.map((sheet) => this.cellsOf(sheet));
    for (const step of changes) doStep(sheets, step);
    this.past.push({ sheets: [...this.sheets], live: new Map(this.live), activeSheet: this.activeSheet });
    this.sheets.splice(0, this.sheets.length, ...sheets.map(gridOf));
    this.live.clear();
    for (const { name, rows } of sheets) {
      rows.forEach((cells, row) =>
        cells.forEach(
          (cell, column) => cell.live && this.live.set(`${name}|${row}|${column}`, isFormula(cell)),
        ),
      );
    }
    for (const step of changes)
      if (step.kind === 'addSheet' || step.kind === 'inFront') this.activeSheet = step.sheet;
    this.recalculate();
  }

  /** Takes back the last change, as Excel does. What is kept in the workbook stays. */
  undo(): void {
    const before = this.past.pop();
    if (!before) throw new Error('nothing to undo');
    this.sheets.splice(0, this.sheets.length, ...before.sheets);
    this.live.clear();
    for (const [key, isLive] of before.live) this.live.set(key, isLive);
    this.activeSheet = before.activeSheet;
  }

  /** How its sheets are printed; columns of 60 points. */
  private printingOf({ sheet, columns }: PrintingWanted): SheetPrinting {
    return {
      sheet,
      areas: this.printAreas.get(sheet) ?? [],
      isFitted: false,
      room: this.roomOnPage,
      widths: Array.from({ length: columns }, () => 60),
    };
  }

  async setPrintAreas(all: readonly PrintAreas[]): Promise<void> {
    for (const { sheet, areas } of all) this.printAreas.set(sheet, areas);
  }

  async select(range: CellRange): Promise<void> {
    const { sheet, row, column } = range;
    this.selected.push({ sheet, row, column });
    this.tell({ kind: 'selected', range });
  }

  async selection(): Promise<CellRange | null> {
    return { sheet: this.activeSheet, row: 0, column: 0, rows: 1, columns: 1 };
  }

  async colour(ranges: readonly ColouredRange[]): Promise<void> {
    this.colours = ranges;
  }

  async loadSettings(): Promise<unknown> {
    return this.settings;
  }

  async saveSettings(settings: unknown): Promise<void> {
    this.settings = settings;
  }

  async watch(listener: (change: WorkbookChange) => void): Promise<void> {
    this.tell = listener;
  }

  /** A person types in a cell. */
  edit(sheetName: string, row: number, column: number, value: string | number): void {
    this.editCells([{ sheet: this.sheet(sheetName).id, row, column, value }]);
  }

  /** Many cells at once, as a person pastes them. */
  editCells(cells: readonly (CellAddress & { value: string | number })[]): void {
    for (const { sheet, row, column, value } of cells) this.put(sheet, row, column, value);
    this.recalculate();
    for (const sheet of new Set(cells.map((cell) => cell.sheet))) this.tell({ kind: 'edited', sheet });
  }

  /** A person selects cells; null: several blocks at once. */
  point(sheetName: string, block: CellBlock | null): void {
    const range = block && { ...block, sheet: this.sheet(sheetName).id };
    this.tell({ kind: 'selected', range });
  }

  /** A person goes to another sheet. */
  activate(sheetName: string): void {
    this.activeSheet = this.sheet(sheetName).id;
    this.tell({ kind: 'inFront', sheet: this.activeSheet });
  }

  /** A colleague inserts or deletes rows. */
  byColleague(step: SheetChange): void {
    this.apply([step]);
    this.past.pop();
  }

  sheet(name: string): Editable {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  content(sheetName: string, row: number, column: number): CellValue {
    const { formulas, row: top, column: left } = this.sheet(sheetName);
    return formulas[row - top]?.[column - left] ?? '';
  }

  /** What the cell shows. */
  shown(sheetName: string, row: number, column: number): CellValue {
    const { values, row: top, column: left } = this.sheet(sheetName);
    return values[row - top]?.[column - left] ?? '';
  }

  private put(id: string, row: number, column: number, value: string | number, format?: string | null): void {
    const sheet = this.sheets.find((candidate) => candidate.id === id) as Editable;
    const [r, c] = [row - sheet.row, column - sheet.column];
    const width = Math.max(c + 1, sheet.values[0]?.length ?? 0);
    while (sheet.values.length <= r) {
      sheet.values.push([]);
      sheet.formulas.push([]);
      sheet.numberFormats.push([]);
      sheet.looks?.push([]);
    }
    for (let i = 0; i < sheet.values.length; i++) {
      pad(sheet.values[i] as CellValue[], width, '');
      pad(sheet.formulas[i] as CellValue[], width, '');
      pad(sheet.numberFormats[i] as string[], width, 'General');
      if (sheet.looks) pad(sheet.looks[i] as CellLook[], width, PLAIN_LOOK);
    }
    if (typeof format === 'string') (sheet.numberFormats[r] as string[])[c] = format;
    this.live.set(`${sheet.name}|${row}|${column}`, String(value).startsWith('='));
    const content = typeof value === 'string' ? asStored(value) : value;
    (sheet.formulas[r] as CellValue[])[c] = content;
    if (!isPlain(content)) (sheet.values[r] as CellValue[])[c] = content;
  }

  private fillTable(id: string, row: number, column: number): void {
    const grid = this.sheets.find((candidate) => candidate.id === id) as Editable;
    if (grid.tables.length === 0) return;
    const sheet = this.cellsOf(grid);
    fillFrom(sheet, row, column);
    sheet.rows.forEach((cells, at) => {
      const cell = cells[column];
      if (cell?.live && cell.formula !== this.content(grid.name, at, column)) {
        this.put(id, at, column, String(cell.formula));
      }
    });
    grid.tables = sheet.tables;
  }

  /** Shows in each cell that holds a formula what it computes to; text such as "= 100%" is no formula. */
  private recalculate(): void {
    const at = (
      grid: readonly (readonly CellValue[])[],
      sheet: Editable,
      row: number,
      column: number,
    ): CellValue => grid[row - sheet.row]?.[column - sheet.column] ?? '';
    const spreadsheet = new Spreadsheet({
      formula: (name, row, column) => {
        const content = at(this.sheet(name).formulas, this.sheet(name), row, column);
        return this.live.get(`${name}|${row}|${column}`) && !isPlain(content) ? String(content) : null;
      },
      constant: (name, row, column) => at(this.sheet(name).values, this.sheet(name), row, column),
    });
    for (const [key, isFormula] of this.live) {
      if (!isFormula) continue;
      const [name = '', row, column] = key.split('|');
      const sheet = this.sheet(name);
      if (isPlain(at(sheet.formulas, sheet, Number(row), Number(column)))) continue;
      const value = spreadsheet.value(name, Number(row), Number(column));
      (sheet.values[Number(row) - sheet.row] as CellValue[])[Number(column) - sheet.column] =
        value instanceof CellError ? value.code : value;
    }
  }

  private cellsOf({
    id,
    name,
    visible,
    protected: locked,
    tables,
    filtered,
    row,
    column,
    merges = [],
    ...grid
  }: Editable): MemorySheet {
    const sheet: MemorySheet = { id, name, visible, protected: locked, tables, filtered, rows: [] };
    grid.values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        setCell(sheet, row + r, column + c, {
          value,
          formula: grid.formulas[r]?.[c] ?? '',
          format: grid.numberFormats[r]?.[c] ?? 'General',
          live: this.live.has(`${name}|${row + r}|${column + c}`),
          ...(grid.looks && { look: grid.looks[r]?.[c] ?? PLAIN_LOOK }),
        });
      });
    });
    for (const merge of merges) mergeCells(sheet, merge);
    return sheet;
  }

  private surveyNow(): Survey {
    return {
      activeSheet: this.activeSheet,
      manualCalculation: this.manualCalculation,
      structureProtected: this.structureProtected,
      sheets: this.sheets.map(
        ({ id, name, visible, row, column, values, tables, filtered, protected: locked }): SheetSize => ({
          id,
          name,
          visible,
          protected: locked,
          row,
          column,
          rows: values.length,
          columns: values[0]?.length ?? 0,
          tables,
          filtered,
        }),
      ),
    };
  }
}

function copyOf({ merges, ...sheet }: SheetGrid, withMerges: boolean): SheetGrid {
  return JSON.parse(JSON.stringify({ ...sheet, ...(withMerges && { merges: merges ?? [] }) })) as SheetGrid;
}

/** A formula of Excel alone goes on showing what the cell showed: another engine computes it (tests/sharing). */
function isPlain(content: CellValue): boolean {
  return /^=.*VALUE\("/s.test(String(content)) && !/PERF_/.test(String(content));
}

/** The used range: from the first to the last row and column that hold something. */
function gridOf(sheet: MemorySheet): Editable {
  const { id, name, visible, protected: locked, tables, filtered, rows } = sheet;
  const used = rows.flatMap((cells, row) =>
    cells.flatMap(({ formula }, column) => (formula === '' ? [] : [{ row, column }])),
  );
  const [top, bottom] = [Math.min(...used.map(({ row }) => row)), Math.max(...used.map(({ row }) => row))];
  const columns = used.map(({ column }) => column);
  const [left, right] = used.length > 0 ? [Math.min(...columns), Math.max(...columns)] : [0, -1];
  const cut = <T>(read: (cell: MemoryCell) => T): T[][] =>
    used.length === 0
      ? []
      : Array.from({ length: bottom - top + 1 }, (_, r) =>
          Array.from({ length: right - left + 1 }, (__, c) => read(cellAt(sheet, top + r, left + c))),
        );
  return {
    id,
    name,
    visible,
    protected: locked,
    tables,
    filtered,
    row: used.length > 0 ? top : 0,
    column: left,
    values: cut(({ value }) => value),
    formulas: cut(({ formula }) => formula),
    numberFormats: cut(({ format }) => format),
    ...(rows.some((cells) => cells.some(({ look }) => look)) && {
      looks: cut(({ look }) => look ?? PLAIN_LOOK),
    }),
    merges: mergesOf(sheet),
  };
}

/** Excel keeps the apostrophe of a text to itself, and 15 digits of a number in a formula. */
function asStored(content: string): string {
  if (!content.startsWith('=')) return content.replace(/^'/, '');
  return content.replace(/\d+\.\d{13,}/g, (digits) => String(Number(Number(digits).toPrecision(15))));
}

function pad<T>(list: T[], length: number, blank: T): void {
  while (list.length < length) list.push(blank);
}
