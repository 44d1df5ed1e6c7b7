import { isBlank } from '../cell';
import { cellName } from '../sheet/address';
import type { Content, SheetChange } from '../sheet/change';
import type { CellBlock } from '../sheet/contentExtent';
import { isFormula } from '../sheet/formula';
import {
  endColumn,
  formatAt,
  formulaAt,
  lookAt,
  PLAIN_LOOK,
  valueAt,
  type CellAddress,
  type CellRange,
  type SheetGrid,
  type SheetTable,
} from '../sheet/grid';
import { mergesAfter } from '../sheet/mergedRows';
import type { Row } from '../sheet/rowOrder';
import type { Message } from '../../messages/message';
import type { Plan, PlanNode } from '../plan/plan';
import { Refusal } from '../refusal';
import type { PlanTree } from '../plan/planTree';
import { FieldCells } from './fieldCells';
import { AncestorCells } from './ancestorCells';
import { PlanRows, type Placement } from './planRows';
import type { Copied, Placed } from './placedNode';
import { FormulaRepair } from './repairFormulas';
import { RowLedger } from './rowLedger';
import { SheetLedger } from './sheetLedger';

interface CellWrite {
  content: Content;
  /** null: as it is. */
  format: string | null;
}

/** A change of the tree as steps in the workbook. */
export interface PlannedEdit {
  changes: readonly SheetChange[];
  /** The sheets as the steps leave them. */
  grids: readonly SheetGrid[];
  /** The cell to show afterwards, where it is by then. */
  select: CellAddress | null;
  /** What was done, for the person. */
  notice: Message;
  /** Nodes that get another code, by their id before the change. */
  renamed: ReadonlyMap<string, string>;
}

/** What a change comes to, beside its steps. */
export type EditOutcome = Pick<PlannedEdit, 'select' | 'notice' | 'renamed'>;

/** What one change of the tree is planned on: the plan, its rows and cells, and the steps so far. */
export class EditContext {
  readonly tree: PlanTree;
  readonly rows: PlanRows;
  readonly cells: FieldCells;
  readonly ancestorCells: AncestorCells;
  readonly ledger: RowLedger;
  readonly sheets: SheetLedger;
  /** With those that are copied. */
  private readonly allGrids: Map<string, SheetGrid>;
  private readonly formatted: SheetChange[] = [];
  /** Merged cells, as they are before the change, that are to span these rows too. */
  private readonly grown: { area: CellRange; rows: readonly Row[] }[] = [];
  private readonly writes = new Map<Row, Map<number, CellWrite>>();
  /** Formulas that Excel makes right by itself. */
  private readonly following = new Map<Row, Map<number, string>>();

  constructor(
    readonly plan: Plan,
    grids: ReadonlyMap<string, SheetGrid>,
  ) {
    this.allGrids = new Map(grids);
    this.sheets = new SheetLedger(grids.keys());
    grids = this.allGrids;
    this.rows = new PlanRows(plan, grids);
    this.tree = this.rows.tree;
    this.ancestorCells = new AncestorCells(plan, this.rows);
    this.cells = new FieldCells(plan, grids, this.rows);
    this.ledger = new RowLedger(grids);
  }

  get grids(): ReadonlyMap<string, SheetGrid> {
    return this.allGrids;
  }

  /** A copy of a sheet before another one, null: last; its rows are then known as if they had been there. @returns its id */
  copySheet(source: SheetGrid, name: string, before: string | null): string {
    const id = this.sheets.copy(source.id, name, before);
    this.allGrids.set(id, { ...source, id, name });
    return id;
  }

  deleteSheet(id: string): void {
    this.sheets.remove(id);
    this.ledger.removeSheet(id);
  }

  /** @throws Refusal for a node that is not in the plan */
  node(id: string): PlanNode {
    const node = this.tree.node(id);
    if (!node) throw new Refusal('edit.unknown', { node: id });
    return node;
  }

  /** Writes a cell, wherever its row is at the end; a later write of the same cell counts. */
  write(row: Row, column: number, content: Content, format: string | null = null): void {
    const cells = this.writes.get(row) ?? new Map<number, CellWrite>();
    this.writes.set(row, cells);
    cells.set(column, { content, format: format ?? cells.get(column)?.format ?? null });
  }

  isWritten(row: Row, column: number): boolean {
    return this.writes.get(row)?.has(column) ?? false;
  }

