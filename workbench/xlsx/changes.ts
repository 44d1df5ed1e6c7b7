/** Compares the workbook in the grid with what was opened, to write only the difference. */
import type { IStyleData } from '@univerjs/core';
import type { Box } from '../grid/address';
import type { SheetModel } from '../grid/sheetModel';
import type { WorkbookModel } from '../grid/workbookModel';
import type {
  CellChange,
  CellStyleChange,
  ConditionalFormatChange,
  PackageChanges,
  SheetChange,
} from './packageChanges';
import { patchPackage } from './patchPackage';
import type { RowOrigin } from './readWorkbook';

const POINTS_PER_PIXEL = 0.75;
const HORIZONTAL = [null, 'left', 'center', 'right', 'justify', 'justify', 'distributed'];
const VERTICAL = [null, 'top', 'center', 'bottom'];
const WRAP = 3;

interface CellSnapshot {
  content: string;
  style: CellStyle;
}
interface SheetSnapshot {
  name: string;
  cells: Map<string, CellSnapshot>;
  merges: string;
  rows: Map<number, string>;
  columns: Map<number, string>;
  columnCount: number;
  isProtected: boolean;
  conditionalFormats: string;
}
export interface WorkbookSnapshot {
  sheets: Map<string, SheetSnapshot>;
  names: Map<string, string>;
  settings: string;
}
/** The add-in whose settings and functions the file keeps. */
export interface AddIn {
  /** Of its manifest; empty when it has none. */
  id: string;
  functions: string[];
}
export interface OriginalWorkbook extends WorkbookSnapshot {
  bytes: Uint8Array;
}

/** The part of a format that the workbench can change. */
type CellStyle = Required<CellStyleChange>;

export function snapshotOf(workbook: WorkbookModel): WorkbookSnapshot {
  const sheets = new Map<string, SheetSnapshot>();
  for (const sheet of workbook.sheets) {
    const cells = new Map<string, CellSnapshot>();
    const used = sheet.usedBox(false);
    for (const { row, column } of cellsOf(used)) {
      cells.set(`${row},${column}`, {
        content: contentKey(sheet, row, column),
        style: styleOf(sheet.style(row, column)),
      });
    }
    sheets.set(sheet.id, {
      name: sheet.name,
      cells,
      merges: JSON.stringify(sheet.merges),
      rows: sizesOf(rowsOf(sheet)),
      columns: sizesOf(columnsOf(sheet)),
      columnCount: used ? used.column + used.columns : 0,
      isProtected: sheet.isProtected,
      conditionalFormats: JSON.stringify(conditionalFormatsOf(sheet)),
    });
  }
  return { sheets, names: namesOf(workbook), settings: JSON.stringify([...workbook.settings]) };
}

export function changedPackage(
  workbook: WorkbookModel,
  original: OriginalWorkbook,
  addIn: AddIn,
): Uint8Array {
  const names = namesOf(workbook);
  const values = [...workbook.settings];
  const haveSettingsChanged = addIn.id !== '' && JSON.stringify(values) !== original.settings;
  const changes: PackageChanges = {
    sheets: workbook.sheets.map((sheet) => sheetChange(sheet, original)),
    names: [...names]
      .filter(([name, ref]) => original.names.get(name) !== ref)
      .map(([name, reference]) => ({ name, reference })),
    removedNames: [...original.names.keys()].filter((name) => !names.has(name)),
    customFunctions: addIn.functions,
    ...(haveSettingsChanged && { settings: { addIn: addIn.id, values } }),
  };
  return patchPackage(original.bytes, changes);
}

function sheetChange(sheet: SheetModel, original: OriginalWorkbook): SheetChange {
  const before = original.sheets.get(sheet.id);
  const origins = originsOf(sheet, before);
  const isRearranged = origins.some((origin, row) => origin?.sheet !== sheet.id || origin.row !== row);
  const conditionalFormats = conditionalFormatsOf(sheet);
  const { merges } = sheet;
  const haveMergesChanged = JSON.stringify(merges) !== (before?.merges ?? '[]');
  const haveFormatsChanged = JSON.stringify(conditionalFormats) !== (before?.conditionalFormats ?? '[]');
  const fromFile = (row: number) => {
    const origin = origins[row];
    return origin ? original.sheets.get(origin.sheet)?.rows.get(origin.row) : undefined;
  };
  const rowOrigins = origins.map(
    (origin) => origin && { ...origin, sheet: original.sheets.get(origin.sheet)?.name ?? '' },
  );
  return {
    originalName: before?.name ?? null,
    name: sheet.name,
    isHidden: sheet.isHidden,
    cells: changedCells(sheet, original, origins, isRearranged),
    ...(isRearranged && { rowOrigins }),
    rows: changedSizes(rowsOf(sheet), fromFile).map(([index, { size, isHidden }]) => ({
      index,
      height: size === undefined ? null : size * POINTS_PER_PIXEL,
      isHidden,
    })),
    columns: changedSizes(columnsOf(sheet), (column) => before?.columns.get(column)).map(
      ([index, { size, isHidden }]) => ({
        index,
        width: size === undefined ? null : Math.max(0, Math.round(((size - 5) / 7) * 100) / 100),
        isHidden,
      }),
    ),
    ...(haveMergesChanged && { merges }),
    ...(sheet.isProtected !== (before?.isProtected ?? false) && { isProtected: sheet.isProtected }),
    ...(haveFormatsChanged && { conditionalFormats }),
    formulaAt: (row, column) => sheet.formula(row, column),
  };
}

