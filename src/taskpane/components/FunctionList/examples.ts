/** One cell, or a column of cells. */
type ExampleArgument = string | number | readonly (string | number)[];

/** A function as one writes it to try it, in figures instead of cells. */
export interface FunctionExample {
  name: string;
  args: readonly ExampleArgument[];
  /** Cells that its result fills, one below the other. */
  rows: number;
}

export const EXAMPLES = [
  { name: 'PERF_SCORE', args: ['>= 60', 48], rows: 1 },
  {
    name: 'PERF_ROLLUP',
    args: [
      [60, 40],
      [0.9, 1],
    ],
    rows: 1,
  },
  { name: 'PERF_STATUS', args: [0.85], rows: 1 },
  { name: 'PERF_GAP', args: ['<= 30 gg', 34], rows: 1 },
  { name: 'PERF_EXPLAIN', args: ['<= 30 gg', 34], rows: 1 },
  { name: 'PERF_CHECK', args: [[50, 49.5]], rows: 1 },
  {
    name: 'PERF_TREE',
    args: [
      ['01', '01_01', '01_02'],
      [100, 60, 40],
      ['', '>= 10', '<= 5 gg'],
      ['', 12, 6],
    ],
    rows: 3,
  },
] as const satisfies readonly FunctionExample[];

/** As Excel gives it to programs, or as an Italian Excel shows it. */
export function formulaOf({ name, args }: FunctionExample, italian: boolean): string {
  const cell = (value: string | number): string => {
    if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
    return italian ? String(value).replace('.', ',') : String(value);
  };
  const written = args.map((arg) => (typeof arg === 'object' ? `{${arg.map(cell).join(';')}}` : cell(arg)));
  return `=${name}(${written.join(italian ? ';' : ',')})`;
}
