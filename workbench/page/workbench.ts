/** What the page, and the browser tests through `window.workbench`, can do. */
import type { FUniver } from '@univerjs/core/facade';
import { Calculation } from '../grid/calculation';
import { parseBox } from '../grid/address';
import { Grid, italianCell } from '../grid/grid';
import type { Scalar } from '../grid/sheetModel';
import { ExcelHost } from '../host/host';
import type { FunctionMetadata } from '../host/marshalling';
import type { ApiMetadata } from '../host/richapi';
import { changedPackage, type OriginalWorkbook, snapshotOf } from '../xlsx/changes';
import { readSettings } from '../xlsx/settings';
import { readWorkbook } from '../xlsx/readWorkbook';
import { emptyPackage } from '../xlsx/emptyPackage';

export interface WorkbenchOptions {
  container: HTMLElement;
  metadata: ApiMetadata;
  functions: FunctionMetadata[];
  blank: null | 0;
  /** The id in the add-in's manifest. */
  addIn: string;
}

/** A pane that does not come up must not keep the grid from being used. */
const PANE_LIMIT_MS = 15_000;
const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class Workbench {
  /** Settled when the first workbook is open and the add-in's functions can be called. */
  ready: Promise<void> = Promise.resolve();
  readonly host: ExcelHost;
  fileName = '';
  /** The page shows the name and loads the pane anew: in Excel each workbook has a runtime of its own. */
  onOpened: (name: string) => void = () => undefined;
  private readonly grid: Grid;
  private readonly calculation: Calculation;
  private original: OriginalWorkbook | null = null;

  constructor(private readonly options: WorkbenchOptions) {
    this.grid = new Grid(options.container);
    this.calculation = new Calculation(this.grid.injector);
    this.host = new ExcelHost({ ...options, grid: this.grid, calculation: this.calculation });
  }

  /** What the pane's page finds as `window.external`. */
  get external(): object {
    return this.host.seam.external;
  }

  get api(): FUniver {
    return this.grid.api;
  }

  async open(file: ArrayBuffer | Uint8Array, name: string): Promise<void> {
    const bytes = file instanceof Uint8Array ? file : new Uint8Array(file);
    const { data, conditionalFormats, protectedSheets, names } = await readWorkbook(bytes, name);
    await this.calculation.settleEngine();
    this.host.disconnect();
    const workbook = this.grid.open(data, name);
    for (const { name: defined, reference } of names) workbook.facade.insertDefinedName(defined, reference);
    workbook.conditionalFormats.push(...conditionalFormats);
    for (const sheetId of protectedSheets) workbook.protectedSheets.add(sheetId);
    for (const [key, value] of readSettings(bytes, this.options.addIn)) workbook.settings.set(key, value);
    this.host.workbookOpened();
    this.original = { bytes, ...snapshotOf(workbook) };
    this.fileName = name;
    this.onOpened(name);
    const { functions } = this.options;
    if (functions.length > 0) await Promise.race([this.host.customFunctions.whenReady, delay(PANE_LIMIT_MS)]);
  }

  async openSample(name: string): Promise<void> {
    const response = await fetch(`/samples/${encodeURIComponent(name)}`);
    if (!response.ok) throw new Error(`Il file di esempio ${name} non c'è.`);
    await this.open(await response.arrayBuffer(), name);
  }

  async openEmpty(): Promise<void> {
    await this.open(emptyPackage(), 'Cartel1.xlsx');
  }

  /** The edited workbook: the original package with only the changed cells replaced. */
  async download(): Promise<Uint8Array> {
    if (!this.original) throw new Error('Nessun file aperto.');
    await this.calculation.settle();
    return changedPackage(this.host.workbook, this.original, {
      id: this.options.addIn,
      functions: this.options.functions.map(({ id }) => id),
    });
  }

  roundTrips(): number {
    return this.host.roundTrips;
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
    if (status !== 0) throw new Error(`Il componente non conosce il comando «${name}».`);
  }

  private find(sheetName: string, address: string) {
    const sheet = this.host.workbook.findSheet(sheetName);
    const box = parseBox(address);
    if (!sheet || !box) throw new Error(`${sheetName}!${address} does not exist`);
    return { sheet, box };
  }
}
