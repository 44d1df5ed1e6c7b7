import type { SheetChange } from '../core/sheet/change';
import type { CellBlock } from '../core/sheet/contentExtent';
import type { CellRange, SheetGrid, SheetTable } from '../core/sheet/grid';
import type { ListedCell } from '../core/sheet/listedCell';
import type { SheetPrinting } from '../core/sheet/printing';
import type { ColumnPatch } from '../core/writing/patch';
import type { Message } from '../messages/message';

/** What is read of a sheet, mostly its used range: enough to cut the reading into blocks. */
export interface SheetSize {
  id: string;
  name: string;
  visible: boolean;
  protected: boolean;
  row: number;
  column: number;
  rows: number;
  columns: number;
  tables: readonly SheetTable[];
  /** A filter hides rows. */
  filtered: boolean;
  /** The whole used range, where content far from the rest makes it larger. */
  used?: CellBlock;
  /** Where that content begins. */
  beyond?: { row: number; column: number };
}

/** What the workbook holds, without its cells. */
export interface Survey {
  activeSheet: string;
  sheets: readonly SheetSize[];
  /** Excel computes formulas only when it is told to (F9). */
  manualCalculation: boolean;
  /** Sheets cannot be added, removed or moved. */
  structureProtected: boolean;
}

/** The cells of the workbook at one moment; merged cells where they were asked for. */
export interface Snapshot {
  survey: Survey;
  sheets: readonly SheetGrid[];
  /** What this add-in kept in the workbook, or null. */
  settings: unknown;
  /** How sheets are printed, where it was asked for and Excel told. */
  printing?: readonly SheetPrinting[];
}

/** A sheet of which is asked how it is printed, with so many columns. */
export interface PrintingWanted {
  sheet: string;
  columns: number;
}

export interface Task {
  /** Told after each block. */
  progress?: (done: number, total: number) => void;
  /** Aborting stops before the next block; what had been written is put back. */
  signal?: AbortSignal;
  /** Nobody waits for it: while a person is typing in a cell it is refused instead of waiting. */
  background?: boolean;
  /** Reads again only these sheets, and those that were not in the snapshot or have another size. */
  again?: { snapshot: Snapshot; sheets: ReadonlySet<string> };
  /** Reads how these sheets are printed too, with the widths of so many columns; nothing where Excel does not tell (ExcelApi 1.9). */
  printing?: readonly PrintingWanted[];
  /** Reads the merged cells too: an Excel may empty its Undo list when it is asked for them (office-js issue 5918). */
  merges?: boolean;
}

/** What is to be kept in the workbook; settings null: nothing. */
export interface Kept {
  settings: unknown;
}

/** What cells show at one moment. */
export interface ShownValues {
  /** Whether Excel computes by itself: with manual calculation cells may show what was. */
  isAutomatic: boolean;
  /** Of each range. Shape: rows × columns. */
  values: readonly SheetGrid['values'][];
}

/** The blocks of a sheet that are printed; at least one. */
export type PrintAreas = Pick<SheetPrinting, 'sheet' | 'areas'>;

/** Cells and the colour (`#DDEBF7`) to show them in. */
export interface ColouredRange extends CellRange {
  fill: string;
}

/** Which Excel this is, and what it can do. */
export interface Capabilities {
  /** Name, version and platform. */
  host: string;
  /** Its Undo takes back what add-ins write. */
  undoesAddIns: boolean;
}

/** All that the add-in asks of Excel. One implementation speaks Office.js, one keeps a workbook in memory for tests. */
export interface WorkbookPort {
  capabilities(): Capabilities;
  /** Sheets and sizes, and which sheet is in front. Two round trips, and at most two more where a sheet is large. */
  survey(task?: Task): Promise<Survey>;
  /**
   * One round trip while the cells fit in one block and the survey still holds; it is refreshed in the same trip. Where
   * Excel refuses to tell merged cells, looks or printing, as many again without them.
   */
  read(survey: Survey, task?: Task): Promise<Snapshot>;
  /** What some cells show now. One round trip, several where there are very many. */
  readValues(ranges: readonly CellRange[]): Promise<ShownValues>;
  /**
   * The cells that take only what is in a list, of some ranges; none where Excel does not tell (ExcelApi 1.8). One round trip, two more
   * where there are any.
   */
  listedCells(ranges: readonly CellRange[]): Promise<ListedCell[]>;
  /** The merged cells of some sheets. One round trip a sheet, several where there are many. @throws WorkbookError */
  mergedCells(sheets: readonly string[]): Promise<CellRange[]>;
  /**
   * One round trip, one undo; the settings are kept in the same trip. On failure the cells are put back as the snapshot
   * has them. @throws WorkbookError
   */
  write(patches: readonly ColumnPatch[], before: Snapshot, settings: unknown, task?: Task): Promise<void>;
  /** The cells of the patches, and the settings, as the snapshot has them. */
  putBack(patches: readonly ColumnPatch[], before: Snapshot): Promise<void>;
  /**
   * Changes rows and cells, in this order, in one round trip and one undo; the settings are kept in the same trip, null
   * leaves them. Excel stops at the first step that it refuses: those before it are done. @throws WorkbookError
   */
  change(changes: readonly SheetChange[], kept: Kept | null): Promise<void>;
  setPrintAreas(all: readonly PrintAreas[]): Promise<void>;
  /** Brings a range into view and selects it. */
  select(range: CellRange): Promise<void>;
  /** The cells selected now; null: several blocks at once, no cells, or Excel does not say. One round trip. */
  selection(): Promise<CellRange | null>;
  /** Shows ranges in colours over their own, which stay; those shown before go. One undo. */
  colour(ranges: readonly ColouredRange[]): Promise<void>;
  /** What was kept in the workbook, or null. */
  loadSettings(): Promise<unknown>;
  saveSettings(settings: unknown): Promise<void>;
  /**
   * Tells of edits by people (not of recalculation, nor of what this add-in writes), of another sheet coming in front and,
   * where Excel does (ExcelApi 1.9), of cells being selected, also by `select`.
   */
  watch(listener: (change: WorkbookChange) => void): Promise<void>;
}

/** What a person did to a sheet: here or, where several work on the file, elsewhere. */
export type WorkbookChange =
  | { kind: 'edited' | 'inFront'; sheet: string }
  /** null: several blocks at once. */
  | { kind: 'selected'; range: CellRange | null };

/** What Excel did not do, in words for the person. */
export class WorkbookError extends Error {
  constructor(
    readonly reason: Message,
    /** What Excel said. */
    readonly cause: unknown = null,
  ) {
    super(reason.id);
    this.name = 'WorkbookError';
  }
}
