import { A1, type Box } from '../grid/address';
import type { ChartRecord } from '../grid/charts';
import { Area } from './area';
import type { HostContext } from './context';
import { accessDenied, invalidArgument } from './errors';
import { HostObject } from './wire';

/** Charts of columns, with a series for each column of cells: what this product asks for (ExcelApi 1.1). */
const TYPES = ['ColumnClustered', 'ColumnStacked'];

export class ChartCollection extends HostObject {
  readonly apiName = 'ChartCollection';
  constructor(
    private readonly host: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }
  get Items() {
    return this.host.workbook.charts
      .filter(({ sheetId }) => sheetId === this.sheetId)
      .map((record) => new Chart(this.host, record));
  }
  get Count() {
    return this.Items.length;
  }
  GetItemAt(index: number) {
    return at(this.Items, index);
  }
  Add(type: string, source: Area, seriesBy = 'Auto') {
    const { workbook } = this.host;
    if (workbook.protectedSheets.has(this.sheetId)) throw accessDenied();
    if (!TYPES.includes(type) || seriesBy !== 'Columns' || source.box.columns < 2) throw invalidArgument();
    const record: ChartRecord = {
      id: `{${workbook.charts.length + 1}}`,
      sheetId: this.sheetId,
      type,
      source: source.box,
      title: null,
      hasLegend: true,
      minimum: null,
      fills: {},
      place: null,
    };
    workbook.charts = [...workbook.charts, record];
    return new Chart(this.host, record);
  }
}

/** A part of a chart, which keeps what was asked of it. */
abstract class ChartPart extends HostObject {
  constructor(
    protected readonly host: HostContext,
    protected readonly record: ChartRecord,
  ) {
    super();
  }
}

class Chart extends ChartPart {
  readonly apiName = 'Chart';
  get Id() {
    return this.record.id;
  }
  get ChartType() {
    return this.record.type;
  }
  get Title() {
    return new ChartTitle(this.host, this.record);
  }
  get Legend() {
    return new ChartLegend(this.host, this.record);
  }
  get Axes() {
    return new ChartAxes(this.host, this.record);
  }
  get Series() {
    return new ChartSeriesCollection(this.host, this.record);
  }
  SetPosition(start: Area | string, end: Area | string = start) {
    const sheet = this.host.workbook.findSheet(this.record.sheetId);
    if (!sheet) throw invalidArgument();
    const [from, to] = [start, end].map((cell) => new Area(this.host, sheet, A1).areaOf(cell).box) as [
      Box,
      Box,
    ];
    const [rows, columns] = [to.row + to.rows - from.row, to.column + to.columns - from.column];
    if (rows < 1 || columns < 1) throw invalidArgument();
    this.record.place = { row: from.row, column: from.column, rows, columns };
  }
}

class ChartTitle extends ChartPart {
  readonly apiName = 'ChartTitle';
  get Text() {
    return this.record.title ?? '';
  }
  set Text(text: string) {
    this.record.title = text;
  }
}

class ChartLegend extends ChartPart {
  readonly apiName = 'ChartLegend';
  get Visible() {
    return this.record.hasLegend;
  }
  set Visible(isVisible: boolean) {
    this.record.hasLegend = isVisible;
  }
}

class ChartAxes extends ChartPart {
  readonly apiName = 'ChartAxes';
  get ValueAxis() {
    return new ChartAxis(this.host, this.record);
  }
}

class ChartAxis extends ChartPart {
  readonly apiName = 'ChartAxis';
  get Minimum() {
    return this.record.minimum ?? '';
  }
  set Minimum(minimum: number | '') {
    this.record.minimum = minimum === '' ? null : minimum;
  }
}

class ChartSeriesCollection extends ChartPart {
  readonly apiName = 'ChartSeriesCollection';
  get Items() {
    const count = this.record.source.columns - 1;
    return Array.from({ length: count }, (_, place) => new ChartSeries(this.host, this.record, place));
  }
  get Count() {
    return this.Items.length;
  }
  GetItemAt(index: number) {
    return at(this.Items, index);
  }
}

/** What is of one series of a chart. */
abstract class SeriesPart extends ChartPart {
  constructor(
    host: HostContext,
    record: ChartRecord,
    protected readonly place: number,
  ) {
    super(host, record);
  }
}

class ChartSeries extends SeriesPart {
  readonly apiName = 'ChartSeries';
  /** What stands over its column. */
  get Name() {
    const { sheetId, source } = this.record;
    const name = this.host.workbook.findSheet(sheetId)?.value(source.row, source.column + 1 + this.place);
    return String(name ?? '');
  }
  get Format() {
    return new ChartSeriesFormat(this.host, this.record, this.place);
  }
}

class ChartSeriesFormat extends SeriesPart {
  readonly apiName = 'ChartSeriesFormat';
  get Fill() {
    return new ChartFill(this.host, this.record, this.place);
  }
}

class ChartFill extends SeriesPart {
  readonly apiName = 'ChartFill';
  SetSolidColor(color: string) {
    this.record.fills[this.place] = color;
  }
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw invalidArgument();
  return item;
}
