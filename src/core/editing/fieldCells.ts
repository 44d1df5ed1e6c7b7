import { isBlank } from '../cell';
import type { CellReading, Plan, PlanNode, RowSpan } from '../plan/plan';
import { isFormula } from '../sheet/formula';
import { endColumn, formatAt, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { shownText } from '../layout/rows/table';
import { trimText } from '../text/cleanText';
import type { Piece } from './compositeCell';
import type { Field } from './edit';
import { rowKey, type PlanRows } from './planRows';

/** What a cell can be about: a field, or the operator of a target that has its own column. */
export type Written = Field | 'direction';

/** A node, or what a new one has in common with others. */
export type Alike = Pick<PlanNode, 'level' | 'parent'>;

/** Where the fields of nodes stand on the sheets. */
export class FieldCells {
  constructor(
    private readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    private readonly rows: PlanRows,
  ) {}

  /** The cells, or parts of cells, that say it: first the one it is read from, then those that repeat it. */
  shown(node: PlanNode, field: Written, year: number | null = null): CellReading[] {
    const primary = this.reading(node, field, year);
    const repeated = this.repeated(node, field).filter((cell) => !primary || !isSameCell(cell, primary));
    return primary ? [primary, ...repeated] : repeated;
  }

  /** The blank cell in which it would stand; null: there is no such column, or something else is there. */
  blank(node: PlanNode, field: Written, year: number | null = null): CellReading | null {
    for (const { sheet, first, last } of this.rows.views(node)) {
      const column = first === last ? this.column(sheet, field, year, node) : null;
      if (column === null || !isBlank(this.content({ sheet, row: first, column }))) continue;
      return this.readingAt({ sheet, row: first, column });
    }
    return null;
  }

  /** The column of a sheet that shows a field: where the other nodes have it, otherwise as it is headed. */
  column(sheet: string, field: Written, year: number | null, like: Alike): number | null {
    const readingsOf = (isAlike: (node: PlanNode) => boolean): CellReading[] =>
      this.plan.nodes.flatMap((node) => {
        const reading = isAlike(node) ? this.reading(node, field, year) : null;
        return reading?.sheet === sheet && node.own?.first === node.own?.last ? [reading] : [];
      });
    const isIndicator = like.level === 'indicator';
    const ofLevel = readingsOf(({ level }) => level === like.level);
    const readings =
      ofLevel.length > 0 ? ofLevel : readingsOf(({ level }) => (level === 'indicator') === isIndicator);
    const columns = new Map<number, number>();
    for (const { column, part } of readings) {
      if (!part) columns.set(column, (columns.get(column) ?? 0) + 1);
    }
    const [most] = [...columns].sort((a, b) => b[1] - a[1]);
    // Where most of them say it inside the cell of the name, it has no column.
    if (most) return most[1] * 2 > readings.length ? most[0] : null;
    if (year !== null && year !== this.plan.year) return null;
    if (readings.length > 0) return null;
    const headed = this.plan.sheets.find(({ id }) => id === sheet)?.columns ?? [];
    return headed.find(({ role }) => role === field)?.column ?? null;
  }

  /** The same figure of other nodes: of siblings first, then of the same column, the nearest first. */
  others(
    node: Alike,
    field: Written,
    year: number | null,
    at: CellAddress,
  ): { others: CellReading[]; siblings: CellReading[] } {
    const rank = (other: PlanNode, { sheet, column, row }: CellReading): number =>
      (sheet === at.sheet && column === at.column ? 0 : 1e9) +
      (other.parent === node.parent ? 0 : 1e6) +
      Math.abs(row - at.row);
    const found = this.plan.nodes.flatMap((other) => {
      const alike = other !== node && (other.level === 'indicator') === (node.level === 'indicator');
      const reading = alike ? this.reading(other, field, year) : null;
      return reading && !isBlank(reading.value) ? [{ reading, rank: rank(other, reading) }] : [];
    });
    const near = found.filter((each) => each.rank < 1e9);
    const others = (near.length > 0 ? near : found).sort((a, b) => a.rank - b.rank);
    const siblings = others.filter(({ rank: each }) => each % 1e9 < 1e6);
    return { others: others.map(readingOf), siblings: siblings.map(readingOf) };
  }

  /** What one cell says of a node, piece by piece. */
  pieces(node: PlanNode, at: CellAddress): Piece[] {
    const { weight, target, actual, direction, cells } = node;
    const readings = { weight, target, actual, direction, ...cells };
    const pieces: Piece[] = [];
    for (const [role, reading] of Object.entries(readings)) {
      if (reading?.part && isSameCell(reading, at)) pieces.push({ role, part: reading.part });
    }
    for (const role of ['code', 'name'] as const) {
      const reading = readings[role] ? null : this.reading(node, role, null);
      if (reading && isSameCell(reading, at)) {
        pieces.push({ role, part: reading.part ?? [0, String(reading.value).length] });
      }
    }
    // What is code and name at once is the name.
    const name = pieces.find(({ role }) => role === 'name')?.part;
    return pieces.filter(({ role, part }) => role !== 'code' || part[0] !== name?.[0] || part[1] !== name[1]);
  }

  /**
   * Cells of some rows that hold the code of a node and nothing else, in the columns that are there for it: those in which
   * most rows of the node and of what is below it hold it. A bare number in one row may be any figure.
   */
  copies(node: PlanNode, spans?: readonly RowSpan[]): CellReading[] {
    const { code } = node;
    const own = this.rows.tree.subtree(node.id).flatMap((each) => each.own ?? []);
    const all = own.flatMap((span) => this.cellsHolding(code, span));
    const keyOf = ({ sheet, column }: CellReading): string => `${sheet}|${column}`;
    const isFor = (column: string): boolean => {
      const [sheet = ''] = column.split('|');
      const rows = own.filter((span) => span.sheet === sheet);
      const length = rows.reduce((sum, { first, last }) => sum + last - first + 1, 0);
      const times = all.filter((cell) => keyOf(cell) === column).length;
      return times * 2 >= length && (times > 1 || !/^\d+$/.test(code));
    };
    const columns = new Set([...new Set(all.map(keyOf))].filter(isFor));
    const cells = spans ? spans.flatMap((span) => this.cellsHolding(code, span)) : all;
    return cells.filter((cell) => columns.has(keyOf(cell)));
  }

  private cellsHolding(text: string, { sheet, first, last }: RowSpan): CellReading[] {
    const grid = this.grids.get(sheet);
    const found: CellReading[] = [];
    for (let row = first; grid && text !== '' && row <= last; row++) {
      for (let column = grid.column; column < endColumn(grid); column++) {
        const value = valueAt(grid, row, column);
        if (typeof value === 'string' && trimText(value) === text)
          found.push(this.readingAt({ sheet, row, column }));
      }
    }
    return found;
  }

  readingAt({ sheet, row, column }: CellAddress): CellReading {
    const grid = this.grids.get(sheet);
    const value = grid ? valueAt(grid, row, column) : '';
    return { sheet, row, column, value, format: grid ? formatAt(grid, row, column) : 'General' };
  }

  content({ sheet, row, column }: CellAddress): CellReading['value'] {
    const grid = this.grids.get(sheet);
    return grid ? formulaAt(grid, row, column) : '';
  }

  private reading(node: PlanNode, field: Written, year: number | null): CellReading | null {
    switch (field) {
      case 'target':
        if (year === null || year === this.plan.year) return node.target;
        return node.targets.find((each) => each.year === year)?.target ?? null;
      case 'weight':
      case 'actual':
      case 'direction':
        return node[field];
      case 'code':
      case 'name': {
        const [at] = node.rows;
        return node.cells[field] ?? (at ? this.locate(at, node[field], field) : null);
      }
      default:
        return node.cells[field] ?? null;
    }
  }

  private repeated(node: PlanNode, field: Written): CellReading[] {
    switch (field) {
      case 'weight':
        // A formula follows the weight that it repeats by itself.
        return node.repeats.flatMap(({ weight }) => (weight && !this.isFormula(weight) ? weight : []));
      case 'code':
      case 'name': {
        const again = node.repeats.flatMap(({ cells }) => cells[field] ?? []);
        const located = this.repeatedRows(node).flatMap((at) => this.locate(at, node[field], field) ?? []);
        return [...again, ...located];
      }
      default:
        return [];
    }
  }

  /** Rows that repeat a node, of which only the place is known. */
  private repeatedRows(node: PlanNode): CellAddress[] {
    const known = [node.rows[0], node.cells.code, node.cells.name, ...node.repeats];
    const rows = new Set(known.map((cell) => cell && rowKey(cell.sheet, cell.row)));
    return node.rows.filter(({ sheet, row }) => !rows.has(rowKey(sheet, row)));
  }

  private isFormula(at: CellAddress): boolean {
    return isFormula(this.content(at), this.readingAt(at).value);
  }

  /** Where a row says a text: in the cell it is known by, otherwise in another one. */
  private locate(at: CellAddress, text: string, field: 'code' | 'name'): CellReading | null {
    const grid = this.grids.get(at.sheet);
    if (!grid || text === '') return null;
    const columns = Array.from({ length: endColumn(grid) - grid.column }, (_, i) => grid.column + i);
    const rest = columns.filter((column) => column !== at.column);
    const pattern = patternOf(text, field);
    const found = (column: number): CellReading | null => {
      const reading = this.readingAt({ ...at, column });
      if (shownText(reading) === text) return reading;
      const match = pattern.exec(String(reading.value));
      return match && { ...reading, value: match[0], part: [match.index, match.index + match[0].length] };
    };
    const others = rest.map(found).filter((reading) => reading !== null);
    return found(at.column) ?? others.find(({ part }) => !part) ?? others[0] ?? null;
  }
}

function readingOf({ reading }: { reading: CellReading }): CellReading {
  return reading;
}

/** Whether two readings are of one cell, whatever part of it. */
export function isSameCell(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** A text with any white space between its words; a code with any marks between its numbers, and nothing joined to it. */
function patternOf(text: string, field: 'code' | 'name'): RegExp {
  const separator = field === 'code' ? '[\\s_.-]+' : '[\\s\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+';
  const words = text
    .split(field === 'code' ? /[\s_.-]+/ : /\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = words.join(separator);
  return new RegExp(field === 'code' ? `(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])` : pattern, 'iu');
}
