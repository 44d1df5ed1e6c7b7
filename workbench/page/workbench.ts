/** What the page, and the browser tests through `window.workbench`, can do. */
import type { FUniver } from '@univerjs/core/facade';
import { Calculation } from '../grid/calculation';
import { cellName, parseBox } from '../grid/address';
import { Grid, italianCell } from '../grid/grid';
import { deleteRows, insertRows } from '../grid/rows';
import type { Scalar } from '../grid/sheetModel';
import type { WorkbookModel } from '../grid/workbookModel';
import { ExcelHost } from '../host/host';
import { selectedBox } from '../host/selection';
import type { FunctionMetadata } from '../host/marshalling';
import type { HostProfile } from '../host/profile';
import type { ApiMetadata } from '../host/wire';
import type { Fault } from '../host/roundTrips';
import { readFeatures } from '../xlsx/readFeatures';
import { readWorkbook } from '../xlsx/readWorkbook';
import { writeEmptyWorkbook, writeWorkbook } from '../xlsx/writeWorkbook';
import { prepare } from './prepare';

export interface WorkbenchOptions {
  container: HTMLElement;
  metadata: ApiMetadata;
  functions: FunctionMetadata[];
  profile: HostProfile;
  /** False: the add-in's page starts when a command or a function needs it, and unseen. */
  isPaneOpen: boolean;
  /** The id in the add-in's manifest. */
  addIn: string;
  /** Of Excel: `it-IT`, `en-US`. */
  locale: string;
}

/** A pane that does not come up must not keep the grid from being used. */
const PANE_LIMIT_MS = 15_000;
const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rows of a sheet beyond which none is measured: it would keep the page busy. */
const MOST_MEASURED = 1_000;

/** As high as what is in them, where the file says no height: Excel does so when it opens a file. */
function measureRows(workbook: WorkbookModel): void {
  for (const { sheet, facade } of workbook.sheets) {
    const { rowData } = sheet.getConfig();
    const rows = Object.entries(rowData).flatMap(([row, data]) => (data?.ia === 1 ? [Number(row)] : []));
    for (const row of rows.slice(0, MOST_MEASURED)) facade.setRowAutoHeight(row, 1);
  }
  workbook.clearUndo();
}

export class Workbench {
  /** Settled when the first workbook is open and the add-in's functions can be called. */
  ready: Promise<void> = Promise.resolve();
  readonly host: ExcelHost;
  fileName = '';
  /** The page shows the name and drops the pane's frame: in Excel each workbook has a runtime of its own. */
  onOpened: (name: string) => void = () => undefined;
  /** The page loads the add-in's page, unless it is there. */
  startRuntime: () => void = () => undefined;
  private readonly grid: Grid;
  private readonly calculation: Calculation;

  constructor(private readonly options: WorkbenchOptions) {
    this.grid = new Grid(options.container);
    this.calculation = new Calculation(this.grid.injector);
    this.host = new ExcelHost({ ...options, grid: this.grid, calculation: this.calculation });
    this.host.pane.isVisible = options.isPaneOpen;
    this.host.customFunctions.onNeeded = () => this.startRuntime();
  }

  /** Called by the pane's page, first of all. */
  connect(window: Window): void {
    this.host.seam.connect(window);
  }

  get api(): FUniver {
    return this.grid.api;
  }

  async open(file: ArrayBuffer | Uint8Array, name: string): Promise<void> {
    const bytes = file instanceof Uint8Array ? file : new Uint8Array(file);
    const { data, conditionalFormats, protectedSheets, pageSetups, names } = await readWorkbook(bytes, name);
    const { tables, validationLists, uses1904Dates, settings } = readFeatures(bytes, this.options.addIn);
    prepare(data, this.options.profile, uses1904Dates);
    await this.calculation.settleEngine();
    this.host.disconnect();
    const workbook = this.grid.open(data, name);
    measureRows(workbook);
    for (const { name: defined, reference } of names) workbook.facade.insertDefinedName(defined, reference);
    workbook.conditionalFormats.push(...conditionalFormats);
    workbook.tables = tables;
    workbook.validationLists.push(...validationLists);
    workbook.uses1904Dates = uses1904Dates || this.options.profile.uses1904Dates;
    for (const sheetId of protectedSheets) workbook.protectedSheets.add(sheetId);
    for (const [sheetId, setup] of pageSetups) workbook.pageSetups.set(sheetId, setup);
    for (const [key, value] of settings) workbook.settings.set(key, value);
    this.host.workbookOpened();
    this.fileName = name;
    this.onOpened(name);
    const { functions, isPaneOpen } = this.options;
    if (!isPaneOpen) return;
    this.startRuntime();
    if (functions.length > 0) await Promise.race([this.host.customFunctions.whenReady, delay(PANE_LIMIT_MS)]);
  }

  /** What Excel would show at the selected cell and the grid does not: why a function gave an error; charts. '' for nothing. */
  async hint(): Promise<string> {
    const { workbook, engine } = this.host;
    const sheet = workbook.activeSheet;
    const { row, column } = selectedBox(sheet);
    if (sheet.valueType(row, column) === 'Error') {
      const why = await engine.errorOf(sheet.id, row, column);
      if (why) return `${cellName(row, column)}: ${why}`;
    }
    const charts = workbook.charts.filter(({ sheetId }) => sheetId === sheet.id);
    if (charts.length === 0) return '';
    const titles = charts.map(({ title }) => `«${title ?? ''}»`).join(', ');
    return `In Excel qui c’è un grafico per ognuno di questi titoli: ${titles}. Il banco di prova non li disegna.`;
  }

