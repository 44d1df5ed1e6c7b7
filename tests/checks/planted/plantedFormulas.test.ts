import type { SheetGrid } from '../../../src/core/sheet/grid';
import { readPianoSemplice, readRelazione2025, readSchede2024 } from '../../layout/sampleFiles';
import { openSession } from '../../session/openSession';

/** What becomes of a formula that Calcola wrote, and the rules that may find it. */
const FAULTS: Readonly<Record<string, { rules: readonly string[]; change(formula: string): string | null }>> =
  {
    'the name that an Excel without the add-in stores': {
      rules: ['functionUnknown'],
      change: (formula) => (/PERF_/.test(formula) ? formula.replace(/PERF_/g, '_xldudf_PERF_') : null),
    },
    'a formula copied from the next row': {
      rules: ['formulaOtherRow', 'resultsOutOfDate'],
      change: (formula) =>
        /PERF_SCORE/.test(formula)
          ? formula.replace(
              /(\$?[A-Z]{1,2}\$?)(\d+)/g,
              (_, column: string, row: string) => `${column}${Number(row) + 1}`,
            )
          : null,
    },
    'a range that misses the last row': {
      rules: ['rangeOfSiblings', 'resultsOutOfDate'],
      change: (formula) =>
        /PERF_ROLLUP/.test(formula) && /[A-Z]\d+:[A-Z]+\d+/.test(formula)
          ? formula.replace(
              /([A-Z]+\d+:[A-Z]+)(\d+)/g,
              (_, start: string, row: string) => `${start}${Number(row) - 1}`,
            )
          : null,
    },
    'a range that takes in the row above': {
      rules: ['rangeOfSiblings', 'resultsOutOfDate'],
      change: (formula) =>
        /PERF_ROLLUP/.test(formula) && /[A-Z]\d+:[A-Z]+\d+/.test(formula)
          ? formula.replace(
              /([A-Z]+)(\d+)(:[A-Z]+\d+)/g,
              (_, column: string, row: string, end: string) => `${column}${Number(row) - 1}${end}`,
            )
          : null,
    },
    'a number over a formula': {
      rules: ['scoreByHand', 'numberOverFormula', 'resultsOutOfDate'],
      change: (formula) => (/PERF_SCORE/.test(formula) ? '0.5' : null),
    },
  };

interface FormulaCell {
  grid: SheetGrid;
  row: number;
  column: number;
  changed: string;
}

/** One of the formulas that a fault can strike. */
function struck(
  sheets: readonly SheetGrid[],
  change: (formula: string) => string | null,
): FormulaCell | undefined {
  const cells = sheets.flatMap((grid) =>
    grid.formulas.flatMap((row, r) =>
      row.flatMap((formula, c): FormulaCell[] => {
        const changed = typeof formula === 'string' && formula.startsWith('=') ? change(formula) : null;
        return changed === null ? [] : [{ grid, row: grid.row + r, column: grid.column + c, changed }];
      }),
    ),
  );
  return cells[Math.floor(cells.length / 2)];
}

/** The sheets with another content in one cell: a number, or a formula that shows what it did or is not known to Excel. */
function withContent(sheets: readonly SheetGrid[], { grid, row, column, changed }: FormulaCell): SheetGrid[] {
  const content = changed.startsWith('=') ? changed : Number(changed);
  const isUnknown = changed.includes('_xldudf_');
  const set = <T>(rows: readonly (readonly T[])[], value: T): T[][] =>
    rows.map((each, r) =>
      each.map((old, c) => (r === row - grid.row && c === column - grid.column ? value : old)),
    );
  return sheets.map((one) => {
    if (one !== grid) return one;
    const values = isUnknown ? set(one.values, '#NAME?') : one.values;
    return {
      ...one,
      formulas: set(one.formulas, content),
      values: typeof content === 'number' ? set(values, content) : values,
    };
  });
}

it.each([
  ['the plain table', readPianoSemplice],
  ['the schede', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
])('in %s what happens to the formulas of Calcola is found in its row', async (_, read) => {
  const file = await read();
  const { session, workbook } = await openSession(file.sheets, file.activeSheet);
  await session.calculate();
  const sheets = JSON.parse(JSON.stringify(workbook.sheets)) as SheetGrid[];
  const planted: string[] = [];
  const found: string[] = [];
  for (const [kind, { rules, change }] of Object.entries(FAULTS)) {
    const cell = struck(sheets, change);
    if (!cell) continue;
    planted.push(kind);
    const opened = await openSession(withContent(sheets, cell), file.activeSheet, workbook.settings);
    const isHere = opened.session.state.findings.some(
      ({ rule, at }) => rules.includes(rule) && at?.sheet === cell.grid.id && at.row === cell.row,
    );
    if (isHere) found.push(kind);
  }
  expect(planted.length).toBeGreaterThan(2);
  expect(found).toEqual(planted);
});
