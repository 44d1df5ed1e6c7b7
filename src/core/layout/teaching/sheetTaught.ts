import { cellName } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, TableDeclaration } from '../engine/declaration';
import { headingKeyOf, sheetKey } from '../engine/headingKey';
import { propose } from '../engine/propose';
import type { Answer, Answered } from './answer';
import { isTaught } from './headingsTaught';
import { withLevel } from './levelDepth';
import { placeInTables, type TaughtPlace } from './place';

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
  const at = declaration.tables.indexOf(place.declaration);
  if (answer.about === 'sheet') {
    const own = { ...place.declaration };
    delete own.sheetNode;
    return { declaration: withTable(declaration, at, own) };
  }
  const { declaration: leveled, depth } = withLevel(declaration, answer.is);
  const label = answer.namedBy === 'sheet' ? null : labelBeside(place);
  const own = { ...(leveled.tables[at] as TableDeclaration), sheetNode: { label, depth } };
  return { declaration: withTable(leveled, at, own) };
}

function withTable(declaration: LayoutDeclaration, at: number, own: TableDeclaration): LayoutDeclaration {
  return { ...declaration, tables: declaration.tables.map((one, index) => (index === at ? own : one)) };
}

/** The label in front of a cell, or of the text of the cell itself; "" where it has none. */
function labelBeside({ table, line, field }: TaughtPlace): string {
  const [first] = table.view.cells(line);
  if (!first) return '';
  if (first.field !== field) return headingKeyOf(first.text);
  const [label = ''] = /^[^:\n]{3,40}:/.exec(first.text) ?? [];
  return headingKeyOf(label);
}

function withSheetLeftOut(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  sheet: string,
): LayoutDeclaration {
  const name = grids.find(({ id }) => id === sheet)?.name ?? '';
  const leftOut = [...new Set([...(declaration.leftOut ?? []), sheetKey(name)])];
  const known = declaration.tables.map(({ headings }) => headings);
  const proposal = isTaught(declaration) ? null : propose(grids, { known, leftOut });
  return proposal ?? { ...declaration, leftOut };
}
