import type { PlanTable } from '../tables/tables';

/** Fewer names may count something: `1 bando`, `2 eventi`. */
const FEWEST_NUMBERED = 3;

const numberedFields = new WeakMap<PlanTable, Map<number, boolean>>();

/** Whether all names of a field begin with a bare number, from 1 on (`1 Ambiente`, `2 Sociale`, …). */
export function isNumberedField(table: PlanTable, field: number): boolean {
  const known = numberedFields.get(table) ?? new Map<number, boolean>();
  numberedFields.set(table, known);
  const is = known.get(field) ?? isNumberedFromOne(table, field);
  known.set(field, is);
  return is;
}

function isNumberedFromOne({ view, lines, front }: PlanTable, field: number): boolean {
  const body = lines.filter((line) => !front.has(line));
  // What stands alone in its line may be a note.
  const beside = body.filter((line) => view.cells(line).length > 1);
  const names = new Set(beside.flatMap((line) => view.cell(line, field)?.text ?? []));
  const numbers = [...names].map((name) => /^(\d{1,3}) \p{L}/u.exec(name)?.[1]);
  return numbers.length >= FEWEST_NUMBERED && numbers.every((number, i) => Number(number) === i + 1);
}
