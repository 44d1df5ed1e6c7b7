import type { PerfFunction } from '../../src/functions/definition';
import { invocable } from '../../src/functions/invoke';

/** An error cell, as Excel's runtime makes it. */
export class CellError extends Error {
  readonly code: string;

  constructor(code: string, message = '') {
    super(message);
    this.code = code;
  }
}

/** What of Excel's runtime the functions use. */
export const runtime = {
  Error: CellError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
};

Object.assign(globalThis, { CustomFunctions: runtime });

/** A column of cells. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A function as a cell's formula sees it: one cell is its value, what fails is its error. */
export function formula(definition: PerfFunction): (...args: unknown[]) => unknown {
  const run = invocable(definition);
  return (...args) => {
    try {
      const result = run(...args);
      if (!Array.isArray(result)) return result;
      const rows = result as unknown[][];
      return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  };
}

/** The error of a cell with its text, to be compared. */
export function errorCell(code: string, message: unknown = expect.anything()): unknown {
  return expect.objectContaining(message === '' ? { code } : { code, message });
}

/** The `#VALUE!` with this Italian text. */
export const refused = (message: unknown): unknown => errorCell('#VALUE!', message);

/** The text of an element that failed, in a result of several cells. */
export const failed = (reason: string): unknown =>
  expect.stringMatching(new RegExp(`^Non leggibile: .*${reason.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&')}`));
