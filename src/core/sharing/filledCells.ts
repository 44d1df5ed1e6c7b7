import { parse, parseStructRef, tokenize, type AstExpression, type CallExpression } from '@borgar/fx';
import { isFormula } from '../sheet/formula';
import { formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { takesOneCell, writtenFormula } from '../writing/storedFormula';
import type { SheetCells } from './sharedCells';

/** Rows and columns of a result. */
export interface FilledSize {
  rows: number;
  columns: number;
}

const ONE: FilledSize = { rows: 1, columns: 1 };

/** Functions with a result for each cell of their arguments, and which of these they take as a whole. */
const BY_ELEMENT: ReadonlyMap<string, readonly number[]> = new Map([
  ['PERF_SCORE', [3]],
  ['PERF_STATUS', [1]],
  ['PERF_GAP', []],
  ['PERF_EXPLAIN', [3]],
  ['IF', []],
  ['IFERROR', []],
  ['IFNA', []],
  ['ROUND', []],
]);

/** Functions that make one value of any number of cells. */
const OF_ALL_ONE = new Set([
  ...['PERF_ROLLUP', 'PERF_CHECK', 'SUM', 'AVERAGE', 'MIN', 'MAX', 'COUNT', 'COUNTA', 'MEDIAN', 'SUMPRODUCT'],
  ...['AND', 'OR', 'ROWS', 'COLUMNS', 'COUNTBLANK'],
]);

/**
 * How many cells a formula fills: Excel shows the others as constants, and empties them when the formula goes.
 * @param stored as Excel gives it
 * @returns null where only Excel knows
 */
export function filledBy(
  stored: string,
  grid: SheetGrid,
  at: CellAddress,
  cells: SheetCells,
): FilledSize | null {
  const size = new ResultSize(grid, cells).ofFormula(writtenFormula(stored));
  if (!size || isOne(size)) return size;
  // One of the values alone, by a sign that does not come back with the formula.
  if (takesOneCell(stored)) return null;
  const { rows, columns } = size;
  const others = Array.from({ length: rows * columns - 1 }, (_, i) => i + 1);
  const isFilled = others.every((i) => {
    const [row, column] = [at.row + Math.floor(i / columns), at.column + (i % columns)];
    return !isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
  });
  return isFilled ? size : ONE;
}

function isOne({ rows, columns }: FilledSize): boolean {
  return rows === 1 && columns === 1;
}

/** The size of what a part of a formula gives; null: not known. */
class ResultSize {
  constructor(
    private readonly from: SheetGrid,
    private readonly cells: SheetCells,
  ) {}

  ofFormula(formula: string): FilledSize | null {
    try {
      return this.of(parse(tokenize(formula)));
    } catch {
      return null;
    }
  }

  private of(node: AstExpression): FilledSize | null {
    switch (node.type) {
      case 'Literal':
      case 'ErrorLiteral':
        return ONE;
      case 'ArrayExpression':
        return { rows: node.elements.length, columns: node.elements[0]?.length ?? 0 };
      case 'ReferenceIdentifier':
        return node.kind === 'table' ? sizeInTable(node.value) : this.cells.read(node.value, this.from);
      case 'UnaryExpression':
        return node.operator === '#' ? null : this.common(node.arguments);
      case 'BinaryExpression':
        return /^[:, ]$/.test(node.operator) ? null : this.common(node.arguments);
      case 'CallExpression':
        return this.ofCall(node);
      default:
        return null;
    }
  }

  private ofCall({ callee, arguments: args }: CallExpression): FilledSize | null {
    const name = callee.type === 'Identifier' ? callee.name.toUpperCase() : '';
    if (OF_ALL_ONE.has(name)) return ONE;
    if (name === 'PERF_TREE') {
      const codes = args[0] ? this.of(args[0]) : null;
      return codes && { rows: codes.rows, columns: 1 };
    }
    const whole = BY_ELEMENT.get(name);
    const size = this.common(args.filter((_, i) => !whole?.includes(i)));
    return whole || (size && isOne(size)) ? size : null;
  }

  /** Of parts that are computed cell by cell: all of one size, or of one cell. */
  private common(parts: readonly (AstExpression | null | undefined)[]): FilledSize | null {
    let size = ONE;
    for (const part of parts) {
      const own = part ? this.of(part) : ONE;
      if (!own) return null;
      if (isOne(own)) continue;
      if (!isOne(size) && (size.rows !== own.rows || size.columns !== own.columns)) return null;
      size = own;
    }
    return { rows: size.rows, columns: size.columns };
  }
}

/** `[@Target]` is one cell; how long a table is only Excel knows. */
function sizeInTable(reference: string): FilledSize | null {
  const { sections = [], columns = [] } = parseStructRef(reference) ?? {};
  return sections.includes('this row') && columns.length === 1 ? ONE : null;
}
