import type { CellValue } from '../core/cell';
import { Refusal } from '../core/refusal';
import { italian } from '../messages/it';
import { say } from '../messages/message';
import type { ElementwiseFunction, PerfFunction, Range } from './definition';

/** An argument as Excel hands it over: null, a value, or a range that may hold error cells. */
type Argument = unknown;

/**
 * The JavaScript function that Excel calls: arguments coerced and errors mapped here, for all functions.
 * An error cell is passed on as that error; a Refusal becomes `#VALUE!` with its Italian text.
 */
export function invocable(definition: PerfFunction): (...args: Argument[]) => unknown {
  const count = definition.parameters.length;
  // Excel adds the invocation context after the declared parameters: it is not an argument of the person.
  return (...args) => {
    try {
      return invoke(definition, args.slice(0, count));
    } catch (error) {
      throw errorValue(error);
    }
  };
}

function invoke(definition: PerfFunction, args: readonly Argument[]): unknown {
  if (definition.kind === 'elementwise') return invokeElementwise(definition, args);
  if (definition.kind === 'array') {
    const rows = definition.compute(definition.parameters.map((_, i) => wholeRange(args[i])));
    return rows.map((row) => row.map((cell) => (cell instanceof Error ? errorValue(cell) : cell)));
  }
  const repeating = definition.parameters.findIndex((parameter) => parameter.repeating);
  const fixed = definition.parameters.filter((parameter) => !parameter.repeating);
  const repeated = repeating < 0 ? [] : repeatedRanges(args[repeating]);
  return definition.compute(
    fixed.map((_, i) => wholeRange(args[i])),
    repeated,
  );
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
        // One cell: thrown, which every version of Excel shows with its text; in a spill the others go on.
        if (rows === 1 && columns === 1) throw error;
        line[c] = errorValue(error);
      }
    }
  }
  return result;
}

type Matrix = readonly (readonly unknown[])[];

function matrix(argument: Argument): Matrix {
  if (!Array.isArray(argument)) return [[argument ?? null]];
  return argument.length > 0 && Array.isArray(argument[0]) ? (argument as Matrix) : [argument];
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

/** A range taken whole: the first error cell in it is passed on; null when the argument is omitted. */
function wholeRange(argument: Argument): Range | null {
  return argument === null || argument === undefined
    ? null
    : matrix(argument).map((row) => row.map(cellValue));
}

function repeatedRanges(argument: Argument): Range[] {
  if (!Array.isArray(argument) || argument.every((range) => range === null)) return [];
  return argument.map((range: Argument) => wholeRange(range) ?? [[null]]);
}

function cellValue(cell: unknown): CellValue {
  if (isErrorCell(cell)) throw cell;
  return cell === undefined ? null : (cell as CellValue);
}

/** An error cell arrives as a CustomFunctions.Error; told by its code, so that any host's own class will do. */
function isErrorCell(cell: unknown): boolean {
  return (
    typeof cell === 'object' && cell !== null && String((cell as { code?: unknown }).code).startsWith('#')
  );
}

/** What Excel shows for anything thrown: an error cell as it was, a refusal as `#VALUE!` with its text. */
function errorValue(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, say(italian, error.reason));
}
