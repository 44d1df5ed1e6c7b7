import type { CellValue } from '../core/cell';
import { Refusal } from '../core/refusal';
import { cellValue, errorCodeOf, matrix, wholeRange, type Argument, type Matrix } from './cells';
import type { ArrayFunction, ElementwiseFunction, PerfFunction, Range } from './definition';
import { cellFailure, elementFailure } from './failure';

/**
 * The JavaScript function that Excel calls: arguments coerced and failures put into words here, for all functions.
 * One cell that failed is thrown, which every version of Excel shows with its text; in a result of several cells the
 * others go on, and the failed one is text.
 */
export function invocable(definition: PerfFunction): (...args: Argument[]) => unknown {
  return (...args) => {
    try {
      return invoke(definition, args);
    } catch (error) {
      throw cellFailure(error);
    }
  };
}

/** Of the arguments only the declared ones are looked at: Excel adds the invocation context after them. */
function invoke(definition: PerfFunction, args: readonly Argument[]): unknown {
  if (definition.kind === 'elementwise') return invokeElementwise(definition, args);
  if (definition.kind === 'array') return invokeArray(definition, args);
  const repeating = definition.parameters.findIndex((parameter) => parameter.repeating);
  const fixed = definition.parameters.filter((parameter) => !parameter.repeating);
  const repeated = repeating < 0 ? [] : repeatedRanges(args[repeating]);
  return definition.compute(
    fixed.map((_, i) => wholeRange(args[i])),
    repeated,
  );
}

function invokeArray(definition: ArrayFunction, args: readonly Argument[]): unknown[][] {
  const rows = definition.compute(definition.parameters.map((_, i) => args[i] ?? null));
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : null;
  if (isFailure(only)) throw only;
  return rows.map((row) => row.map((cell) => (isFailure(cell) ? elementFailure(cell) : cell)));
}

function invokeElementwise(definition: ElementwiseFunction, args: readonly Argument[]): unknown[][] {
  const compute = definition.prepare(definition.whole.map((i) => wholeRange(args[i])));
  const ranges = definition.parameters.flatMap((_, i) =>
    definition.whole.includes(i) ? [] : [matrix(args[i])],
  );
  const single = ranges.map(isSingle);
  const { rows, columns } = commonShape(ranges);
  const result = new Array<unknown[]>(rows);
  const cells = new Array<CellValue>(ranges.length);
  for (let r = 0; r < rows; r++) {
    const line = (result[r] = new Array<unknown>(columns));
    for (let c = 0; c < columns; c++) {
      try {
        for (let i = 0; i < ranges.length; i++) {
          cells[i] = cellValue(single[i] ? ranges[i]?.[0]?.[0] : ranges[i]?.[r]?.[c]);
        }
        line[c] = compute(cells);
      } catch (error) {
        if (rows === 1 && columns === 1) throw error;
        line[c] = elementFailure(error);
      }
    }
  }
  return result;
}

function isSingle(range: Matrix): boolean {
  return range.length === 1 && range[0]?.length === 1;
}

/** Ranges of one shape, or single cells, which stand for every element. */
function commonShape(ranges: readonly Matrix[]): { rows: number; columns: number } {
  const size = (range: Matrix): { rows: number; columns: number } => ({
    rows: range.length,
    columns: range[0]?.length ?? 0,
  });
  const sizes = ranges.filter((range) => !isSingle(range)).map(size);
  const first = sizes[0] ?? { rows: 1, columns: 1 };
  const other = sizes.find(({ rows, columns }) => rows !== first.rows || columns !== first.columns);
  if (other) {
    throw new Refusal('shapes.differ', {
      first: `${first.rows}×${first.columns}`,
      second: `${other.rows}×${other.columns}`,
    });
  }
  return first;
}

function repeatedRanges(argument: Argument): Range[] {
  if (!Array.isArray(argument) || argument.every((range) => range === null)) return [];
  return argument.map((range: Argument) => wholeRange(range) ?? [[null]]);
}

/** A cell of the result that is no value: what its row threw. */
function isFailure(cell: unknown): cell is Error {
  return cell instanceof Error || errorCodeOf(cell) !== null;
}
