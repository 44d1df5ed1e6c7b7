import type { CellReading } from '../../plan/plan';
import { endRow, type SheetGrid } from '../../sheet/grid';
import { readingAt } from '../cells/cells';
import { repeatedHeaderRows, type HeaderRow } from '../headings/headers';
import type { ColumnChoice } from '../layout';
import {
  areHeadingWords,
  lineCells,
  isFootnote,
  isMissionLine,
  isPageNumber,
  textOf,
} from '../rows/looseLines';
import { isNumbered, nameKey } from '../rows/objectiveName';
import { findOperationalHeader, type OperationalHeader } from './operationalHeader';
import type { Remark } from '../rows/remark';
import { isSubtotal, reads, TableRow } from '../rows/table';

/** The row of an indicator, with what merged cells above it say of it too. */
export interface IndicatorRow {
  row: number;
  name: CellReading | null;
  units: CellReading | null;
  /** Of this row alone: an objective has its own. */
  resources: CellReading | null;
}

/** Rows of one operational objective; `operational` is null where none stands above the indicators. */
export interface OperationalGroup {
  strategic: CellReading | null;
  operational: CellReading | null;
  programme: CellReading | null;
  benefits: CellReading | null;
  mission: CellReading | null;
  units: CellReading | null;
  resources: CellReading | null;
  rows: IndicatorRow[];
}

/** An operational sheet, its merged columns filled down. */
export interface OperationalSheet extends OperationalHeader {
  grid: SheetGrid;
  headerRows: number[];
  groups: OperationalGroup[];
  titles: CellReading[];
  remarks: Remark[];
}

export function readOperationalSheet(
  grid: SheetGrid,
  choices: readonly ColumnChoice[],
): OperationalSheet | null {
  const found = findOperationalHeader(grid, choices);
  return found && new OperationalReader(grid, found).read();
}

/** Indicators that a sheet without headings must have where another sheet has them, to be read like that one. */
const FEWEST_ALIKE = 2;

/** A sheet that lost its headings, read with those of another one; null when its rows do not fit them. */
export function readHeadless(grid: SheetGrid, model: OperationalSheet): OperationalSheet | null {
  const { first, last } = model.header;
  const inTable = (row: number): CellReading[] =>
    lineCells(grid, row).filter(({ column }) => column >= first && column <= last);
  const rows = Array.from({ length: endRow(grid) - grid.row }, (_, i) => grid.row + i);
  const above = rows.findIndex((row) => inTable(row).length > 1) - 1;
  const row = rows[above];
  const measured = rows.filter((at) => isMeasured(grid, model.header, at));
  if (row === undefined || measured.length < FEWEST_ALIKE) return null;
  const header = { ...model.header, row, lastRow: row };
  const sheet = new OperationalReader(grid, { ...model, header, inferred: [] }).read();
  const params = { sheet: grid.name, taken: model.grid.name };
  const at = { sheet: grid.id, row, column: first };
  return {
    ...sheet,
    remarks: [{ severity: 'warning', id: 'header.sheetTaken', params, at }, ...sheet.remarks],
  };
}

/** A row with the name of an indicator and its target: only a plan has both there. */
function isMeasured(grid: SheetGrid, header: HeaderRow, row: number): boolean {
  const cells = new TableRow(grid, header, row);
  return /\p{L}{2}/u.test(cells.text('name')) && reads(cells, 'target') === true;
}

type Carried = 'strategic' | 'programme' | 'benefits' | 'operational' | 'units' | 'name';
type Cells = Record<Carried, CellReading | null>;

/** What a change in one column ends in the columns to its right. */
const ENDS: Readonly<Record<'strategic' | 'programme' | 'benefits', readonly Carried[]>> = {
  strategic: ['programme', 'benefits', 'operational', 'units', 'name'],
  programme: ['benefits', 'operational', 'units', 'name'],
  benefits: ['operational', 'name'],
};

