import type { LayoutDeclaration } from '../../../src/core/layout/engine/declaration/declaration';
import { readDeclared, type DeclaredPlan } from '../../../src/core/layout/engine/declared';
import { propose } from '../../../src/core/layout/engine/proposal/propose';
import type { SheetGrid } from '../../../src/core/sheet/grid';

/** The tree that the evidence alone suggests, and the declaration that gives it. */
export function readProposed(
  grids: readonly SheetGrid[],
): (DeclaredPlan & { declaration: LayoutDeclaration }) | null {
  const declaration = propose(grids);
  const read = declaration && readDeclared(grids, declaration, null);
  return read && { ...read, declaration };
}
