import { SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';
import { type Box, MAX_COLUMNS, MAX_ROWS, parseBox } from '../grid/address';
import type { SheetModel } from '../grid/sheetModel';
import { AutoFilter } from './autoFilter';
import { ChartCollection } from './charts';
import { accessDenied, ApiError, invalidArgument, itemAlreadyExists, itemNotFound } from './errors';
import type { HostContext } from './context';
import { NamedItemCollection } from './names';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { HostRange } from './range';
import { HostObject } from './wire';
import { TableCollection } from './tables';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from '../grid/defaultSizes';

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

export class WorksheetCollection extends HostObject {
  readonly apiName = 'WorksheetCollection';
  constructor(private readonly host: HostContext) {
    super();
  }

  get Items() {
    return this.host.workbook.sheets.map((sheet) => new HostWorksheet(this.host, sheet));
  }
  GetCount(visibleOnly = false) {
    return this.Items.filter((sheet) => !visibleOnly || sheet.Visibility === 'Visible').length;
  }
  GetItemOrNullObject(idOrName: string) {
    const sheet = this.host.workbook.findSheet(String(idOrName));
    return sheet && new HostWorksheet(this.host, sheet);
  }
  GetItem(idOrName: string) {
    const sheet = this.GetItemOrNullObject(idOrName);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  GetActiveWorksheet() {
    return new HostWorksheet(this.host, this.host.workbook.activeSheet);
  }
  Add(name?: string | null) {
    const { workbook } = this.host;
    checkStructure(this.host);
    let free = workbook.sheets.length + 1;
    while (workbook.findSheet(`Foglio${free}`)) free++;
    const chosen = name ?? `Foglio${free}`;
    checkSheetName(chosen);
    if (workbook.findSheet(chosen)) throw itemAlreadyExists();
    const active = workbook.activeSheet;
    workbook.facade.insertSheet(chosen, {
      sheet: {
        rowCount: DEFAULT_ROWS,
        columnCount: DEFAULT_COLUMNS,
        defaultRowHeight: DEFAULT_HEIGHT,
        defaultColumnWidth: DEFAULT_WIDTH,
      },
    });
    // Univer shows the new sheet, Excel's API does not; and Univer cannot take away the sheet in front.
    active.facade.activate();
    const { id } = SetWorksheetActiveOperation;
    workbook.mutate([], [{ id, params: { unitId: workbook.id, subUnitId: active.id } }]);
    return this.GetItem(chosen);
  }
}

/** Of a protected workbook no sheet may come, go, move, be renamed or hidden. */
function checkStructure({ workbook }: HostContext): void {
  if (workbook.isStructureProtected) throw accessDenied();
}

function checkSheetName(name: string): void {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name)) {
    throw invalidArgument(`'${name}' is not a valid name of a worksheet.`);
  }
}

export class HostWorksheet extends HostObject {
  readonly apiName = 'Worksheet';
  constructor(
    private readonly host: HostContext,
    readonly model: SheetModel,
  ) {
    super();
  }

  get Id() {
    return this.model.id;
  }
  get Name() {
    return this.model.name;
  }
  set Name(name: string) {
    checkStructure(this.host);
    checkSheetName(name);
    const other = this.host.workbook.findSheet(name);
    if (other && other.id !== this.Id) throw itemAlreadyExists();
    this.model.facade.setName(name);
  }
  get Position() {
    return this.host.workbook.sheets.indexOf(this.model);
  }
  set Position(position: number) {
    checkStructure(this.host);
    this.host.workbook.facade.moveSheet(this.model.facade, position);
  }
  get Visibility() {
    return this.model.isHidden ? 'Hidden' : 'Visible';
  }
  set Visibility(visibility: string) {
    checkStructure(this.host);
    if (visibility === 'Visible') this.model.facade.showSheet();
    else this.model.facade.hideSheet();
  }
  get TabColor() {
    return this.model.facade.getTabColor() ?? '';
  }
  set TabColor(color: string) {
    this.model.facade.setTabColor(color);
  }
  get Protection() {
    return new WorksheetProtection(this.model);
  }
  get Names() {
    return new NamedItemCollection(this.host);
  }
  get Tables() {
    return new TableCollection(this.host, this.Id);
  }
  get Charts() {
    return new ChartCollection(this.host, this.Id);
  }
  get AutoFilter() {
    return new AutoFilter(this.host, this.model, this.Id);
  }
  get PageLayout() {
    return new PageLayout(this.GetRange(), (address) => this.GetRange(address));
  }
  get FreezePanes() {
    return new FreezePanes(this.model);
  }

  GetRange(address?: string | null) {
    if (!address) return this.at({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const box = parseBox(address);
    if (box) return this.at(box);
    const named = this.Names.GetItemOrNullObject(address)?.GetRangeOrNullObject();
    if (!named) throw invalidArgument();
    return named;
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.at({ row, column, rows, columns });
  }
  GetCell(row: number, column: number) {
    return this.at({ row, column, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly = false) {
    const box = this.model.usedBox(valuesOnly, this.host.profile.usedRangeCountsBlankTexts);
    return box && this.at(box);
  }
  GetUsedRange(valuesOnly = false) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  /** Only at the end: what this product asks for. */
  Copy(positionType?: string | null) {
    const { workbook } = this.host;
    checkStructure(this.host);
    if (positionType && positionType !== 'End') throw invalidArgument(`position type '${positionType}'`);
    const active = workbook.activeSheet;
    const copy = workbook.facade.duplicateSheet(this.model.facade);
    workbook.facade.moveSheet(copy, workbook.sheets.length - 1);
    active.facade.activate();
    const sheet = workbook.findSheet(copy.getSheetId());
    if (!sheet) throw itemNotFound();
    const setup = workbook.pageSetups.get(this.Id);
    if (setup) workbook.pageSetups.set(sheet.id, setup);
    return new HostWorksheet(this.host, sheet);
  }
  Activate() {
    this.model.facade.activate();
  }
  Calculate() {
    this.host.calculate();
  }
  Delete() {
    checkStructure(this.host);
    if (this.host.workbook.sheets.filter((sheet) => !sheet.isHidden).length < 2 && !this.model.isHidden) {
      throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.host.workbook.facade.deleteSheet(this.model.facade);
  }

  private at(box: Box) {
    return new HostRange(this.host, this.model, box);
  }
}

class FreezePanes extends HostObject {
  readonly apiName = 'WorksheetFreezePanes';
  constructor(private readonly model: SheetModel) {
    super();
  }
  FreezeRows(count = 1) {
    this.model.facade.setFrozenRows(count);
  }
}
