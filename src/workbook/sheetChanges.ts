import type { SheetChange } from '../core/sheet/change';
import type { CellRange } from '../core/sheet/grid';
import { typedText } from '../core/sheet/typedText';
import { queueChart } from './charts';
import { queuePage } from './printing';

type Step<K extends SheetChange['kind']> = Extract<SheetChange, { kind: K }>;

/** Queues the steps of a change, in their order, without sending them. */
export function queueChanges(context: Excel.RequestContext, changes: readonly SheetChange[]): void {
  new ChangeQueue(context).add(changes);
}

class ChangeQueue {
  /** Sheets of this change that are not in the workbook yet. */
  private readonly added = new Map<string, Excel.Worksheet>();

  constructor(private readonly context: Excel.RequestContext) {}

  add(changes: readonly SheetChange[]): void {
    for (const change of changes) {
      switch (change.kind) {
        case 'insertRows':
          this.insertRows(change);
          break;
        case 'copyRows':
          this.copyRows(change);
          break;
        case 'moveRows':
          this.moveRows(change);
          break;
        case 'deleteRows':
          this.rows(change.sheet, change.row, change.count).delete(Excel.DeleteShiftDirection.up);
          break;
        case 'write':
          this.write(change);
          break;
        case 'formatColumn':
          this.formatColumn(change);
          break;
        case 'addSheet':
          this.addSheet(change);
          break;
        case 'title':
          this.sheet(change.sheet).getCell(change.row, 0).format.font.bold = true;
          break;
        case 'table':
          this.table(change);
          break;
        case 'page':
          queuePage(this.sheet(change.sheet), change.headings);
          break;
        case 'inFront':
          this.sheet(change.sheet).activate();
          break;
        case 'chart':
          queueChart(this.sheet(change.sheet), change.chart, change.place);
          break;
        case 'copySheet':
          this.copySheet(change);
          break;
        case 'moveSheet':
          this.sheet(change.sheet).position = change.position;
          break;
        case 'deleteSheet':
          this.sheet(change.sheet).delete();
          break;
        case 'merge':
          this.range(change.range).merge();
          break;
        case 'unmerge':
          this.range(change.range).unmerge();
      }
    }
  }

  private insertRows({ sheet, row, count, like }: Step<'insertRows'>): void {
    this.room(sheet, row, count);
    if (like === null) return;
    const source = this.rows(sheet, like < row ? like : like + count, 1);
    this.rows(sheet, row, count).copyFrom(source, Excel.RangeCopyType.formats);
  }

  private copyRows({ from, to }: Step<'copyRows'>): void {
    this.room(to.sheet, to.row, from.count);
    const source = this.rows(from.sheet, shifted(from, to), from.count);
    this.rows(to.sheet, to.row, from.count).copyFrom(source, Excel.RangeCopyType.all);
  }

  private moveRows({ from, to }: Step<'moveRows'>): void {
    this.room(to.sheet, to.row, from.count);
    const row = shifted(from, to);
    this.rows(from.sheet, row, from.count).moveTo(this.rows(to.sheet, to.row, from.count));
    this.rows(from.sheet, row, from.count).delete(Excel.DeleteShiftDirection.up);
  }

  private write({ sheet, row, column, content, format }: Step<'write'>): void {
    const cell = this.sheet(sheet).getCell(row, column);
    if (format !== null) cell.numberFormat = [[format]];
    if (typeof content === 'object') cell.formulas = [[content.formula]];
    else cell.values = [[typeof content === 'string' ? typedText(content) : content]];
  }

  private formatColumn({ sheet, row, rows, like, column }: Step<'formatColumn'>): void {
    const [source, target] = [like, column].map((at) =>
      this.sheet(sheet).getRangeByIndexes(row, at, rows, 1),
    ) as [Excel.Range, Excel.Range];
    target.copyFrom(source, Excel.RangeCopyType.formats);
    target.format.columnWidth = pointsOf(FIGURE_WIDTH);
  }

  private addSheet({ sheet: id, name, columnWidths }: Step<'addSheet'>): void {
    const sheet = this.context.workbook.worksheets.add(name);
    this.added.set(id, sheet);
    columnWidths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
    });
    sheet.activate();
  }

  private table({ sheet, row, rows, columns, figures }: Step<'table'>): void {
    const worksheet = this.sheet(sheet);
    const headings = worksheet.getRangeByIndexes(row, 0, 1, columns).format;
    headings.font.bold = true;
    headings.fill.color = HEADING_FILL;
    const align = (column: number, where: Excel.HorizontalAlignment): void => {
      worksheet.getRangeByIndexes(row, column, rows + 1, 1).format.horizontalAlignment = where;
    };
    for (const column of figures) {
      align(column, Excel.HorizontalAlignment.right);
      // Words right after figures would touch them.
      if (column + 1 < columns && !figures.includes(column + 1))
        align(column + 1, Excel.HorizontalAlignment.center);
    }
    const { format } = worksheet.getRangeByIndexes(row, 0, rows + 1, columns);
    format.wrapText = true;
    format.verticalAlignment = Excel.VerticalAlignment.top;
    for (const side of rows > 0 ? [...EDGES, 'InsideHorizontal' as const] : EDGES) {
      const line = format.borders.getItem(side);
      line.style = Excel.BorderLineStyle.continuous;
      line.color = LINE_COLOUR;
    }
    format.autofitRows();
  }

  private copySheet({ sheet: id, source, name, position }: Step<'copySheet'>): void {
    const sheet = this.sheet(source).copy(Excel.WorksheetPositionType.end);
    sheet.name = name;
    sheet.position = position;
    this.added.set(id, sheet);
  }

  private room(sheet: string, row: number, count: number): void {
    this.rows(sheet, row, count).insert(Excel.InsertShiftDirection.down);
  }

  private rows(sheet: string, row: number, count: number): Excel.Range {
    return this.sheet(sheet).getRange(`${row + 1}:${row + count}`);
  }

  private range({ sheet, row, column, rows, columns }: CellRange): Excel.Range {
    return this.sheet(sheet).getRangeByIndexes(row, column, rows, columns);
  }

  private sheet(id: string): Excel.Worksheet {
    return this.added.get(id) ?? this.context.workbook.worksheets.getItem(id);
  }
}

/** The green of Excel, light enough for black on it. */
const HEADING_FILL = '#E2EFDA';
const LINE_COLOUR = '#BFBFBF';
const EDGES = ['EdgeTop', 'EdgeBottom'] as const;

/** Characters: a heading with its year, `1.234.567,89 €`. */
const FIGURE_WIDTH = 16;

/** Where the rows to be copied or moved are, once room was made for them. */
function shifted(
  from: { sheet: string; row: number; count: number },
  to: { sheet: string; row: number },
): number {
  return from.sheet === to.sheet && from.row >= to.row ? from.row + from.count : from.row;
}

/** Width of a column in points for so many characters of the standard font: 7 pixels each and 5 of margin. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