  /** From now on Excel is another one, for the workbook that is opened next. */
  changeExcel(profile: HostProfile): void {
    Object.assign(this.options.profile, profile);
    this.host.roundTrips.clear();
    this.host.seam.longestBlock = 0;
  }

  async openSample(name: string): Promise<void> {
    const response = await fetch(`/samples/${encodeURIComponent(name)}`);
    if (!response.ok) throw new Error(`Il file di esempio ${name} non c'è.`);
    await this.open(await response.arrayBuffer(), name);
  }

  /** Somebody has changed cells since the workbook was opened or downloaded. */
  get isChanged(): boolean {
    return this.host.events.hasChanged;
  }

  async openEmpty(): Promise<void> {
    await this.open(await writeEmptyWorkbook(), 'Cartel1.xlsx');
  }

  /** The workbook as a file of its own: what the grid does not hold of the one that was opened is not in it. */
  async download(): Promise<Uint8Array> {
    await this.calculation.settle();
    this.host.events.hasChanged = false;
    return writeWorkbook(this.host.workbook, {
      id: this.options.addIn,
      functions: this.options.functions.map(({ id }) => id),
    });
  }

  roundTrips(): number {
    return this.host.roundTrips.count;
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  /** The values of a range, after any calculation under way. */
  async read(sheetName: string, address: string): Promise<Scalar[][]> {
    await this.calculation.settle();
    const { sheet, box } = this.find(sheetName, address);
    return Array.from({ length: box.rows }, (_, row) =>
      Array.from({ length: box.columns }, (__, column) => sheet.value(box.row + row, box.column + column)),
    );
  }

  /** As `edit`, but by a colleague on another machine. */
  async editRemotely(sheetName: string, address: string, text: string | number | boolean): Promise<void> {
    await this.asColleague(() => this.edit(sheetName, address, text));
  }

  /** Blank rows that a colleague inserts above the first row of `rows` (`5:6`). */
  async insertRowsRemotely(sheetName: string, rows: string): Promise<void> {
    await this.asColleague(async () => {
      const { sheet, box } = this.find(sheetName, rows);
      insertRows(this.host.workbook, sheet, box.row, box.rows);
      await this.calculation.settle();
    });
  }

  async deleteRowsRemotely(sheetName: string, rows: string): Promise<void> {
    await this.asColleague(async () => {
      const { sheet, box } = this.find(sheetName, rows);
      deleteRows(this.host.workbook, sheet, box.row, box.rows);
      await this.calculation.settle();
    });
  }

  /** Faults of round trips to come, in place of those that were there. */
  fail(faults: readonly Fault[]): void {
    this.host.roundTrips.fail(faults);
  }

  /** A person starts to type in a cell; until `endCellEdit` Excel takes nothing from the add-in. */
  beginCellEdit(): void {
    this.host.roundTrips.beginCellEdit();
  }
  endCellEdit(): void {
    this.host.roundTrips.endCellEdit();
  }

  /** The longest time that the add-in's page kept its thread, in milliseconds; above 5,000 Excel restarts it. */
  longestBlock(): number {
    return this.host.seam.longestBlock;
  }

  /** What a colleague does is in nobody's list for undo here. */
  private async asColleague(work: () => Promise<void>): Promise<void> {
    this.host.events.writer = 'colleague';
    try {
      await work();
    } finally {
      this.host.events.writer = null;
    }
  }

  /** As if a person had typed `text` in the cell of this Italian Excel; one step for undo. */
  async edit(sheetName: string, address: string, text: string | number | boolean): Promise<void> {
    const { sheet, box } = this.find(sheetName, address);
    const { row, column } = box;
    const typed = String(text);
    const cell = italianCell(
      typed.startsWith('=') ? { f: typed } : { v: typeof text === 'string' ? text : text },
      sheet.numberFormat(row, column) === '@',
    );
    const pattern = typeof cell.s === 'object' ? cell.s : undefined;
    const hasFormat = sheet.numberFormat(row, column) !== 'General';
    const value = cell.t === 3 ? Boolean(cell.v) : ((cell.v ?? null) as Scalar | null);
    sheet.write([
      {
        row,
        column,
        ...(cell.f ? { formula: cell.f } : { value }),
        ...(pattern && !hasFormat && { style: pattern }),
      },
    ]);
    await this.calculation.settle();
  }

  async undo(): Promise<boolean> {
    await this.calculation.settle();
    return this.grid.api.undo();
  }

  /** A button of the ribbon whose action the add-in associated with this name. */
  async command(name: string): Promise<void> {
    const status = await this.host.seam.invokeCommand(name, name);
    // The first command loads the page, and is lost.
    if (status === null) return this.startRuntime();
    if (status !== 0) throw new Error(`Il componente non conosce il comando «${name}».`);
  }

  private find(sheetName: string, address: string) {
    const sheet = this.host.workbook.findSheet(sheetName);
    const box = parseBox(address);
    if (!sheet || !box) throw new Error(`${sheetName}!${address} does not exist`);
    return { sheet, box };
  }
}
