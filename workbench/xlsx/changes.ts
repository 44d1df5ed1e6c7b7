/** Compares the workbook in the grid with what was opened, to write only the difference. */
import type { IStyleData } from '@univerjs/core';
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
  isProtected: boolean;
  conditionalFormats: string;
}
export interface WorkbookSnapshot {
  sheets: Map<string, SheetSnapshot>;
  names: Map<string, string>;
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
    for (const { row, column } of cellsOf(sheet)) {
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
      isProtected: sheet.isProtected,
      conditionalFormats: JSON.stringify(conditionalFormatsOf(sheet)),
    });
  }
  return { sheets, names: namesOf(workbook) };
}

export function changedPackage(
  workbook: WorkbookModel,
  original: OriginalWorkbook,
  customFunctions: string[],
): Uint8Array {
  const names = namesOf(workbook);
  const changes: PackageChanges = {
    sheets: workbook.sheets.map((sheet) => sheetChange(sheet, original.sheets.get(sheet.id))),
    names: [...names]
      .filter(([name, ref]) => original.names.get(name) !== ref)
      .map(([name, reference]) => ({ name, reference })),
    removedNames: [...original.names.keys()].filter((name) => !names.has(name)),
    customFunctions,
  };
  return patchPackage(original.bytes, changes);
}

function sheetChange(sheet: SheetModel, before: SheetSnapshot | undefined): SheetChange {
  const conditionalFormats = conditionalFormatsOf(sheet);
  const merges = sheet.merges;
  const haveMergesChanged = JSON.stringify(merges) !== (before?.merges ?? '[]');
  const haveFormatsChanged = JSON.stringify(conditionalFormats) !== (before?.conditionalFormats ?? '[]');
  return {
    originalName: before?.name ?? null,
    name: sheet.name,
    isHidden: sheet.isHidden,
    cells: changedCells(sheet, before),
    rows: changedSizes(rowsOf(sheet), before?.rows).map(([index, { size, isHidden }]) => ({
      index,
      height: size === undefined ? null : size * POINTS_PER_PIXEL,
      isHidden,
    })),
    columns: changedSizes(columnsOf(sheet), before?.columns).map(([index, { size, isHidden }]) => ({
      index,
      width: size === undefined ? null : Math.max(0, Math.round(((size - 5) / 7) * 100) / 100),
      isHidden,
    })),
    ...(haveMergesChanged && { merges }),
    ...(sheet.isProtected !== (before?.isProtected ?? false) && { isProtected: sheet.isProtected }),
    ...(haveFormatsChanged && { conditionalFormats }),
    formulaAt: (row, column) => sheet.formula(row, column),
  };
}

function changedCells(sheet: SheetModel, before: SheetSnapshot | undefined): CellChange[] {
  const changes: CellChange[] = [];
  const seen = new Set<string>();
  for (const { row, column } of cellsOf(sheet)) {
    const key = `${row},${column}`;
    seen.add(key);
    const old = before?.cells.get(key);
    const hasContentChanged = contentKey(sheet, row, column) !== (old?.content ?? BLANK_CONTENT);
    const style = styleChange(old?.style ?? styleOf({}), styleOf(sheet.style(row, column)));
    if (!hasContentChanged && !style) continue;
    changes.push({
      row,
      column,
      ...(hasContentChanged && { content: contentOf(sheet, row, column) }),
      ...(style && { style }),
    });
  }
  for (const [key, { content }] of before?.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!seen.has(key) && content !== BLANK_CONTENT) changes.push({ row, column, content: { value: null } });
  }
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

function* cellsOf(sheet: SheetModel): Generator<{ row: number; column: number }> {
  const box = sheet.usedBox(false);
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

function changedSizes(now: Map<number, Size>, before: Map<number, string> | undefined): [number, Size][] {
  const plain = JSON.stringify({ size: undefined, isHidden: false });
  return [...now].filter(([index, size]) => JSON.stringify(size) !== (before?.get(index) ?? plain));
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
