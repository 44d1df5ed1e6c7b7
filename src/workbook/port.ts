import type { CellAddress, SheetGrid } from '../core/sheet/grid';

/** The size of a sheet's used range: enough to cut the reading into blocks. */
export interface SheetSize {
  id: string;
  name: string;
  visible: boolean;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What the workbook holds, without its cells. */
export interface Survey {
  activeSheet: string;
  sheets: readonly SheetSize[];
}

/** The cells of the workbook at one moment. */
export interface Snapshot {
  survey: Survey;
  sheets: readonly SheetGrid[];
}

/** A column of results to be written in one sheet. */
export interface ColumnPatch {
  sheet: string;
  row: number;
  column: number;
  /** One entry a row: a formula (English, commas), a number or a text; null leaves the cell as it is. */
  cells: readonly (string | number | null)[];
  /** Number format of the cells that are written. */
  numberFormat: string;
  /** Colours for the texts of a light; none for a column of figures. */
  lights: readonly LightFormat[];
  /** First cell is a heading. */
  heading: boolean;
}

/** A cell that shows exactly this text gets these colours. */
export interface LightFormat {
  text: string;
  fill: string;
  font: string;
}

export interface Task {
  /** Told after each block. */
  progress?: (done: number, total: number) => void;
  /** Aborting stops before the next block; nothing has been written then. */
  signal?: AbortSignal;
}

/** All that the add-in asks of Excel. One implementation speaks Office.js, one keeps a workbook in memory for tests. */
export interface WorkbookPort {
  /** One round trip. */
  survey(): Promise<Survey>;
  /** One round trip while the cells fit in one block; the survey is refreshed in the same trip. */
  read(survey: Survey, task?: Task): Promise<Snapshot>;
  /** One round trip, one undo. On failure the sheets are put back as the snapshot has them. @throws WorkbookError */
  write(patches: readonly ColumnPatch[], before: Snapshot, task?: Task): Promise<void>;
  /** Brings a cell into view and selects it. */
  select(address: CellAddress): Promise<void>;
  loadSettings(): Promise<unknown>;
  saveSettings(settings: unknown): Promise<void>;
  /** Tells of edits by people (not of recalculation, nor of what this add-in writes). Returns how to stop. */
  onEdited(listener: () => void): Promise<() => void>;
}
