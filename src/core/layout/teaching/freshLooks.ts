import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, LineLook } from '../engine/declaration/declaration';
import { declaredTables } from '../engine/declared';
import { unlikeness } from '../engine/lines/lineLook';
import { kindsIn } from './place';

/**
 * The looks of rows say which roles their cells have: when an answer changes the roles, rows that looked just like one
 * of the declaration give it their new look.
 */
export function withFreshLooks(
  grids: readonly SheetGrid[],
  before: LayoutDeclaration,
  after: LayoutDeclaration,
): LayoutDeclaration {
  if (after.tables.length !== before.tables.length) return after;
  const [old, now] = [declaredTables(grids, before), declaredTables(grids, after)];
  const tables = after.tables.map((table, index) => {
    const known = before.tables[index];
    const changed = new Map<LineLook, LineLook>();
    for (const one of old.filter(({ declaration }) => declaration === known)) {
      const next = now.find(
        ({ table: { view, header } }) =>
          view.grid.id === one.table.view.grid.id &&
          view.records === one.table.view.records &&
          header.first === one.table.header.first &&
          header.from === one.table.header.from,
      );
      if (!next) continue;
      const [were, are] = [kindsIn(grids, before, one), kindsIn(grids, after, next)];
      for (const line of one.table.lines) {
        const [look, fresh] = [were.look(line), are.look(line)];
        const like = look && known?.lines.find((other) => unlikeness(other.like, look) === 0)?.like;
        if (like && fresh && !changed.has(like)) changed.set(like, fresh);
      }
    }
    return {
      ...table,
      lines: table.lines.map((line) => ({ ...line, like: changed.get(line.like) ?? line.like })),
    };
  });
  return { ...after, tables };
}
