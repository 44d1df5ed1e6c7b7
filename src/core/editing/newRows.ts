import { isBlank } from '../cell';
import type { CellReading, PlanNode, RowSpan } from '../plan/plan';
import { endColumn, formatAt, type CellAddress } from '../sheet/grid';
import { isDateFormat } from '../sheet/numberFormat';
import { withPart, type Piece } from './compositeCell';
import { FIELDS, type Field } from './edit';
import type { EditContext } from './editContext';
import { isSameCell, type Alike } from './fieldCells';
import type { Placement } from './planRows';
import type { Row } from '../sheet/rowOrder';
import { RowTemplate } from './rowTemplate';
import { exchangeCells } from './sharedRows';
import { cellContext, modelCell, partText } from './setField';
import {
  plainText,
  typedActual,
  typedTarget,
  typedWeight,
  type CellContext,
  type Written,
} from './cellInput';

export type Values = Readonly<Partial<Record<Field, string>>>;

/** A place for a node on one sheet, and the node whose rows the new ones are like. */
export interface AddPlace {
  to: Placement;
  model: PlanNode | null;
  /** Rows of the model to be copied; null: it shares them with others. */
  span: RowSpan | null;
  /** Cells of the row before which it goes that say something of the rows below too: its first row says it then. */
  shared?: readonly CellAddress[];
}

/** The new rows of a node on one sheet. */
export class NewRows {
  readonly sheet: string;
  rows: readonly Row[] = [];
  /** The sheet that shows where things stand: a table without rows yet is like its model's. */
  private readonly columnsOf: string;
  private readonly written = new Set<Field>();
  private readonly like: Alike;
  /** The model's rows were copied, and not only made room for. */
  private readonly isCopy: boolean;

  constructor(
    private readonly context: EditContext,
    private readonly parent: PlanNode,
    level: PlanNode['level'],
    private readonly place: AddPlace,
  ) {
    this.sheet = place.to.sheet;
    this.columnsOf = place.span?.sheet ?? place.to.sheet;
    this.like = { level, parent: parent.id };
    // Within merged cells rows are inserted, not copied.
    this.isCopy = place.span !== null && !context.ancestorCells.fillsDown(place.to.sheet);
  }

  /** Rows that are there already, as copies of the model's. */
  take(rows: readonly Row[]): this {
    this.rows = rows;
    return this;
  }

  insert(): void {
    const { ledger, rows } = this.context;
    const { to, span, shared = [] } = this.place;
    const target = ledger.at(to.sheet, to.before);
    if (shared.length > 0) {
      this.rows = ledger.pushDown(target, span ? span.last - span.first + 1 : 1);
      return;
    }
    const blank = rows.blankRowAbove(to.sheet, to.before);
    const like = blank === null ? null : ledger.at(to.sheet, blank);
    ledger.insert(to.sheet, target, to.blanksAbove, like);
    this.rows = this.isCopy
      ? ledger.copy(this.modelRows(), to.sheet, target)
      : ledger.insert(to.sheet, target, span ? span.last - span.first + 1 : 1, null);
    ledger.insert(to.sheet, target, to.blanksBelow, like);
  }

  /** New rows by those they were copied from. */
  copies(): [source: Row, copy: Row][] {
    return this.isCopy ? this.modelRows().map((row, i) => [row, this.rows[i] as Row]) : [];
  }

  /** Clears what the model's rows said and writes what is given. @returns fields for which there is no cell */
  fill(values: Values): Field[] {
    const { model, span } = this.place;
    if (model && span) this.fillLike(model, span, values);
    for (const row of this.rows) sayAbove(this.context, row, this.sheet, this.parent);
    const { to, shared = [] } = this.place;
    const [first] = this.rows;
    const isShared = (column: number): boolean => shared.some((cell) => cell.column === column);
    const isOwn = (column: number): boolean =>
      first !== undefined && !isShared(column) && this.context.isWritten(first, column);
    if (first && shared.length > 0) exchangeCells(this.context, to, { first, shared, isOwn });
    return FIELDS.filter((field) => {
      const text = values[field];
      return text !== undefined && !this.written.has(field) && !this.fillColumn(field, text);
    });
  }

  /** The cell that names the new node. */
  nameCell(): CellAddress | null {
    const { model, span } = this.place;
    const name = model && this.context.cells.shown(model, 'name').find(({ sheet }) => sheet === this.sheet);
    const row = name && span ? this.rows[name.row - span.first] : this.rows[0];
    const at = row && this.context.ledger.place(row);
    const column = name?.column ?? this.context.cells.column(this.columnsOf, 'name', null, this.like);
    return at ? { ...at, column: column ?? 0 } : null;
  }

  private modelRows(): Row[] {
    const { span } = this.place;
    return span ? this.context.ledger.span(span.sheet, span.first, span.last) : [];
  }

  private fillLike(model: PlanNode, span: RowSpan, values: Values): void {
    const grid = this.context.grids.get(span.sheet);
    const template = new RowTemplate(this.context, model, span, this.parent);
    for (let row = span.first; grid && row <= span.last; row++) {
      for (let column = grid.column; column < endColumn(grid); column++) {
        const at = { sheet: span.sheet, row, column };
        const { content } = this.context.contentAt(at);
        if (typeof content === 'object') this.keepFormula(model, at);
        else if (!isBlank(content)) this.fillCell(template, span, at, values);
      }
    }
  }

