import { isBlank, type CellValue } from '../cell';
import { GROUP_LEVELS } from '../layout/headings/resultHeadings';
import type { Plan, PlanNode, SheetReading } from '../plan/plan';
import { PlanTree } from '../plan/planTree';
import { totalRows } from '../plan/totalRows';
import { addressOf } from '../sheet/address';
import { formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import type { WrittenMarks } from './ownership';
import { ResultColumns, type AddedColumn, type ColumnUse, type ResultKind } from './resultColumns';
import { ResultsSheet } from './resultsSheet';
import { rowOwners, type RowOwners } from './rowOwners';

/** A cell for a result. */
export interface ResultCell extends CellAddress {
  /** As what its content is marked: cells of the layout apart, because a published figure may equal one of ours. */
  mark: ResultKind | `${ResultKind} in layout`;
  /** Where its content stands until it is written; absent: there; null: nowhere, because the row shows another node now. */
  now?: CellAddress | null;
}

/** The cells that show the result of a node once. */
export type ResultPlace = Readonly<Record<ResultKind, ResultCell>>;

/** Where the results of a plan stand. */
export interface ResultPlaces {
  /** By node: the first is where its formula goes, the others repeat it; none where the sheets have no cell for it. */
  byNode: ReadonlyMap<string, readonly ResultPlace[]>;
  added: readonly AddedColumn[];
  /** Those that the sheet *Risultati* shows, or would show. */
  listed: readonly PlanNode[];
  /** null: the workbook has none. */
  resultsSheet: ResultsSheet | null;
}

/**
 * The layout's own cells (*Risultato misurato*, the Performance column) where they are blank or Calcola's; beside the
 * other rows, and where the sheet prints published figures, columns of ours to the right of everything. A node without a
 * row to itself (an objective in merged cells) has that of its total, or columns of its level on the first of its rows. The sheet *Risultati*,
 * where there is one, shows all nodes, and the indicators that have no cell elsewhere.
 */
export function resultPlaces(
  plan: Plan,
  grids: ReadonlyMap<string, SheetGrid>,
  marks: WrittenMarks,
): ResultPlaces {
  return new PlaceFinder(plan, grids, marks).places();
}

/** A row beside which a result goes, and which of our columns it goes to. */
interface RowUse extends CellAddress {
  use: ColumnUse;
}

class PlaceFinder {
  private readonly sheets: readonly SheetReading[];
  private readonly columns: ResultColumns;
  private readonly scores: ReadonlyMap<string, ResultCell>;
  private readonly statuses: ReadonlyMap<string, ResultCell>;

  constructor(
    private readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    private readonly marks: WrittenMarks,
  ) {
    this.sheets = plan.sheets.filter(({ id }) => grids.has(id));
    this.columns = new ResultColumns(plan, grids);
    this.scores = this.layoutCells('score', ({ resultAt }) => resultAt);
    this.statuses = this.layoutCells('status', (node) =>
      this.scores.has(node.id) ? this.statusCell(node) : null,
    );
  }

  places(): ResultPlaces {
    const beside = this.cellsBeside();
    const uses = [...beside.values()].flat();
    this.columns.add([
      ...uses.flatMap(({ use, sheet }) => [
        { kind: 'score' as const, use, sheet },
        { kind: 'status' as const, use, sheet },
      ]),
      ...this.scoresWithoutStatus().map(({ sheet }) => ({ kind: 'status', use: 'row', sheet }) as const),
    ]);
    const byNode = new Map<string, readonly ResultPlace[]>();
    for (const { id } of this.plan.nodes) {
      const own = this.scores.get(id);
      const places = (beside.get(id) ?? []).map((use) => ({
        score: this.at('score', use),
        status: this.at('status', use),
      }));
      const status = own && (this.statuses.get(id) ?? this.at('status', { ...own, use: 'row' }));
      byNode.set(id, [...(own && status ? [{ score: own, status }] : []), ...places]);
    }
    const listed = this.plan.nodes.filter(
      ({ id, level }) => level !== 'indicator' || byNode.get(id)?.length === 0,
    );
    const resultsSheet = ResultsSheet.find(this.grids, listed);
    for (const { id } of listed) {
      const cells = resultsSheet?.cellsOf(id);
      if (cells) byNode.set(id, [...(byNode.get(id) ?? []), onResultsSheet(cells)]);
    }
    return { byNode, added: this.columns.all(), listed, resultsSheet };
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
        sheet.headerRows.some((row) => trimText(String(valueAt(grid, row, column) ?? '')) === header),
    );
    return resultAt && headed ? { ...resultAt, column: headed.column } : null;
  }

  /** Beside which rows of each node its result goes, and in which columns of ours. */
  private cellsBeside(): Map<string, RowUse[]> {
    const shown = this.plan.nodes.map((node) => ({
      node,
      rows: node.rows.filter((row) => this.goesBeside(node, row)),
    }));
    const layout = this.plan.nodes.flatMap((node) => {
      const own = this.scores.get(node.id);
      return own && !this.statuses.has(node.id) ? [{ node, rows: [own] }] : [];
    });
    const owners = rowOwners(new PlanTree(this.plan), [...shown, ...layout]);
    const totals = totalRows(this.plan);
    return new Map(
      shown.map(({ node, rows }) => {
        const own = rows
          .filter((row) => owners.isOwner(node, row))
          .map((row): RowUse => ({ ...row, use: 'row' }));
        if (own.length > 0 || this.scores.has(node.id)) return [node.id, own];
        return [node.id, this.sharedUse(node, rows[0], { owners, total: totals.get(node.id) })];
      }),
    );
  }

  /** For a node without a row to itself: its total, or a column of its level where it begins. */
  private sharedUse(
    node: PlanNode,
    first: CellAddress | undefined,
    { owners, total }: { owners: RowOwners; total: CellAddress | undefined },
  ): RowUse[] {
    if (total && this.sheets.some(({ id }) => id === total.sheet)) return [{ ...total, use: 'row' }];
    const level = GROUP_LEVELS.find((each) => each === node.level);
    return first && level && owners.isAloneAtLevel(node, first) ? [{ ...first, use: level }] : [];
  }

  /** Cells of the layout that show a score, where it has none for the status. */
  private scoresWithoutStatus(): ResultCell[] {
    return [...this.scores].flatMap(([id, score]) => (this.statuses.has(id) ? [] : [score]));
  }

  private goesBeside(node: PlanNode, row: CellAddress): boolean {
    const sheet = this.sheets.find(({ id }) => id === row.sheet);
    // A row of headings that was read as a node as well has our headings beside it.
    if (!sheet || sheet.headerRows.includes(row.row) || isSheetTitle(node, row, sheet)) return false;
    if (this.scores.get(node.id)?.sheet !== row.sheet) return true;
    // Where an earlier run wrote beside the row it is kept up to date.
    const column = this.columns.columnOf('score', 'row', row.sheet);
    const at = column === null ? null : ({ ...row, column, mark: 'score' } as const);
    return at !== null && !isBlank(this.content(at)) && this.isOurs(node, at);
  }

  /** The cell of a column of ours in that row. */
  private at(kind: ResultKind, { sheet, row, use }: RowUse): ResultCell {
    return { sheet, row, column: this.columns.columnOf(kind, use, sheet) as number, mark: kind };
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

function onResultsSheet({ score, status }: NonNullable<ReturnType<ResultsSheet['cellsOf']>>): ResultPlace {
  return {
    score: { ...score.at, mark: 'score', now: score.now },
    status: { ...status.at, mark: 'status', now: status.now },
  };
}

/** The name of the ente over all headings is the title of the sheet, outside its table. */
function isSheetTitle({ parent }: PlanNode, { row }: CellAddress, { headerRows }: SheetReading): boolean {
  return parent === null && headerRows.length > 0 && headerRows.every((header) => row < header);
}
