import type { SheetTable } from '../core/sheet/grid';
import type { SheetSize, Survey } from './port';

/** What the workbook has, as one trip answers. */
export interface WorkbookList {
  sheets: Excel.WorksheetCollection;
  active: Excel.Worksheet;
  tables: Excel.TableCollection;
  application: Excel.Application;
  protection: Excel.WorkbookProtection;
}

/** What is asked of sheets and tables whose ids are known. */
interface Details {
  sheets: ReadonlyMap<string, SheetDetail>;
  tables: ReadonlyMap<string, TableDetail>;
}

interface SheetDetail {
  used: Excel.Range;
  protection: Excel.WorksheetProtection;
  filter: Excel.AutoFilter;
}

interface TableDetail {
  range: Excel.Range;
  sheet: Excel.Worksheet;
  filter: Excel.AutoFilter;
}

const SIZE = 'rowIndex,columnIndex,rowCount,columnCount';

export function loadList({ workbook }: Excel.RequestContext): WorkbookList {
  return {
    sheets: workbook.worksheets.load('items/id,items/name,items/visibility'),
    active: workbook.worksheets.getActiveWorksheet().load('id'),
    tables: workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals'),
    application: workbook.application.load('calculationMode'),
    protection: workbook.protection.load('protected'),
  };
}

export function loadDetails(
  { workbook }: Excel.RequestContext,
  sheets: readonly string[],
  tables: readonly string[],
): Details {
  const sheetDetail = (id: string): SheetDetail => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    return {
      used: sheet.getUsedRangeOrNullObject(true).load(SIZE),
      protection: sheet.protection.load('protected'),
      filter: sheet.autoFilter.load('isDataFiltered'),
    };
  };
  const tableDetail = (id: string): TableDetail => {
    const table = workbook.tables.getItemOrNullObject(id);
    return {
      range: table.getRange().load(SIZE),
      sheet: table.worksheet.load('id'),
      filter: table.autoFilter.load('isDataFiltered'),
    };
  };
  return {
    sheets: new Map(sheets.map((id) => [id, sheetDetail(id)])),
    tables: new Map(tables.map((id) => [id, tableDetail(id)])),
  };
}

/** A sheet or table that was not asked for, or is gone, has no size: the survey differs from the one it was asked by. */
export function surveyOf(list: WorkbookList, details: Details): Survey {
  const { sheets, active, application, protection } = list;
  const tables = tablesOf(list, details);
  return {
    activeSheet: active.id,
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    structureProtected: protection.protected,
    sheets: sheets.items.map(({ id, name, visibility }): SheetSize => {
      const detail = details.sheets.get(id);
      const own = tables.filter(({ sheet }) => sheet === id);
      return {
        id,
        name,
        visible: visibility === Excel.SheetVisibility.visible,
        protected: detail?.protection.protected ?? false,
        filtered: (detail?.filter.isDataFiltered ?? false) || own.some(({ filtered }) => filtered),
        tables: own.map(({ table }) => table),
        ...sizeOf(detail?.used),
      };
    }),
  };
}

function tablesOf({ tables }: WorkbookList, details: Details) {
  return tables.items.flatMap(({ id, name, showHeaders, showTotals }) => {
    const detail = details.tables.get(id);
    if (!detail || detail.range.isNullObject) return [];
    const table: SheetTable = {
      id,
      name,
      ...sizeOf(detail.range),
      hasHeader: showHeaders,
      hasTotals: showTotals,
    };
    return [{ sheet: detail.sheet.id, filtered: detail.filter.isDataFiltered, table }];
  });
}

function sizeOf(range: Excel.Range | undefined): Pick<SheetSize, 'row' | 'column' | 'rows' | 'columns'> {
  if (!range || range.isNullObject) return { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
