import type { CellValue } from '../../../src/core/cell';
import type { CheckedFinding, RuleId } from '../../../src/core/checks/rule';
import { ONE_OF_EACH } from '../../layout/sampleFiles';
import { cleanWorkbook, type CleanWorkbook } from './plantingGround';
import {
  FIRST_LISTED,
  summaryTables,
  withTables,
  type SummaryRows,
  type SummaryTables,
} from './summaryTables';

/** A mistake in a table that repeats what the plan says; null where it cannot be made. */
interface SummaryFault {
  rule: RuleId;
  sheet: keyof SummaryTables;
  change(rows: CellValue[][]): boolean;
}

/** The row after the first with a figure in a column: whoever lists begins right. */
function figureRow(rows: CellValue[][], column: number, from = FIRST_LISTED + 1): CellValue[] | undefined {
  return rows.find((row, i) => i >= from && typeof row[column] === 'number' && row[0] !== 'Totale');
}

function changeFigure(
  rows: CellValue[][],
  column: number,
  by: (figure: number) => number,
  from?: number,
): boolean {
  const row = figureRow(rows, column, from);
  if (row) row[column] = by(Number(row[column]));
  return row !== undefined;
}

const FAULTS: Readonly<Record<string, SummaryFault>> = {
  'another result than the plan has': {
    ...{ rule: 'objectiveTwoResults', sheet: 'Riepilogo' },
    change: (rows) => changeFigure(rows, 3, (points) => Math.abs(points - 23.4)),
  },
  'another weight than the plan has': {
    ...{ rule: 'weightDiffers', sheet: 'Riepilogo' },
    change: (rows) => changeFigure(rows, 2, (points) => points + 5, FIRST_LISTED + 2),
  },
  'an objective left out': {
    ...{ rule: 'nodeNotListed', sheet: 'Riepilogo' },
    change: (rows) => rows.pop() !== undefined,
  },
  'resources used seven times those planned': {
    ...{ rule: 'resourcesExceeded', sheet: 'Risorse' },
    change: (rows) => changeFigure(rows, 3, (euro) => euro * 7.6),
  },
  'a total that is not the sum': {
    ...{ rule: 'totalDiffers', sheet: 'Risorse' },
    change: (rows) => {
      const total = rows.at(-1);
      if (total) total[2] = Number(total[2]) - 2_700;
      return total !== undefined;
    },
  },
};

/** The tables with some faults, and those that could be made. */
function faulty(tables: SummaryTables, kinds: readonly string[]): { tables: SummaryTables; made: string[] } {
  const copy = (rows: SummaryRows): CellValue[][] => rows.map((row) => [...row]);
  const changed = { Riepilogo: copy(tables.Riepilogo), Risorse: copy(tables.Risorse) };
  const made = kinds.filter((kind) => FAULTS[kind]?.change(changed[FAULTS[kind].sheet]) ?? false);
  return { tables: changed, made };
}

const keyOf = ({ rule, message, node }: CheckedFinding): string => JSON.stringify([rule, message, node]);

/** What is wrong with one workbook and not with another, on the sheets of the tables. */
function newlyWrong(workbook: CleanWorkbook, before: CleanWorkbook): CheckedFinding[] {
  const known = new Set(before.checked.findings.map(keyOf));
  return workbook.checked.findings.filter((finding) => !known.has(keyOf(finding)));
}

describe.each(Object.entries(ONE_OF_EACH))('beside %s', (_, read) => {
  let clean: CleanWorkbook;
  let right: CleanWorkbook;
  let tables: SummaryTables;
  beforeAll(async () => {
    const { sheets, activeSheet } = await read();
    clean = cleanWorkbook(sheets, activeSheet);
    tables = summaryTables(clean);
    right = withTables(clean, tables);
  });

  it('tables of objectives and of resources that say the same raise no alarm', () => {
    const alarms = newlyWrong(right, clean)
      .filter(({ severity, rule }) => severity !== 'note' && rule !== 'notUnderstood')
      .map(({ rule, at }) => `${rule} ${at?.sheet}`);
    expect(alarms).toEqual([]);
  });

  it('what is wrong in them is found, alone and together', () => {
    const kinds = Object.keys(FAULTS);
    const missed = [...kinds.map((kind) => [kind]), kinds].flatMap((planted) => {
      const { tables: wrong, made } = faulty(tables, planted);
      const found = newlyWrong(withTables(clean, wrong), right);
      return made.filter((kind) => {
        const { rule, sheet } = FAULTS[kind] as SummaryFault;
        return !found.some((finding) => finding.rule === rule && finding.at?.sheet === sheet);
      });
    });
    expect(missed).toEqual([]);
    expect(faulty(tables, kinds).made.length).toBeGreaterThan(2);
  });
});