  /** Cells that are to look like others, where they are before the change: for one that moves no rows. */
  formatColumn(step: Omit<Extract<SheetChange, { kind: 'formatColumn' }>, 'kind'>): void {
    this.formatted.push({ kind: 'formatColumn', ...step });
  }

  /**
   * Merged cells of groups span the rows that are put right below them.
   * @param parent the node that has them now: it, and those above it that end there as well
   * @param before the row before which they are put
   */
  growMerges(
    parent: PlanNode,
    { sheet, before }: Pick<Placement, 'sheet' | 'before'>,
    rows: readonly Row[],
  ): void {
    const hulls = [parent, ...this.tree.ancestors(parent)]
      .flatMap(({ id }) => this.rows.hull(id, sheet) ?? [])
      .filter(({ last }) => last + 1 === before);
    for (const area of this.grids.get(sheet)?.merges ?? []) {
      const isOfGroup = hulls.some(
        ({ first, last }) => area.row === first && area.row + area.rows - 1 === last,
      );
      const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
      const isFree = rows.every((row) => columns.every((column) => this.isBlankAfter(row, column)));
      if (area.rows > 1 && isOfGroup && isFree) this.grown.push({ area: { ...area, sheet }, rows });
    }
  }

  private isBlankAfter(row: Row, column: number): boolean {
    const written = this.writes.get(row)?.get(column);
    if (written) return written.content === '';
    const { origin } = row.copyOf ?? row;
    const grid = this.grids.get(origin?.sheet ?? '');
    return !origin || !grid || isBlank(formulaAt(grid, origin.row, column));
  }

  private merges(): SheetChange[] {
    return this.grown.flatMap(({ area, rows }): SheetChange[] => {
      const { sheet, row } = area;
      const own = Array.from({ length: area.rows }, (_, i) => this.ledger.at(sheet, row + i));
      const places = [...own, ...rows].flatMap((each) => this.ledger.place(each)?.row ?? []);
      const [first, last] = [Math.min(...places), Math.max(...places)];
      return [{ kind: 'merge', sheet, range: { ...area, row: first, rows: last - first + 1 } }];
    });
  }

  /** Writes a cell as it was before the change. @throws Refusal when it holds a formula */
  writeAt(at: CellAddress, content: Content, format: string | null = null): void {
    if (this.isFormula(at)) throw new Refusal('edit.formula', this.cellParams(at));
    this.write(this.ledger.at(at.sheet, at.row), at.column, content, format);
  }

  isFormula({ sheet, row, column }: CellAddress): boolean {
    const grid = this.grids.get(sheet);
    return grid !== undefined && isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
  }

  /** What a cell held before the change, to be written elsewhere. */
  contentAt({ sheet, row, column }: CellAddress): { content: Content; format: string } {
    const grid = this.grids.get(sheet);
    if (!grid) return { content: '', format: 'General' };
    const [content, value] = [formulaAt(grid, row, column), valueAt(grid, row, column)];
    return {
      content: isFormula(content, value) ? { formula: content } : (value ?? ''),
      format: formatAt(grid, row, column),
    };
  }

  /** Where a cell is, in words for the person: as the sheet is before the change. */
  cellParams({ sheet, row, column }: CellAddress): { cell: string; sheet: string } {
    return { cell: cellName(row, column), sheet: this.grids.get(sheet)?.name ?? '' };
  }

  /** Makes the formulas right, and tells which ones referred to rows that are gone. */
  repairFormulas(placed: readonly Placed[], copied?: Copied): readonly CellAddress[] {
    const repair = new FormulaRepair(this.grids, this.rows, this.ledger, placed, copied);
    repair.run();
    for (const { row, column, formula, mustWrite } of repair.repaired) {
      if (this.writes.get(row)?.has(column)) continue;
      if (mustWrite) this.write(row, column, formula === null ? '' : { formula });
      else if (formula !== null)
        this.following.set(row, (this.following.get(row) ?? new Map()).set(column, formula));
    }
    return repair.broken;
  }

  /** The sheets as they are afterwards; values of formulas as they were. */
  afterwards(): SheetGrid[] {
    const grids = this.sheets.now.flatMap((id) => this.grids.get(id) ?? []);
    const merged = grids.flatMap(({ id, merges = [] }) => merges.map((area) => ({ ...area, sheet: id })));
    const merges = mergesAfter(merged, [...this.ledger.changes, ...this.merges()]);
    return grids.map((grid) => this.gridAfter(grid, merges));
  }

