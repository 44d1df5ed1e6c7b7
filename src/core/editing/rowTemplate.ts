import { isBlank } from '../cell';
import { yearsBelow } from '../layout/headings/years';
import type { PlanNode, RowSpan } from '../plan/plan';
import { endColumn, type CellAddress } from '../sheet/grid';
import type { Piece } from './compositeCell';
import { FIELDS, type Field } from './edit';
import type { EditContext } from './editContext';
import { isSameCell } from './fieldCells';
import { cellsOf } from './ancestorCells';

/** What a cell of a node's rows says, for a node that is to be like it. */
export type TemplateCell =
  /** Several things of the node. */
  | { kind: 'composite'; text: string; pieces: Piece[] }
  /** One thing that a person types. */
  | { kind: 'field'; field: Field }
  /** A heading or a label. */
  | { kind: 'label' }
  /** Something that the new node has as well, or (blank) that is this node's alone. */
  | { kind: 'text'; text: string };

/** Reads the rows of a node as a form to be filled for another one below a parent. */
export class RowTemplate {
  constructor(
    private readonly context: EditContext,
    private readonly model: PlanNode,
    private readonly span: RowSpan,
    private readonly parent: PlanNode,
  ) {}

  at(at: CellAddress): TemplateCell {
    const { cells } = this.context;
    const text = String(cells.readingAt(at).value);
    const pieces = this.piecesAt(at);
    if (pieces.length > 0) return { kind: 'composite', text, pieces };
    const field = FIELDS.find((each) =>
      cells.shown(this.model, each).some((reading) => isSameCell(reading, at)),
    );
    if (field) return { kind: 'field', field };
    const carried = this.carried(at, text);
    if (carried !== null) return { kind: 'text', text: carried };
    const isRead = cellsOf(this.model).some((cell) => isSameCell(cell, at));
    return !isRead && this.isFixed(at) ? { kind: 'label' } : { kind: 'text', text: '' };
  }

  /** Pieces of a text that says several things; none where the whole cell is one. */
  private piecesAt(at: CellAddress): Piece[] {
    const { cells } = this.context;
    const own = cells.pieces(this.model, at);
    if (own.some(({ part }) => part[0] > 0) || own.length > 1) return own;
    return FIELDS.flatMap((field) =>
      cells
        .shown(this.model, field)
        .flatMap((reading) =>
          reading.part && isSameCell(reading, at) ? [{ role: field, part: reading.part }] : [],
        ),
    );
  }

  /** Mission and programme are the siblings'; the code of the node above is the parent's. */
  private carried({ sheet, row, column }: CellAddress, text: string): string | null {
    const { parent, mission, programme } = this.model.cells;
    const is = (cell: CellAddress | undefined): boolean => !!cell && isSameCell(cell, { sheet, row, column });
    if (is(parent)) return this.parent.code;
    const above = this.context.tree.parent(this.model);
    if (is(mission) || is(programme)) return above === this.parent ? text : '';
    return above && above.code.length > 1 && text === above.code ? this.parent.code : null;
  }

  private isFixed({ sheet, row, column }: CellAddress): boolean {
    const { plan, grids } = this.context;
    const headings = plan.sheets.find(({ id }) => id === sheet)?.headerRows ?? [];
    const grid = grids.get(sheet);
    if (!grid) return false;
    if (headings.includes(row)) return true;
    if (headings.includes(row - 1) && yearsBelow(grid, row - 1).length > 0) return true;
    if (this.span.first === this.span.last) return false;
    // In rows of labels the first text is the label, unless it goes on with the value above it.
    if (!this.isFirst({ sheet, row, column })) return false;
    return !this.isLineOfValue({ sheet, row, column });
  }

  private isFirst({ sheet, row, column }: CellAddress): boolean {
    const { grids, cells } = this.context;
    for (let left = grids.get(sheet)?.column ?? 0; left < column; left++) {
      if (!isBlank(cells.readingAt({ sheet, row, column: left }).value)) return false;
    }
    return true;
  }

  /** A line right below a value that has its label to the left, and nothing to the right of it. */
  private isLineOfValue({ sheet, row, column }: CellAddress): boolean {
    const { grids, cells } = this.context;
    const grid = grids.get(sheet);
    for (let right = column + 1; grid && right < endColumn(grid); right++) {
      if (!isBlank(cells.readingAt({ sheet, row, column: right }).value)) return false;
    }
    const above = { sheet, row: row - 1, column };
    if (row === this.span.first || isBlank(cells.readingAt(above).value)) return false;
    if (this.isFirst(above)) return this.isLineOfValue(above);
    return cellsOf(this.model).some((cell) => isSameCell(cell, above));
  }
}