  /** A formula is copied with its row: what it shows is not for a person to type. */
  private keepFormula(model: PlanNode, at: CellAddress): void {
    for (const field of this.isCopy ? FIELDS : []) {
      const [cell] = this.context.cells.shown(model, field);
      if (cell?.row === at.row && cell.column === at.column) this.written.add(field);
    }
  }

  private fillCell(template: RowTemplate, span: RowSpan, at: CellAddress, values: Values): void {
    const row = this.rows[at.row - span.first] as Row;
    const cell = template.at(at);
    switch (cell.kind) {
      case 'label':
        return;
      case 'composite':
        this.context.write(row, at.column, this.pieced(cell, at, values));
        return;
      case 'field': {
        const like = cell.field === 'name' ? this.fullerCell(at, values) : null;
        if (like) this.context.write(row, at.column, this.pieced(like, at, values));
        else {
          const reading = { ...this.context.cells.readingAt(at), value: '' };
          this.writeField(row, reading, cell.field, values[cell.field]);
        }
        return;
      }
      case 'text':
        // Where texts are filled down the rows above say it.
        this.context.write(row, at.column, this.isCopy ? cell.text : '');
    }
  }

  /** The text of the model, or of a node whose cell says more, with what is given in it; what is not given goes. */
  private pieced(
    { text, pieces }: { text: string; pieces: readonly Piece[] },
    at: CellAddress,
    values: Values,
  ): string {
    const isName = pieces.some(({ role }) => role === 'name');
    const from = (isName ? this.fullerCell(at, values) : null) ?? { text, pieces };
    const said = new Map<string, string>();
    for (const { role, part } of from.pieces) {
      const field = FIELDS.find((each) => each === role);
      const value = field && values[field];
      if (field) this.written.add(field);
      said.set(role, field && value !== undefined ? partText(field, value, from.text.slice(...part)) : '');
    }
    return withPart(from.text, from.pieces, said);
  }

  /** The cell of a name that also says what is given and stands nowhere else; null: nothing such, or no such cell. */
  private fullerCell(name: CellAddress, values: Values): { text: string; pieces: Piece[] } | null {
    const { model } = this.place;
    const isElsewhere = (field: Field): boolean =>
      this.hasColumn(field) ||
      (model !== null && this.context.cells.shown(model, field).some((cell) => !isSameCell(cell, name)));
    const inside = FIELDS.filter(
      (field) => field !== 'name' && values[field] !== undefined && !isElsewhere(field),
    );
    return inside.length > 0 ? modelCell(this.context, this.like, 'name', ...inside) : null;
  }

  private hasColumn(field: Field): boolean {
    return this.context.cells.column(this.columnsOf, field, null, this.like) !== null;
  }

  /** In the column that shows such things, where the model's own cell is blank. */
  private fillColumn(field: Field, text: string): boolean {
    const { cells, grids } = this.context;
    const column = cells.column(this.columnsOf, field, null, this.like);
    const [row, second] = this.rows;
    if (column === null || !row || second) return false;
    const grid = grids.get(this.sheet);
    const at = this.place.span?.first ?? this.place.to.before;
    const format = grid && this.isCopy ? formatAt(grid, at, column) : 'General';
    this.writeField(row, { sheet: this.sheet, row: at, column, value: '', format }, field, text);
    return true;
  }

  private writeField(row: Row, reading: CellReading, field: Field, text: string | undefined): void {
    this.written.add(field);
    if (text === undefined) {
      // The date of the neighbour: a figure typed there would become one.
      const isDate = (field === 'target' || field === 'actual') && isDateFormat(reading.format);
      this.context.write(row, reading.column, '', isDate ? 'General' : null);
      return;
    }
    const about = this.about(field, reading);
    const { content, format } =
      field === 'target' ? this.target(row, text, about) : typed(field, text, about);
    this.context.write(row, reading.column, content, format);
  }

  private target(row: Row, text: string, about: CellContext): Written {
    const column = this.context.cells.column(this.columnsOf, 'direction', null, this.like);
    if (column === null) return typedTarget(text, about, null).target;
    const blank = { sheet: this.sheet, row: this.place.to.before, column, value: '', format: 'General' };
    const { target, direction } = typedTarget(text, about, this.about('direction', blank));
    this.context.write(row, column, direction?.content ?? '');
    return target;
  }

  private about(field: Field | 'direction', reading: CellReading): CellContext {
    return { ...cellContext(this.context, this.like, { field, year: null, reading }), isNew: true };
  }
}

/** Where rows repeat what is above them a row that comes below a parent does too. */
export function sayAbove(context: EditContext, row: Row, sheet: string, parent: PlanNode): void {
  for (const at of context.ancestorCells.saidBelow(parent, sheet)) {
    const { value, format } = context.cells.readingAt(at);
    context.write(row, at.column, value ?? '', format);
  }
}

function typed(field: Field, text: string, about: CellContext): Written {
  if (field === 'weight') return typedWeight(text, about);
  return field === 'actual' ? typedActual(text, about) : plainText(text);
}
