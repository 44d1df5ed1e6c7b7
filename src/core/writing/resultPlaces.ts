import { isBlank, type CellValue } from '../cell';
import { headingText, isResultHeading, RESULT_HEADINGS } from '../layout/headings/headers';
import type { Plan, PlanNode, SheetReading } from '../plan/plan';
import { addressOf } from '../sheet/address';
import { endColumn, endRow, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { columnClearOfTables } from '../sheet/tables';
import type { WrittenMarks } from './ownership';

export type ResultKind = keyof typeof RESULT_HEADINGS;

/** A cell for a result. */
export interface ResultCell extends CellAddress {
  /** As what its content is marked: cells of the layout apart, because a published figure may equal one of ours. */
  mark: ResultKind | `${ResultKind} in layout`;
}

/** The cells that show the result of a node once. */
export type ResultPlace = Readonly<Record<ResultKind, ResultCell>>;

/** A column that Calcola heads itself. */
export interface AddedColumn {
  kind: ResultKind;
  sheet: string;
  column: number;
  headerRows: readonly number[];
  /** It is not there yet. */
  isNew: boolean;
}

/** Where the results of a plan stand. */
export interface ResultPlaces {
  /** By node: the first is where its formula goes, the others repeat it; none for a node without a row of its own. */
  byNode: ReadonlyMap<string, readonly ResultPlace[]>;
  added: readonly AddedColumn[];
}

/**
 * The layout's own cells (*Risultato misurato*, the Performance column) where they are blank or Calcola's; beside the
 * other rows, and where the sheet prints published figures, columns of ours to the right of everything.
 */
export function resultPlaces(
  plan: Plan,
  grids: ReadonlyMap<string, SheetGrid>,
  marks: WrittenMarks,
): ResultPlaces {
  return new PlaceFinder(plan, grids, marks).places();
}

class PlaceFinder {
  private readonly sheets: readonly SheetReading[];
  /** Columns of ours that are there, or are going to be, by kind and sheet. */
  private readonly columns = new Map<string, AddedColumn>();
  private readonly scores: ReadonlyMap<string, ResultCell>;
  private readonly statuses: ReadonlyMap<string, ResultCell>;

  constructor(
    private readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    private readonly marks: WrittenMarks,
  ) {
    this.sheets = plan.sheets.filter(({ id }) => grids.has(id));
    for (const sheet of this.sheets) this.findColumns(sheet);
    this.scores = this.layoutCells('score', ({ resultAt }) => resultAt);
    this.statuses = this.layoutCells('status', (node) =>
      this.scores.has(node.id) ? this.statusCell(node) : null,
    );
  }

  places(): ResultPlaces {
    const beside = this.rowsWithout();
    this.addColumns(beside);
    const byNode = new Map<string, readonly ResultPlace[]>();
    for (const { id } of this.plan.nodes) {
      const own = this.scores.get(id);
      const places = (beside.get(id) ?? []).map((row) => ({
        score: this.at('score', row),
        status: this.at('status', row),
      }));
      const inLayout = own ? [{ score: own, status: this.statuses.get(id) ?? this.at('status', own) }] : [];
      byNode.set(id, [...inLayout, ...places]);
    }
    return { byNode, added: [...this.columns.values()] };
  }

  /** The layout's cells of one kind, by node, in the columns that are blank, or in which Calcola wrote before. */
  private layoutCells(
    kind: ResultKind,
    cellOf: (node: PlanNode) => CellAddress | null,
  ): Map<string, ResultCell> {
    const ids = new Set(this.sheets.map(({ id }) => id));
    const columns = new Map<string, { cells: [string, ResultCell][]; ours: number; foreign: number }>();
    for (const node of this.plan.nodes) {
      const address = cellOf(node);
      if (!address || !ids.has(address.sheet)) continue;
      const key = `${address.sheet}|${address.column}`;
      const column = columns.get(key) ?? { cells: [], ours: 0, foreign: 0 };
      columns.set(key, column);
      const at = { ...addressOf(address), mark: `${kind} in layout` } as const;
      column.cells.push([node.id, at]);
      if (!isBlank(this.content(at))) column[this.isOurs(node, at) ? 'ours' : 'foreign'] += 1;
    }
    const usable = [...columns.values()].filter(({ ours, foreign }) => foreign === 0 || ours > 0);
    return new Map(usable.flatMap(({ cells }) => cells));
  }

  /** Where the layout shows the status that goes with a score: a cell of its own, or the column that is headed so. */
  private statusCell({ cells, resultAt }: PlanNode): CellAddress | null {
    if (cells.status) return addressOf(cells.status);
    const sheet = this.sheets.find(({ id }) => id === resultAt?.sheet);
    const grid = this.grids.get(resultAt?.sheet ?? '');
    const headed = sheet?.columns.find(
      ({ role, column, header }) =>
        role === 'status' &&
        grid &&
        sheet.headerRows.some((row) => headingText(grid, row, column) === header),
    );
    return resultAt && headed ? { ...resultAt, column: headed.column } : null;
  }

  /** The rows of each node beside which its result goes; of several nodes in one row the lowest has it. */
  private rowsWithout(): Map<string, CellAddress[]> {
    const owners = new Map<string, string>();
    const rows = new Map<string, CellAddress[]>();
    for (const node of this.plan.nodes) {
      const wanted = node.rows.filter((row) => this.goesBeside(node, row));
      rows.set(node.id, wanted);
      const own = this.scores.get(node.id);
      const statusBeside = own && !this.statuses.has(node.id) ? [own] : [];
      for (const row of [...wanted, ...statusBeside]) owners.set(sheetRowKey(row), node.id);
    }
    for (const [id, wanted] of rows)
      rows.set(
        id,
        wanted.filter((row) => owners.get(sheetRowKey(row)) === id),
      );
    return rows;
  }

  private goesBeside(node: PlanNode, row: CellAddress): boolean {
    const sheet = this.sheets.find(({ id }) => id === row.sheet);
    // A row of headings that was read as a node as well has our headings beside it.
    if (!sheet || sheet.headerRows.includes(row.row)) return false;
    if (this.scores.get(node.id)?.sheet !== row.sheet) return true;
    // Where an earlier run wrote beside the row it is kept up to date.
    const column = this.columns.get(columnKey('score', row.sheet))?.column;
    const at = column === undefined ? null : ({ ...row, column, mark: 'score' } as const);
    return at !== null && !isBlank(this.content(at)) && this.isOurs(node, at);
  }

  private findColumns({ id, headerRows }: SheetReading): void {
    const grid = this.grids.get(id) as SheetGrid;
    for (const kind of ['score', 'status'] as const) {
      for (let column = grid.column; column < endColumn(grid); column++) {
        if (!headerRows.some((row) => isResultHeading(valueAt(grid, row, column), RESULT_HEADINGS[kind])))
          continue;
        this.columns.set(columnKey(kind, id), { kind, sheet: id, column, headerRows, isNew: false });
        break;
      }
    }
  }

  /** The columns that are wanting: a sheet that needs only one gets only one. */
  private addColumns(beside: ReadonlyMap<string, readonly CellAddress[]>): void {
    const scores = new Set([...beside.values()].flatMap((rows) => rows.map(({ sheet }) => sheet)));
    const statuses = new Set(scores);
    for (const [id, { sheet }] of this.scores) if (!this.statuses.has(id)) statuses.add(sheet);
    for (const { id, headerRows, columns } of this.sheets) {
      // A column of the plan may be blank still, and beyond all that there is.
      const used = columns.map(({ column }) => column + 1);
      const grid = this.grids.get(id) as SheetGrid;
      let free = Math.max(firstFreeColumn(grid), columnClearOfTables(grid), ...used);
      for (const [kind, needed] of [
        ['score', scores],
        ['status', statuses],
      ] as const) {
        const key = columnKey(kind, id);
        if (!needed.has(id) || this.columns.has(key)) continue;
        this.columns.set(key, { kind, sheet: id, column: free++, headerRows, isNew: true });
      }
    }
  }

  /** The cell of a column of ours in that row. */
  private at(kind: ResultKind, { sheet, row }: CellAddress): ResultCell {
    const { column } = this.columns.get(columnKey(kind, sheet)) as AddedColumn;
    return { sheet, row, column, mark: kind };
  }

  private content({ sheet, row, column }: CellAddress): CellValue {
    const grid = this.grids.get(sheet);
    return grid ? formulaAt(grid, row, column) : '';
  }

  private isOurs(node: PlanNode, at: ResultCell): boolean {
    const grid = this.grids.get(at.sheet);
    const shown = grid ? valueAt(grid, at.row, at.column) : '';
    return this.marks.mayWrite(node, at.mark, this.content(at), shown);
  }
}

function columnKey(kind: ResultKind, sheet: string): string {
  return `${kind}|${sheet}`;
}

function sheetRowKey({ sheet, row }: CellAddress): string {
  return `${sheet}|${row}`;
}

/** After the last column that holds anything, formulas that show nothing included: formats alone do not count. */
export function firstFreeColumn(grid: SheetGrid): number {
  for (let column = endColumn(grid) - 1; column >= grid.column; column--) {
    for (let row = grid.row; row < endRow(grid); row++)
      if (!isBlank(formulaAt(grid, row, column))) return column + 1;
  }
  return grid.column;
}
