import { isBlank } from '../../cell';
import type { Finding, Plan } from '../../plan/plan';
import { endRow, valueAt, type SheetGrid } from '../../sheet/grid';

/** A column of numbers that nothing heads, beside the one the targets were read from: either may be meant. */
export function unnamedColumns({ sheets, nodes }: Plan, grids: readonly SheetGrid[]): Finding[] {
  return sheets.flatMap(({ id, headerRows, columns }): Finding[] => {
    const grid = grids.find((one) => one.id === id);
    const [row = 0] = headerRows;
    const target = columns.find(({ role }) => role === 'target');
    if (!grid || !target) return [];
    const used = new Set(columns.map(({ column }) => column));
    const rows = nodes.flatMap((node) => (node.target?.sheet === id ? [node.target.row] : []));
    const shown = nodes.flatMap((node) => node.rows.flatMap((at) => (at.sheet === id ? [at.row] : [])));
    const body = shown.reduce((first, each) => (each > row ? Math.min(first, each) : first), endRow(grid));
    return [target.column - 1, target.column + 1].flatMap((column): Finding[] => {
      const isNumber = (at: number): boolean => typeof valueAt(grid, at, column) === 'number';
      if (used.has(column) || rows.length === 0 || isHeaded(grid, column, row, body)) return [];
      if (rows.filter(isNumber).length * 2 <= rows.length) return [];
      const at = { sheet: id, row: rows.find(isNumber) ?? row, column };
      return [{ severity: 'warning', message: { id: 'column.unnamedBeside' }, at, node: null }];
    });
  });
}

/** Headings may stand in several rows: 2025, 2026, 2027 below «Target». */
function isHeaded(grid: SheetGrid, column: number, header: number, body: number): boolean {
  for (let row = header; row < body; row++) if (!isBlank(valueAt(grid, row, column))) return true;
  return false;
}

/** Codes alone: the column of names was lost, or is not known as such. */
export function withoutNames({ nodes }: Plan): Finding[] {
  const shown = nodes.filter(({ level }) => level !== 'entity');
  const [first] = shown;
  if (!first || shown.some(({ name }) => name !== '')) return [];
  return [{ severity: 'warning', message: { id: 'plan.noNames' }, at: first.rows[0] ?? null, node: null }];
}
