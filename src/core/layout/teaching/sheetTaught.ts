import { cellName } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, SheetNodeDeclaration } from '../engine/declaration/declaration';
import { labelKeyOf, sheetKey } from '../engine/declaration/headingKey';
import { frontTexts } from '../engine/tables/sheetTitle';
import type { Answer, Answered } from './answer';
import { withFreshLooks } from './freshLooks';
import { withLevel } from './levelDepth';
import { placeInTables, withTable, type TaughtPlace } from './place';
import { isAsProposed, proposedAnew } from './proposedAnew';

type SheetAnswer = Extract<Answer, { about: 'sheet' | 'sheetNode' }>;

/** What the sheets with a table like this one are to the tree. */
export function sheetTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  answer: SheetAnswer,
): Answered {
  if (answer.is === 'leftOut')
    return { declaration: withSheetLeftOut(grids, declaration, answer.cell.sheet) };
  const place = placeInTables(grids, declaration, answer.cell);
  if (!place)
    return {
      problem: { id: 'teach.noTable', params: { cell: cellName(answer.cell.row, answer.cell.column) } },
    };
  if (answer.about === 'sheet') {
    const own = { ...place.declaration };
    delete own.sheetNode;
    return { declaration: withTable(declaration, place.declaration, own) };
  }
  const named = answer.namedBy === 'sheet' ? { label: null } : nameAbove(place);
  const { row, column } = answer.cell;
  if (!named) return { problem: { id: 'teach.notAbove', params: { cell: cellName(row, column) } } };
  const { declaration: leveled, depth } = withLevel(declaration, answer.is);
  const at = declaration.tables.indexOf(place.declaration);
  const tables = leveled.tables.map((one, index) =>
    index === at ? { ...one, sheetNode: { ...named, depth } } : one,
  );
  return { declaration: withFreshLooks(grids, declaration, { ...leveled, tables }) };
}

/** How the cell is found again: by the label in front of it, or by its place among the texts above the table. */
function nameAbove({ table, line, field }: TaughtPlace): Pick<SheetNodeDeclaration, 'label' | 'nth'> | null {
  if (!table.front.has(line)) return null;
  const [first] = table.view.cells(line);
  if (first && first.field !== field) return { label: labelKeyOf(first.text) };
  const nth = frontTexts(table).findIndex((one) => one.line === line);
  return nth < 0 ? null : { label: '', nth };
}

function withSheetLeftOut(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  sheet: string,
): LayoutDeclaration {
  const name = grids.find(({ id }) => id === sheet)?.name ?? '';
  const leftOut = [...new Set([...(declaration.leftOut ?? []), sheetKey(name)])];
  const proposal = isAsProposed(grids, declaration) ? proposedAnew(grids, declaration, { leftOut }) : null;
  return proposal ?? { ...declaration, leftOut };
}