  private gridAfter(grid: SheetGrid, merges: readonly CellRange[]): SheetGrid {
    const rows = this.ledger.rows(grid.id);
    const origins = new Set(rows.map(({ origin, copyOf }) => (copyOf?.origin ?? origin)?.sheet ?? ''));
    const widths = [...origins].map((id) => this.grids.get(id)).map((from) => (from ? endColumn(from) : 0));
    const columns = rows.flatMap((row) => [...(this.writes.get(row)?.keys() ?? [])]);
    const width = Math.max(endColumn(grid), ...widths, ...columns.map((column) => column + 1));
    const cut = <T>(read: (row: Row, column: number) => T): T[][] =>
      rows.map((row) => Array.from({ length: width }, (_, column) => read(row, column)));
    const had =
      <T>(read: (from: SheetGrid, row: number, column: number) => T, blank: T) =>
      (row: Row, column: number): T => {
        const origin = (row.copyOf ?? row).origin;
        const from = this.grids.get(origin?.sheet ?? '');
        return origin && from ? read(from, origin.row, column) : blank;
      };
    const written = (row: Row, column: number): CellWrite | undefined => this.writes.get(row)?.get(column);
    const [value, content, format] = [had(valueAt, ''), had(formulaAt, ''), had(formatAt, 'General')];
    const look = had(lookAt, PLAIN_LOOK);
    return {
      ...grid,
      row: 0,
      column: 0,
      values: cut((row, column) => {
        const write = written(row, column)?.content;
        return write === undefined || typeof write === 'object' ? value(row, column) : write;
      }),
      formulas: cut((row, column) => {
        const write = written(row, column)?.content;
        if (typeof write === 'object') return write.formula;
        return write ?? this.following.get(row)?.get(column) ?? content(row, column);
      }),
      numberFormats: cut((row, column) => written(row, column)?.format ?? format(row, column)),
      ...(grid.looks && { looks: cut((row, column) => look(this.ledger.formatsOf(row) ?? row, column)) }),
      ...(grid.merges && { merges: merges.filter(({ sheet }) => sheet === grid.id).map(blockInSheet) }),
      tables: grid.tables.flatMap((table) => this.tableAfter(grid.id, table)),
    };
  }

  /** An Excel table goes from the first to the last of its rows that are left. */
  private tableAfter(sheet: string, table: SheetTable): SheetTable[] {
    const places = this.ledger.rows(sheet).flatMap(({ origin }, at) => {
      const isOwn = origin?.sheet === sheet && origin.row >= table.row && origin.row < table.row + table.rows;
      return isOwn ? [at] : [];
    });
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ ...table, row: first, rows: last - first + 1 }];
  }

  /** All steps: rows first, then cells where they are by then. */
  changes(): SheetChange[] {
    const steps = [...this.sheets.changes, ...this.ledger.changes, ...this.merges(), ...this.formatted];
    for (const [row, cells] of this.writes) {
      const place = this.ledger.place(row);
      if (!place) continue;
      for (const [column, { content, format }] of cells) {
        if (format === null && this.holds(row, column, content)) continue;
        steps.push({ kind: 'write', ...place, column, content, format });
      }
    }
    return [...steps, ...this.sheets.deletions];
  }

  /** Whether a cell of a row that was there before says so already. */
  private holds(row: Row, column: number, content: Content): boolean {
    const { origin } = row;
    const grid = this.grids.get(origin?.sheet ?? '');
    if (this.ledger.rewritten.has(row)) return false;
    return origin !== null && grid !== undefined && formulaAt(grid, origin.row, column) === content;
  }

  /** Where a cell is at the end; null: deleted. */
  finally({ sheet, row, column }: CellAddress): CellAddress | null {
    const place = this.ledger.place(this.ledger.at(sheet, row));
    return place && { ...place, column };
  }
}

function blockInSheet({ row, column, rows, columns }: CellRange): CellBlock {
  return { row, column, rows, columns };
}

const LONGEST_TITLE = 70;

/** What a person calls a node, short enough for a sentence. */
export function nodeTitle({ code, name, id }: PlanNode): string {
  const title = [code, name].filter(Boolean).join(' ') || id;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}