/** From the first row on, as far as the file or the grid has rows. */
function originsOf(sheet: SheetModel, before: SheetSnapshot | undefined): (RowOrigin | null)[] {
  const { rowData } = sheet.sheet.getConfig();
  const used = sheet.usedBox(false);
  const count = Math.max(
    0,
    used ? used.row + used.rows : 0,
    ...[...(before?.rows.keys() ?? [])].map((row) => row + 1),
  );
  return Array.from(
    { length: count },
    (_, row) => (rowData[row]?.custom?.['origin'] as RowOrigin | undefined) ?? null,
  );
}

function changedCells(
  sheet: SheetModel,
  original: OriginalWorkbook,
  origins: (RowOrigin | null)[],
  isRearranged: boolean,
): CellChange[] {
  const changes: CellChange[] = [];
  const used = sheet.usedBox(false);
  origins.forEach((origin, row) => {
    const before = origin && original.sheets.get(origin.sheet);
    const columns = Math.max(used ? used.column + used.columns : 0, before?.columnCount ?? 0);
    for (let column = 0; column < columns; column++) {
      const old = before?.cells.get(`${origin?.row},${column}`);
      // A formula that stands elsewhere may have shared its text with others, or have spilled.
      const isElsewhere = isRearranged && sheet.formula(row, column) !== null;
      const hasContentChanged =
        isElsewhere || contentKey(sheet, row, column) !== (old?.content ?? BLANK_CONTENT);
      const style = styleChange(old?.style ?? styleOf({}), styleOf(sheet.style(row, column)));
      if (!hasContentChanged && !style) continue;
      changes.push({
        row,
        column,
        ...(hasContentChanged && { content: contentOf(sheet, row, column) }),
        ...(style && { style }),
      });
    }
  });
  return changes;
}

const BLANK_CONTENT = '[null,""]';
const contentKey = (sheet: SheetModel, row: number, column: number) =>
  JSON.stringify([sheet.formula(row, column), sheet.value(row, column)]);

function contentOf(sheet: SheetModel, row: number, column: number): NonNullable<CellChange['content']> {
  const formula = sheet.formula(row, column);
  const value = sheet.value(row, column);
  const spill = formula === null ? null : sheet.spillOf(row, column);
  return {
    value: value === '' && formula === null ? null : value,
    ...(formula !== null && { formula }),
    ...(sheet.valueType(row, column) === 'Error' && { isError: true }),
    ...(spill && { spill }),
  };
}

function* cellsOf(box: Box | null): Generator<{ row: number; column: number }> {
  if (!box) return;
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) yield { row, column };
  }
}

function styleOf(style: IStyleData): CellStyle {
  return {
    numberFormat: style.n?.pattern || 'General',
    bold: style.bl === 1,
    italic: style.it === 1,
    fontColor: style.cl?.rgb ?? null,
    fontSize: style.fs ?? null,
    fill: style.bg?.rgb ?? null,
    horizontal: HORIZONTAL[style.ht ?? 0] ?? null,
    vertical: VERTICAL[style.vt ?? 0] ?? null,
    wrap: style.tb === WRAP,
  };
}

function styleChange(before: CellStyle, after: CellStyle): CellStyleChange | null {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof CellStyle] !== value);
  return changed.length > 0 ? (Object.fromEntries(changed) as CellStyleChange) : null;
}

interface Size {
  size: number | undefined;
  isHidden: boolean;
}

/** Heights that Univer found by itself (`ia`) are no one's choice and are not written. */
function rowsOf(sheet: SheetModel): Map<number, Size> {
  const rows = Object.entries(sheet.sheet.getConfig().rowData);
  return new Map(
    rows.map(([index, row]) => [
      Number(index),
      { size: row?.ia === 1 ? undefined : row?.h, isHidden: row?.hd === 1 },
    ]),
  );
}

function columnsOf(sheet: SheetModel): Map<number, Size> {
  const columns = Object.entries(sheet.sheet.getConfig().columnData);
  return new Map(
    columns.map(([index, column]) => [Number(index), { size: column?.w, isHidden: column?.hd === 1 }]),
  );
}

const sizesOf = (sizes: Map<number, Size>) =>
  new Map([...sizes].map(([index, size]) => [index, JSON.stringify(size)]));

function changedSizes(
  now: Map<number, Size>,
  before: (index: number) => string | undefined,
): [number, Size][] {
  const plain = JSON.stringify({ size: undefined, isHidden: false });
  return [...now].filter(([index, size]) => JSON.stringify(size) !== (before(index) ?? plain));
}

function conditionalFormatsOf(sheet: SheetModel): ConditionalFormatChange[] {
  return sheet.workbook.conditionalFormats
    .filter((record) => record.sheetId === sheet.id)
    .map(({ file, boxes, rule, style, stopIfTrue }) => ({ file, boxes, rule, style, stopIfTrue }));
}

function namesOf(workbook: WorkbookModel): Map<string, string> {
  return new Map(
    workbook.facade.getDefinedNames().map((name) => [name.getName(), name.getFormulaOrRefString()]),
  );
}
