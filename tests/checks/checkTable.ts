import type { CellValue } from '../../src/core/cell';
import { CheckFacts } from '../../src/core/checks/facts';
import type { RuleId } from '../../src/core/checks/rule';
import { runChecks } from '../../src/core/checks/runChecks';
import { recognise } from '../../src/core/layout/recognise';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { cellName } from '../../src/core/sheet/address';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { italian } from '../../src/messages/it';
import { EditableSheet } from '../layout/editableWorkbook';

/** What a cell holds: a value, or a value with its format, or the formula that it comes from. */
export type TestCell = CellValue | { value: CellValue; formula?: string; format?: string };
export type TestTable = readonly (readonly TestCell[])[];

export function gridOf(name: string, table: TestTable): SheetGrid {
  const cells = table.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' ? cell : { value: cell })),
  );
  const sheet = EditableSheet.from(
    name,
    name,
    cells.map((row) => row.map(({ value }) => value)),
  );
  cells.forEach((row, r) =>
    row.forEach(({ value, format }: { value: CellValue; format?: string }, c) => {
      if (format) sheet.set(r, c, value, format);
    }),
  );
  const grid = sheet.grid();
  const formulas = grid.formulas.map((row, r) =>
    row.map((content, c) => (cells[r]?.[c] as { formula?: string } | undefined)?.formula ?? content),
  );
  return { ...grid, formulas };
}

/** What a rule finds in a workbook that is seen from its first sheet: `Piano!E3 value.error`. */
export function checkSheets(rule: RuleId, sheets: Readonly<Record<string, TestTable>>): string[] {
  const grids = Object.entries(sheets).map(([name, table]) => gridOf(name, table));
  const { plan } = recognise(grids, grids[0]?.id ?? '');
  if (!plan) throw new Error('not recognised');
  const facts = new CheckFacts(
    plan,
    evaluatePlan(plan, standard, italian),
    new Map(grids.map((grid) => [grid.id, grid])),
  );
  return runChecks(facts)
    .filter((finding) => finding.rule === rule)
    .map(({ message, at }) => `${at ? `${at.sheet}!${cellName(at.row, at.column)} ` : ''}${message.id}`);
}

/** The same of one sheet: `E3 value.error`. */
export function checkTable(rule: RuleId, ...table: TestTable): string[] {
  return checkSheets(rule, { Piano: table }).map((line) => line.replace(/^Piano!/, ''));
}
