import type { Plan, PlanNode } from '../../src/core/plan/plan';
import { columnLetters } from '../../src/core/sheet/address';
import type { SheetGrid } from '../../src/core/sheet/grid';
import type { MemoryWorkbook } from '../session/memoryWorkbook';

/** A sheet of a person's own, that sums the weights below each node. */
const SUMS = 'Controllo pesi';

/** Children of one level and one parent whose weights stand in one column. */
interface Family {
  parent: string;
  sheet: string;
  column: number;
  rows: number[];
}

/** The families of a plan of whose members all have a cell for their weight. */
function familiesOf({ nodes }: Plan): Family[] {
  const families = new Map<string, Family & { nodes: PlanNode[] }>();
  for (const node of nodes) {
    const { parent, level, weight } = node;
    if (parent === null || !weight || weight.part) continue;
    const key = [parent, level, weight.sheet, weight.column].join('|');
    const { sheet, column } = weight;
    const family = families.get(key) ?? { parent, sheet, column, rows: [], nodes: [] };
    families.set(key, family);
    family.nodes.push(node);
  }
  return [...families.values()].flatMap(({ parent, sheet, column, nodes: [first] }) => {
    const siblings = nodes.filter((node) => node.parent === parent && node.level === first?.level);
    const rows = siblings.flatMap(({ weight, rows: shown, own }) => {
      if (weight?.sheet === sheet && weight.column === column) return [weight.row];
      const there = shown.find((at) => at.sheet === sheet)?.row;
      return there === undefined || (own?.sheet === sheet && own.first !== own.last) ? [] : [there];
    });
    return rows.length === siblings.length ? [{ parent, sheet, column, rows }] : [];
  });
}

/** One formula a family, in turn as a range where it is one, as a list, and added up. */
export function sumsSheet(plan: Plan, sheets: readonly SheetGrid[]): SheetGrid {
  const families = familiesOf(plan).filter(({ rows }) => rows.length > 1);
  const formulas = families.map(({ sheet, column, rows }, i) => {
    const name = `'${(sheets.find(({ id }) => id === sheet)?.name ?? '').replace(/'/g, "''")}'!`;
    const cell = (row: number): string => `${name}$${columnLetters(column)}${row + 1}`;
    const sorted = [...rows].sort((a, b) => a - b);
    const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
    const isRange = last - first + 1 === sorted.length;
    if (isRange && i % 3 !== 1) {
      return `=SUM(${cell(first)}:$${columnLetters(column)}${last + 1})`;
    }
    return i % 2 === 0 ? `=${sorted.map(cell).join('+')}` : `=SUM(${sorted.map(cell).join(',')})`;
  });
  return {
    id: 'sums',
    name: SUMS,
    visible: true,
    protected: false,
    tables: [],
    filtered: false,
    row: 0,
    column: 0,
    values: formulas.map(() => [0]),
    formulas: formulas.map((formula) => [formula]),
    numberFormats: formulas.map(() => ['General']),
  };
}

/** Rows that a formula of that sheet covers, in all. */
function coveredRows(formula: string): string[] {
  const references = formula.matchAll(
    /('(?:[^']|'')+'!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?/g,
  );
  return [...references].flatMap(([, sheet = '', column = '', top, bottom = top]) =>
    Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) => `${sheet}${column}${Number(top) + i}`),
  );
}

/** The formulas whose cells are not exactly those of a family; those that lost their family are let go. */
export function wrongSums(workbook: MemoryWorkbook, plan: Plan, released: ReadonlySet<number>): string[] {
  const known = new Set(
    familiesOf(plan).map(({ sheet, column, rows }) => {
      const name = workbook.sheets.find(({ id }) => id === sheet)?.name ?? '';
      return rows
        .map((row) => `'${name.replace(/'/g, "''")}'!${columnLetters(column)}${row + 1}`)
        .sort()
        .join(' ');
    }),
  );
  const { formulas } = workbook.sheet(SUMS);
  return formulas.flatMap(([formula], i) => {
    const covered = [...new Set(coveredRows(String(formula)))].sort().join(' ');
    return released.has(i) || known.has(covered) ? [] : [String(formula)];
  });
}

/** The formulas whose family has lost all but one of its members: the next change may leave nothing to sum. */
export function smallFamilies(workbook: MemoryWorkbook): number[] {
  return workbook
    .sheet(SUMS)
    .formulas.flatMap(([formula], i) => (new Set(coveredRows(String(formula))).size < 2 ? [i] : []));
}

/** The formulas whose cells are all gone, as Excel shows it. */
export function lostFamilies(workbook: MemoryWorkbook): number[] {
  return workbook
    .sheet(SUMS)
    .formulas.flatMap(([formula], i) => (coveredRows(String(formula)).length === 0 ? [i] : []));
}
