import type { SheetGrid } from '../../../sheet/grid';
import type { Steps } from '../../../steps';
import type { ColumnChoice } from '../../layout';
import type { LayoutDeclaration, TableDeclaration } from '../declaration/declaration';
import { proposeInSteps } from './propose';

/**
 * A declaration whose tables without headings are those of these sheets that have their titles, with fields proposed from
 * what each of them holds; null where the sheets have none.
 */
export function* withOpenTables(
  sheets: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  choices: readonly ColumnChoice[],
): Steps<LayoutDeclaration | null> {
  const { tables, levels, leftOut = [] } = declaration;
  if (!tables.some(isOpenTable)) return declaration;
  const open = { tables: tables.filter(isOpenTable), levels };
  const found = yield* proposeInSteps(sheets, { choices, leftOut, open });
  const closed = tables.filter((table) => !isOpenTable(table));
  return (
    found && {
      ...declaration,
      levels: found.declaration.levels,
      tables: [...closed, ...found.declaration.tables],
    }
  );
}

function isOpenTable({ headings }: TableDeclaration): boolean {
  return headings.length === 0;
}
