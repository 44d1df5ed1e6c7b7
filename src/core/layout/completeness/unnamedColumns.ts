import { isBlank } from '../../cell';
import type { Finding, Plan } from '../../plan/plan';
import { valueAt, type SheetGrid } from '../../sheet/grid';

/** A column of numbers that nothing heads, beside the one the targets were read from: either may be meant. */
export function unnamedColumns({ sheets, nodes }: Plan, grids: readonly SheetGrid[]): Finding[] {
  return sheets.flatMap(({ id, headerRows, columns }): Finding[] => {
    const grid = grids.find((one) => one.id === id);
    const [row = 0] = headerRows;
    const target = columns.find(({ role }) => role === 'target');
    if (!grid || !target) return [];
    const used = new Set(columns.map(({ column }) => column));
    const rows = nodes.flatMap((node) => (node.target?.sheet === id ? [node.target.row] : []));
    return [target.column - 1, target.column + 1].flatMap((column): Finding[] => {
      const isNumber = (at: number): boolean => typeof valueAt(grid, at, column) === 'number';
      if (used.has(column) || rows.length === 0 || !isBlank(valueAt(grid, row, column))) return [];
      if (rows.filter(isNumber).length * 2 <= rows.length) return [];
      const at = { sheet: id, row: rows.find(isNumber) ?? row, column };
      return [{ severity: 'warning', message: { id: 'column.unnamedBeside' }, at, node: null }];
    });
  });
}

/** Codes alone: the column of names was lost, or is not known as such. */
export function withoutNames({ nodes }: Plan): Finding[] {
  const shown = nodes.filter(({ level }) => level !== 'entity');
  const [first] = shown;
  if (!first || shown.some(({ name }) => name !== '')) return [];
  return [{ severity: 'warning', message: { id: 'plan.noNames' }, at: first.rows[0] ?? null, node: null }];
}
