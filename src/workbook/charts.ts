import type { SheetChart } from '../core/sheet/change';
import type { CellBlock } from '../core/sheet/contentExtent';

/** Queues a chart of a sheet, without sending it. From 0 up: Excel would begin where figures differ. */
export function queueChart(worksheet: Excel.Worksheet, chart: SheetChart, place: CellBlock): void {
  const { columns, title, source, colours } = chart;
  const type = columns === 'stacked' ? Excel.ChartType.columnStacked : Excel.ChartType.columnClustered;
  const cells = worksheet.getRangeByIndexes(source.row, source.column, source.rows, source.columns);
  const drawn = worksheet.charts.add(type, cells, Excel.ChartSeriesBy.columns);
  drawn.title.text = title;
  drawn.legend.visible = colours.length > 1;
  drawn.axes.valueAxis.minimum = 0;
  colours.forEach((colour, series) => drawn.series.getItemAt(series).format.fill.setSolidColor(colour));
  const end = { row: place.row + place.rows - 1, column: place.column + place.columns - 1 };
  drawn.setPosition(worksheet.getCell(place.row, place.column), worksheet.getCell(end.row, end.column));
}
