import type { CellValue } from '../../../src/core/cell';
import type { CellReading, PlanNode } from '../../../src/core/plan/plan';
import type { CellAddress, SheetGrid } from '../../../src/core/sheet/grid';
import { EditableSheet } from '../../layout/editableWorkbook';
import { checkedWorkbook, type CheckedWorkbook } from '../openedWorkbook';

/** A workbook before anything is wrong with it. */
export interface CleanWorkbook {
  sheets: readonly SheetGrid[];
  activeSheet: string;
  checked: CheckedWorkbook;
}

export function cleanWorkbook(sheets: readonly SheetGrid[], activeSheet: string): CleanWorkbook {
  const checked = checkedWorkbook(sheets, activeSheet);
  if (!checked) throw new Error('not recognised');
  return { sheets, activeSheet, checked };
}

/** A workbook in which a clerk makes mistakes, with the tree that it held before. */
export class PlantingGround {
  readonly sheets: readonly EditableSheet[];
  readonly nodes: readonly PlanNode[];
  readonly indicators: readonly PlanNode[];
  readonly year: number | null;
  /** Rows that were put in or taken out, by sheet: those below have moved by them. */
  private readonly moves: { sheet: string; row: number; by: number }[] = [];

  constructor(readonly clean: CleanWorkbook) {
    const { plan } = clean.checked;
    this.sheets = clean.sheets.map((grid) => EditableSheet.of(grid));
    this.nodes = plan.nodes;
    this.indicators = plan.nodes.filter(({ level }) => level === 'indicator');
    this.year = plan.year;
  }

  parentOf({ parent }: PlanNode): PlanNode | undefined {
    return this.nodes.find(({ id }) => id === parent);
  }

  /** Children of one level, who weigh against each other. */
  siblings({ parent, level }: PlanNode): PlanNode[] {
    return this.nodes.filter((node) => node.parent === parent && node.level === level);
  }

  childrenOf({ id }: PlanNode): PlanNode[] {
    return this.nodes.filter(({ parent }) => parent === id);
  }

  /** The parent of a node, or a node that is one itself: what is wrong with one child is told of it. */
  familyOf(id: string): string {
    const node = this.nodes.find((each) => each.id === id);
    return node?.level === 'indicator' ? (node.parent ?? id) : id;
  }

  /** What a person types in a cell; in a cell of several texts in the place of the one that it was. */
  type(cell: CellReading, value: CellValue, format?: string): void {
    const { row, column } = this.now(cell);
    const sheet = this.sheet(cell.sheet);
    const { value: whole } = sheet.at(row, column);
    const text =
      cell.part && typeof whole === 'string'
        ? `${whole.slice(0, cell.part[0])}${value}${whole.slice(cell.part[1])}`
        : value;
    sheet.set(row, column, text, format ?? (typeof value === 'number' ? cell.format : '@'));
  }

  write({ sheet, row, column }: CellAddress, value: CellValue, formula?: string): void {
    const at = this.now({ sheet, row, column });
    this.sheet(sheet).set(at.row, column, value);
    const cells = this.sheet(sheet).rows[at.row]?.cells;
    const cell = cells?.[column];
    if (formula !== undefined && cells && cell) cells[column] = { ...cell, formula };
  }

  /** Copies a row: of the two the lower one is the row that was there. */
  copyRow(sheet: string, row: number): void {
    const from = this.now({ sheet, row, column: 0 }).row;
    this.keepValues(sheet);
    this.sheet(sheet).copyRow(from, from + 1);
    this.moves.push({ sheet, row, by: 1 });
  }

  deleteRow(sheet: string, row: number): void {
    const at = this.now({ sheet, row, column: 0 }).row;
    this.keepValues(sheet);
    this.sheet(sheet).deleteRow(at);
    this.moves.push({ sheet, row: row + 1, by: -1 });
  }

  /** Excel would move the formulas with the rows; here they become what they show. */
  private keepValues(sheet: string): void {
    for (const { cells } of this.sheet(sheet).rows)
      cells.forEach((cell, column) => (cells[column] = { ...cell, formula: cell.value }));
  }

  /** Where a cell of the clean workbook is by now. */
  now({ sheet, row, column }: CellAddress): CellAddress {
    const by = this.moves
      .filter((move) => move.sheet === sheet && move.row <= row)
      .reduce((sum, move) => sum + move.by, 0);
    return { sheet, row: row + by, column };
  }

  contentAt({ sheet, row, column }: CellAddress): CellValue {
    return this.sheet(sheet).at(this.now({ sheet, row, column }).row, column).formula;
  }

  check(): CheckedWorkbook | null {
    return checkedWorkbook(
      this.sheets.map((sheet) => sheet.grid()),
      this.clean.activeSheet,
    );
  }

  sheet(id: string): EditableSheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }
}
