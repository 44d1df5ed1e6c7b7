import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { hexColor } from '../grid/color';
import { POINTS_PER_PIXEL } from './cellProperties';
import { invalidArgument } from './errors';
import type { Area } from './area';
import { RangeBorderCollection } from './borders';
import { HostObject } from './wire';

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const nameOf = (names: Record<string, number>, value: number | null | undefined) =>
  Object.keys(names).find((name) => names[name] === value);

const MAX_AUTOFIT_PIXELS = 600;
const PIXELS_PER_CHARACTER = 7.5;

export class RangeFormat extends HostObject {
  readonly apiName = 'RangeFormat';
  constructor(private readonly range: Area) {
    super();
  }
  get Fill() {
    return new RangeFill(this.range);
  }
  get Font() {
    return new RangeFont(this.range);
  }
  get Borders() {
    return new RangeBorderCollection(this.range);
  }
  get HorizontalAlignment() {
    return this.range.uniform((row, column) =>
      nameOf(HORIZONTAL, this.style(row, column).ht ?? HorizontalAlign.UNSPECIFIED),
    );
  }
  set HorizontalAlignment(name: string | null | undefined) {
    const ht = HORIZONTAL[name ?? ''];
    if (ht === undefined) throw invalidArgument();
    this.range.writeStyle({ ht });
  }
  get VerticalAlignment() {
    return this.range.uniform((row, column) =>
      nameOf(VERTICAL, this.style(row, column).vt ?? VerticalAlign.BOTTOM),
    );
  }
  set VerticalAlignment(name: string | null | undefined) {
    const vt = VERTICAL[name ?? ''];
    if (vt === undefined) throw invalidArgument();
    this.range.writeStyle({ vt });
  }
  get WrapText() {
    return this.range.uniform((row, column) => this.style(row, column).tb === WrapStrategy.WRAP);
  }
  set WrapText(isWrapped: boolean | null) {
    this.range.writeStyle({ tb: isWrapped ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED });
  }
  get IndentLevel() {
    return this.range.uniform((row, column) => Math.round((this.style(row, column).pd?.l ?? 0) / 10));
  }
  set IndentLevel(level: number | null) {
    this.range.writeStyle({ pd: { l: (level ?? 0) * 10 } });
  }
  get ColumnWidth() {
    return this.range.sheet.facade.getColumnWidth(this.range.box.column) * POINTS_PER_PIXEL;
  }
  set ColumnWidth(points: number) {
    const { column, columns } = this.range.box;
    const { facade, columnCount } = this.range.sheet;
    facade.setColumnWidths(column, Math.min(columns, columnCount - column), points / POINTS_PER_PIXEL);
  }
  get RowHeight() {
    return this.range.sheet.facade.getRowHeight(this.range.box.row) * POINTS_PER_PIXEL;
  }
  set RowHeight(points: number) {
    const { row, rows } = this.range.box;
    const { facade, rowCount } = this.range.sheet;
    facade.setRowHeightsForced(row, Math.min(rows, rowCount - row), points / POINTS_PER_PIXEL);
  }
  AutofitColumns() {
    const { sheet } = this.range;
    const used = sheet.usedBox(true);
    if (!used) return;
    const first = Math.max(this.range.box.column, used.column);
    const last = Math.min(this.range.box.column + this.range.box.columns, used.column + used.columns);
    for (let column = first; column < last; column++) {
      let longest = 0;
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (const line of sheet.text(row, column).split('\n')) longest = Math.max(longest, line.length);
      }
      if (longest)
        sheet.facade.setColumnWidth(
          column,
          Math.min(MAX_AUTOFIT_PIXELS, 12 + longest * PIXELS_PER_CHARACTER),
        );
    }
  }
  AutofitRows() {
    const { row, rows } = this.range.box;
    const { facade, rowCount } = this.range.sheet;
    facade.setRowAutoHeight(row, Math.min(rows, rowCount - row));
  }
  private style(row: number, column: number): IStyleData {
    return this.range.sheet.style(row, column);
  }
}

class RangeFill extends HostObject {
  readonly apiName = 'RangeFill';
  constructor(private readonly range: Area) {
    super();
  }
  get Color() {
    return (
      this.range.uniform(
        (row, column) => hexColor(this.range.sheet.style(row, column).bg?.rgb) ?? '#FFFFFF',
      ) ?? ''
    );
  }
  set Color(color: string) {
    this.range.writeStyle({ bg: { rgb: color } });
  }
  Clear() {
    this.range.writeStyle({ bg: null });
  }
}

class RangeFont extends HostObject {
  readonly apiName = 'RangeFont';
  constructor(private readonly range: Area) {
    super();
  }
  private read<T>(get: (style: IStyleData) => T): T | null {
    return this.range.uniform((row, column) => get(this.range.sheet.style(row, column)));
  }
  get Bold() {
    return this.read((style) => style.bl === BooleanNumber.TRUE);
  }
  set Bold(isBold: boolean | null) {
    this.range.writeStyle({ bl: isBold ? 1 : 0 });
  }
  get Italic() {
    return this.read((style) => style.it === BooleanNumber.TRUE);
  }
  set Italic(isItalic: boolean | null) {
    this.range.writeStyle({ it: isItalic ? 1 : 0 });
  }
  get Color() {
    return this.read((style) => hexColor(style.cl?.rgb) ?? '#000000') ?? '';
  }
  set Color(color: string) {
    this.range.writeStyle({ cl: { rgb: color } });
  }
  get Size() {
    return this.read((style) => style.fs ?? 11);
  }
  set Size(size: number | null) {
    this.range.writeStyle({ fs: size ?? 11 });
  }
  get Name() {
    return this.read((style) => style.ff ?? 'Calibri');
  }
  set Name(name: string | null) {
    this.range.writeStyle({ ff: name });
  }
  get Underline() {
    return this.read((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }
  set Underline(kind: string | null) {
    this.range.writeStyle({ ul: { s: kind === 'None' ? 0 : 1 } });
  }
}