class OperationalReader {
  private readonly groups: OperationalGroup[] = [];
  private readonly titles: CellReading[] = [];
  private readonly remarks: Remark[] = [];
  private readonly headerRows: number[];
  private readonly header: HeaderRow;
  private carried: Cells = {
    strategic: null,
    programme: null,
    benefits: null,
    operational: null,
    units: null,
    name: null,
  };
  private mission: CellReading | null = null;
  private group: OperationalGroup | null = null;
  /** The last amount of resources: unmerged cells repeat it, and it is the same money. */
  private amount: CellReading | null = null;
  /** Below the headings of another table. */
  private ended: Remark | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly found: OperationalHeader,
  ) {
    this.header = found.header;
    this.headerRows = [found.header.row];
  }

  read(): OperationalSheet {
    const { grid, header, groups, titles, remarks, headerRows } = this;
    for (const column of this.found.inferred) {
      const at = { sheet: grid.id, row: header.row, column };
      this.remarks.push({ severity: 'warning', id: 'column.inferred', params: {}, at });
    }
    for (let row = grid.row; row < endRow(grid); row++) {
      const cells = lineCells(grid, row);
      const repeated = cells.length === 0 || row < header.row ? 0 : repeatedHeaderRows(grid, row, header);
      if (repeated > 0) {
        if (row > header.row) headerRows.push(row);
        row += repeated - 1;
        this.ended = null;
      } else if (cells.length > 0) this.readLine(row, cells);
    }
    return { ...this.found, grid, headerRows, groups, titles, remarks };
  }

  private readLine(row: number, cells: readonly CellReading[]): void {
    const inTable = cells.filter(({ column }) => column >= this.header.first && column <= this.header.last);
    const [first = cells[0] as CellReading] = inTable;
    if (inTable.length <= 1 && isMissionLine(textOf(first))) this.startMission(first);
    else if (row <= this.header.row) this.titles.push(...cells);
    else if (inTable.length === 0) return;
    else if (inTable.length === 1 && this.isLoose(first)) this.readLooseLine(row, first);
    else if (this.ended && !this.isMeasured(row)) return;
    else if (this.headsAnotherTable(row, inTable)) {
      const params = { row: row + 1, heading: textOf(first) };
      const hidesObjective = inTable.some(({ column }) => column === this.found.operational);
      this.ended = { severity: hidesObjective ? 'warning' : 'note', id: 'table.other', params, at: first };
      this.remarks.push(this.ended);
    } else this.readRow(row, first);
  }

  private startMission(cell: CellReading): void {
    if (this.mission && nameKey(textOf(this.mission)) === nameKey(textOf(cell))) return;
    this.mission = cell;
    this.end('strategic');
  }

  /** One text alone, and not where programmes and objectives are, or what a printer or a footnote leaves there. */
  private isLoose(cell: CellReading): boolean {
    const { strategic, operational } = this.found;
    const { column, value } = cell;
    if (isPageNumber(textOf(cell)) || isFootnote(textOf(cell))) return true;
    if (column === operational || column === this.header.columns.get('programme')) return false;
    return column !== strategic || !isNumbered(String(value));
  }

  private readLooseLine(row: number, cell: CellReading): void {
    const text = textOf(cell);
    if (isPageNumber(text) || this.titles.some((title) => textOf(title) === text)) return;
    const isName = cell.column === this.header.columns.get('name');
    const severity = isName && !isFootnote(text) && !this.ended ? 'warning' : 'note';
    this.remarks.push({ severity, id: 'row.ignored', params: { row: row + 1, text }, at: cell });
  }

  private isMeasured(row: number): boolean {
    return isMeasured(this.grid, this.header, row);
  }

  private headsAnotherTable(row: number, cells: readonly CellReading[]): boolean {
    const strategic = cells.find(({ column }) => column === this.found.strategic);
    return !this.isMeasured(row) && areHeadingWords(cells) && !(strategic && isNumbered(textOf(strategic)));
  }

  private readRow(row: number, first: CellReading): void {
    this.ended = null;
    const cells = new TableRow(this.grid, this.header, row);
    const [name, target] = [cells.cell('name'), cells.cell('target')];
    const label = textOf(name ?? first);
    if (isSubtotal(label)) {
      this.remarks.push({ severity: 'note', id: 'row.subtotal', params: { name: label }, at: name ?? first });
      return;
    }
    this.carry('strategic', this.namedAt(row, this.found.strategic));
    this.carry('programme', cells.cell('programme'));
    this.carry('benefits', cells.cell('description'));
    this.carried.units = cells.cell('units') ?? this.carried.units;
    const resources = this.ownAmount(cells.cell('resources'));
    const operational = this.namedAt(row, this.found.operational);
    const measured = name !== null || target !== null || cells.cell('actual') !== null;
    const isNew = operational !== null && !this.isCarried('operational', operational);
    if (isNew) this.startGroup(first, operational, resources);
    else if (measured && !this.group) this.startWithoutObjective(first);
    if (measured) this.addIndicator(row, name, isNew ? null : resources);
    else if (!isNew) this.reportEmpty(cells, first);
  }

  private carry(column: keyof typeof ENDS, cell: CellReading | null): void {
    if (!cell || this.isCarried(column, cell)) return;
    this.end(column);
    this.carried[column] = cell;
  }

  private end(column: keyof typeof ENDS): void {
    for (const right of ENDS[column]) this.carried[right] = null;
    this.group = null;
    this.amount = null;
  }

  /** Merges that were undone repeat the cell above. */
  private isCarried(column: Carried, cell: CellReading): boolean {
    const above = this.carried[column];
    return above !== null && nameKey(textOf(above)) === nameKey(textOf(cell));
  }

  private ownAmount(cell: CellReading | null): CellReading | null {
    const repeats = cell && this.amount && textOf(cell) === textOf(this.amount) && /\d/.test(textOf(cell));
    if (cell) this.amount = cell;
    return repeats ? null : cell;
  }

  private startGroup(at: CellReading, operational: CellReading | null, resources: CellReading | null): void {
    const { strategic, programme, benefits, units } = this.carried;
    const goesOn = this.groups.at(-1)?.strategic === null;
    if (!strategic && this.found.strategic !== null && !goesOn) {
      const params = { row: at.row + 1 };
      this.remarks.push({ severity: 'warning', id: 'indicator.withoutObjective', params, at });
    }
    this.carried.operational = operational;
    this.carried.name = null;
    const { mission } = this;
    this.group = { strategic, operational, programme, benefits, mission, units, resources, rows: [] };
    this.groups.push(this.group);
  }

  private startWithoutObjective(at: CellReading): void {
    this.startGroup(at, null, null);
    this.remarks.push({ severity: 'warning', id: 'row.withoutOperational', params: { row: at.row + 1 }, at });
  }

  private reportEmpty(cells: TableRow, first: CellReading): void {
    const programme = cells.cell('programme') ?? cells.cell('description');
    const text = textOf(programme ?? first);
    this.remarks.push({
      severity: 'note',
      id: 'row.programmeOnly',
      params: { text },
      at: programme ?? first,
    });
  }

  /** Below a merged name there is none: the indicator of the row above is measured a second time. */
  private addIndicator(row: number, own: CellReading | null, resources: CellReading | null): void {
    const name = own ?? this.carried.name;
    if (!own) {
      const at = { sheet: this.grid.id, row, column: this.header.columns.get('name') ?? this.grid.column };
      const params = { row: row + 1, name: name ? textOf(name) : '' };
      this.remarks.push(
        name
          ? { severity: 'note', id: 'indicator.nameAbove', params, at }
          : { severity: 'warning', id: 'indicator.withoutName', params, at },
      );
    }
    this.carried.name = name;
    this.group?.rows.push({ row, name, units: this.carried.units, resources });
  }

  /** The name of an objective: a figure is none. */
  private namedAt(row: number, column: number | null): CellReading | null {
    const cell = column === null ? null : readingAt(this.grid, { row, column });
    return cell && /\p{L}{2}/u.test(String(cell.value)) ? cell : null;
  }
}
