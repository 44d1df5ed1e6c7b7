/** One worksheet of the Univer workbook, read and written synchronously in the terms of Excel's object model. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  numfmt,
  type Worksheet,
} from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import { isInside, toBox, type Box } from './address';
import { ERROR_TEXTS } from './cellInput';
import { DAYS_TO_1904, isDatePattern } from './dates';
import type { SheetOwner } from './sheetOwner';

export type Scalar = string | number | boolean;
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export interface CellPatch {
  row: number;
  column: number;
  /** null empties the cell's content; absent leaves it. */
  value?: Scalar | null;
  formula?: string;
  /** Merged into the style of the cell; a null member resets it. */
  style?: IStyleData;
}

const BLANK: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** `t` must be given: Univer would otherwise turn the text "01" into a number. */
function contentOf(patch: CellPatch, current: Nullable<ICellData>): ICellData {
  if (patch.formula !== undefined) return { ...BLANK, f: patch.formula };
  const { value } = patch;
  if (value === undefined) return current?.t ? { t: current.t } : {};
  if (value === null || value === '') return BLANK;
  if (typeof value === 'number') return { ...BLANK, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...BLANK, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const looksLikeNumber = value.trim() !== '' && Number.isFinite(Number(value));
  return { ...BLANK, v: value, t: looksLikeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export class SheetModel {
  constructor(
    readonly workbook: SheetOwner,
    readonly facade: FWorksheet,
  ) {}

  get sheet(): Worksheet {
    return this.facade.getSheet();
  }
  get id(): string {
    return this.facade.getSheetId();
  }
  get name(): string {
    return this.facade.getSheetName();
  }
  get isHidden(): boolean {
    return this.sheet.getConfig().hidden === BooleanNumber.TRUE;
  }

  get isProtected(): boolean {
    return this.workbook.protectedSheets.has(this.id);
  }
  set isProtected(value: boolean) {
    if (value) this.workbook.protectedSheets.add(this.id);
    else this.workbook.protectedSheets.delete(this.id);
  }

  isLocked(row: number, column: number): boolean {
    return this.cell(row, column)?.custom?.['unlocked'] !== true;
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.sheet.getCellMatrix().getValue(row, column);
  }

  /** A cell that shows part of a spilled result has no data of its own. */
  private spilled(row: number, column: number): Nullable<ICellData> {
    const spills = this.workbook.formulas.getArrayFormulaCellData();
    return spills[this.workbook.id]?.[this.id]?.[row]?.[column] as Nullable<ICellData>;
  }

  value(row: number, column: number): Scalar {
    let cell = this.cell(row, column);
    if (cell?.v === undefined || cell.v === null) cell = this.spilled(row, column) ?? cell;
    if (!cell) return '';
    const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
    if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
    if (cell.t === CellValueType.NUMBER && value !== '') return Number(value);
    return value;
  }

  formula(row: number, column: number): string | null {
    const cell = this.cell(row, column);
    if (!cell?.f && !cell?.si) return null;
    const formula =
      this.workbook.formulas.getFormulaStringByCell(row, column, this.id, this.workbook.id) ?? cell.f;
    return formula || null;
  }

  get formulas(): { row: number; column: number; formula: string; isShared: boolean }[] {
    const found: SheetModel['formulas'] = [];
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = cell?.f || cell?.si ? this.formula(row, column) : null;
      if (formula) found.push({ row, column, formula, isShared: !!cell?.si });
    });
    return found;
  }

  /** The cells that the result of the formula in this cell fills. */
  spillOf(row: number, column: number): Box | null {
    const ranges = this.workbook.formulas.getArrayFormulaRange()[this.workbook.id]?.[this.id];
    const range = ranges?.[row]?.[column];
    return range ? toBox(range) : null;
  }

  valueType(row: number, column: number): ValueType {
    const value = this.value(row, column);
    if (value === '') return this.formula(row, column) ? 'String' : 'Empty';
    if (typeof value === 'number') return 'Double';
    if (typeof value === 'boolean') return 'Boolean';
    return ERROR_TEXTS.has(value) && this.formula(row, column) !== null ? 'Error' : 'String';
  }

  style(row: number, column: number): IStyleData {
    const styles = this.workbook.styles;
    return styles.getStyleByCell(this.cell(row, column)) ?? {};
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).n?.pattern || 'General';
  }

  /** The text as the Italian grid shows it. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === 'boolean') return value ? 'VERO' : 'FALSO';
    if (typeof value === 'string') return value;
    const pattern = this.numberFormat(row, column);
    try {
      const day = this.workbook.uses1904Dates && isDatePattern(pattern) ? value + DAYS_TO_1904 : value;
      return numfmt.format(pattern, day, { locale: 'it', throws: true });
    } catch {
      return String(value);
    }
  }

  /** The smallest rectangle that holds every cell with content (or format, unless `valuesOnly`). */
  usedBox(valuesOnly: boolean, countsBlankTexts = true, within?: Box): Box | null {
    let box: { top: number; left: number; bottom: number; right: number } | null = null;
    const include = (row: number, column: number) => {
      if (within && !isInside(within, row, column)) return;
      if (!box) box = { top: row, left: column, bottom: row, right: column };
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    };
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      const hasValue = cell?.v !== undefined && cell.v !== null && cell.v !== '';
      const hasFormula = (!!cell?.f || !!cell?.si) && (countsBlankTexts || !valuesOnly || cell.v !== '');
      const hasContent = hasValue || hasFormula || !!cell?.p;
      if (hasContent || (!valuesOnly && cell?.s)) include(row, column);
    });
    const spills = this.workbook.formulas.getArrayFormulaCellData()[this.workbook.id]?.[this.id] ?? {};
    for (const [row, cells] of Object.entries(spills)) {
      for (const column of Object.keys(cells ?? {})) include(Number(row), Number(column));
    }
    const found = box as { top: number; left: number; bottom: number; right: number } | null;
    return (
      found && {
        row: found.top,
        column: found.left,
        rows: found.bottom - found.top + 1,
        columns: found.right - found.left + 1,
      }
    );
  }

  /** From the top, then from the left. */
  get merges(): Box[] {
    return this.sheet
      .getMergeData()
      .map(toBox)
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  get rowCount(): number {
    return this.sheet.getRowCount();
  }
  get columnCount(): number {
    return this.sheet.getColumnCount();
  }

  write(patches: CellPatch[]): void {
    if (patches.length === 0) return;
    const cells: Record<number, Record<number, ICellData>> = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const patch of patches) {
      (cells[patch.row] ??= {})[patch.column] = {
        ...contentOf(patch, this.cell(patch.row, patch.column)),
        ...(patch.style && { s: patch.style }),
      };
      lastRow = Math.max(lastRow, patch.row);
      lastColumn = Math.max(lastColumn, patch.column);
    }
    this.growTo(lastRow + 1, lastColumn + 1);
    const params: ISetRangeValuesMutationParams = {
      unitId: this.workbook.id,
      subUnitId: this.id,
      cellValue: cells,
    };
    // The engine skips what this command triggers: a change of style alone must not recalculate.
    const isStyleOnly = patches.every((patch) => patch.value === undefined && patch.formula === undefined);
    if (isStyleOnly) params.trigger = SetStyleCommand.id;
    const undo = SetRangeValuesUndoMutationFactory(this.workbook.injector, params);
    const { id } = SetRangeValuesMutation;
    this.workbook.mutate([{ id, params }], [{ id, params: undo }]);
  }

  growTo(rows: number, columns: number): void {
    if (rows > this.rowCount) this.facade.setRowCount(rows + 50);
    if (columns > this.columnCount) this.facade.setColumnCount(columns + 5);
  }
}
