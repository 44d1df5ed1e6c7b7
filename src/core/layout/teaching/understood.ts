import type { Plan } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from '../engine/declaration/declaration';
import { readDeclared } from '../engine/declared';
import type { ReadLine } from '../engine/tree/interpret';

/** What a declaration makes of a workbook, for the person who teaches it. */
export interface Understood {
  plan: Plan;
  /** The rows of the tables (columns where records lie in columns), each with what it is. */
  lines: readonly ReadLine[];
  indicators: number;
  titles: number;
  unread: number;
}

/** null: none of its tables is there. */
export function understood(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  year: number | null = null,
): Understood | null {
  const read = readDeclared(grids, declaration, year);
  if (!read) return null;
  const count = (is: (level: string) => boolean): number =>
    read.plan.nodes.filter(({ level }) => is(level)).length;
  return {
    ...read,
    indicators: count((level) => level === 'indicator'),
    titles: count((level) => level !== 'indicator' && level !== 'entity'),
    unread: read.lines.filter(({ is }) => is === 'unread').length,
  };
}
