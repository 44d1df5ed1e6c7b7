type Queued = () => void;

interface RunOptions {
  mergeUndoGroup?: boolean;
}

/** What happens to one request: refused before it is done, done in part, or done and its answer lost. */
export type Fault = 'before' | 'half' | 'after';

/** So much of Excel as the writing side asks for: cells by address, what is kept, and faults. */
export class FakeExcel {
  readonly formulas = new Map<string, unknown>();
  readonly formats = new Map<string, unknown>();
  readonly kept = new Map<string, unknown>();
  readonly lights: string[] = [];
  readonly steps: string[] = [];
  readonly runs: RunOptions[] = [];
  syncs = 0;
  /** The fault of a request, by its place from 1 and what its run asked for. */
  fault: (sync: number, options: RunOptions) => Fault | null = () => null;
  /** The error that a fault ends in. */
  error: () => Error = () => richApiError('GeneralException');
  manual = false;

  constructor() {
    const run = async <T>(options: RunOptions, batch: (context: unknown) => Promise<T>): Promise<T> => {
      this.runs.push(options);
      return batch(this.context(options));
    };
    Object.assign(globalThis, {
      Excel: {
        run,
        ConditionalFormatType: { cellValue: 'CellValue' },
        CalculationMode: { manual: 'Manual', automatic: 'Automatic' },
        DeleteShiftDirection: { up: 'Up' },
        InsertShiftDirection: { down: 'Down' },
        WorksheetPositionType: { end: 'End' },
        RangeCopyType: { formats: 'Formats', all: 'All' },
      },
      Office: { context: { requirements: { isSetSupported: () => true } } },
    });
  }

  column(column: number, rows: number): unknown[] {
    return Array.from({ length: rows }, (_, row) => this.formulas.get(`s!${row},${column}`) ?? '');
  }

  private context(options: RunOptions): unknown {
    const queue: Queued[] = [];
    return {
      workbook: this.workbook(queue),
      sync: async () => {
        this.syncs += 1;
        const fault = this.fault(this.syncs, options);
        const work = queue.splice(0);
        const done = fault === 'before' ? 0 : fault === 'half' ? work.length >> 1 : work.length;
        for (const step of work.slice(0, done)) step();
        if (fault) throw this.error();
      },
    };
  }

  private workbook(queue: Queued[]): unknown {
    return {
      application: { load: () => ({ calculationMode: this.manual ? 'Manual' : 'Automatic' }) },
      settings: {
        add: (key: string, value: unknown) => queue.push(() => this.kept.set(key, value)),
        getItemOrNullObject: (key: string) => ({
          delete: () => queue.push(() => this.kept.delete(key)),
        }),
      },
      worksheets: {
        getItem: (sheet: string) => this.worksheet(queue, sheet),
      },
    };
  }

  private worksheet(queue: Queued[], sheet: string): unknown {
    const step = (text: string): void => void queue.push(() => this.steps.push(text));
    return {
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        this.range(queue, sheet, { row, column, rows, columns }),
      getCell: (row: number, column: number) =>
        this.range(queue, sheet, { row, column, rows: 1, columns: 1 }),
      getRange: (address: string) => this.rows(queue, sheet, address),
      delete: () => step(`delete ${sheet}`),
      copy: (place: string) => {
        step(`copy ${sheet} ${place}`);
        return this.worksheet(queue, `copy of ${sheet}`);
      },
      set name(name: string) {
        step(`name ${sheet}: ${name}`);
      },
      set position(position: number) {
        step(`position ${sheet}: ${position}`);
      },
    };
  }

  private rows(queue: Queued[], sheet: string, address: string): unknown {
    const step = (name: string) => () => queue.push(() => this.steps.push(`${name} ${sheet}!${address}`));
    return { insert: step('insert'), delete: step('delete'), copyFrom: step('copy'), moveTo: step('move') };
  }

  private range(
    queue: Queued[],
    sheet: string,
    at: { row: number; column: number; rows: number; columns: number },
  ): unknown {
    const { lights, steps } = this;
    const put = (into: Map<string, unknown>) => (contents: unknown[][]) =>
      queue.push(() =>
        contents.forEach((cells, r) =>
          cells.forEach((cell, c) => {
            if (cell !== null) into.set(`${sheet}!${at.row + r},${at.column + c}`, cell);
          }),
        ),
      );
    const [formulas, formats] = [put(this.formulas), put(this.formats)];
    const area = `${sheet}!${at.row},${at.column}+${at.rows}x${at.columns}`;
    return {
      set formulas(contents: unknown[][]) {
        formulas(contents);
      },
      set values(contents: unknown[][]) {
        formulas(contents);
      },
      set numberFormat(contents: unknown[][]) {
        formats(contents);
      },
      format: {
        font: {},
        set columnWidth(width: number) {
          queue.push(() => steps.push(`width ${width}`));
        },
      },
      conditionalFormats: {
        add: () => {
          queue.push(() => lights.push(area));
          return { cellValue: { format: { fill: {}, font: {} }, rule: null } };
        },
        clearAll: () => queue.push(() => lights.splice(0)),
      },
      area,
      copyFrom: (source: { area: string }, kind: string) =>
        queue.push(() => steps.push(`${kind === 'Formats' ? 'look' : kind} ${area} like ${source.area}`)),
      merge: () => queue.push(() => steps.push(`merge ${area}`)),
      unmerge: () => queue.push(() => steps.push(`unmerge ${area}`)),
      load: () => ({
        values: Array.from({ length: at.rows }, (_, r) =>
          Array.from(
            { length: at.columns },
            (__, c) => this.formulas.get(`${sheet}!${at.row + r},${at.column + c}`) ?? '',
          ),
        ),
      }),
    };
  }
}

export function richApiError(code: string): Error {
  return Object.assign(new Error('Excel said no.'), { name: 'RichApi.Error', code });
}
