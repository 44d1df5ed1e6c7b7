import type { CellAddress, SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, LineDeclaration, TableDeclaration } from '../engine/declaration';
import { Fields } from '../engine/fields';
import { matchTables, type MatchedTable } from '../engine/interpret';
import { LineKinds, type LineKind } from '../engine/lineKind';
import { unlikeness } from '../engine/lineLook';
import { labelsIn } from '../engine/proposeLines';
import { TITLE_LEVELS, type Answered, type LineMeaning, type TitleLevel } from './answer';
import { withLevel } from './levelDepth';
import { bothViews, placeInTables, type TaughtPlace } from './place';

interface LineAnswer {
  place: TaughtPlace;
  is: LineMeaning;
  instead: boolean;
}

/** Rows that look like this one are what it is. */
export function lineTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { place, is, instead }: LineAnswer,
): Answered {
  const { table, line } = place;
  const shown = line + 1;
  if (place.isHeading) return { problem: { id: 'teach.headings', params: { line: shown } } };
  const like = kindsIn(grids, declaration, place).look(line);
  if (!like) return { problem: { id: 'teach.blank', params: { cell: shown } } };
  const leveled = isTitleLevel(is) ? withLevel(declaration, is) : { declaration, depth: undefined };
  const { depth } = leveled;
  const at = declaration.tables.indexOf(place.declaration);
  const before = leveled.declaration.tables[at] as TableDeclaration;
  const same = before.lines.find((one) => one.taught && unlikeness(one.like, like) === 0);
  const said = same && meaningSaid(same, leveled.declaration);
  if (said && said !== is && !instead)
    return {
      problem: {
        id: 'teach.lineTaken',
        params: { line: shown, before: { id: `teach.kind.${said}` }, now: { id: `teach.kind.${is}` } },
      },
    };
  const kind = isTitleLevel(is) ? 'node' : is;
  const own: LineDeclaration = { is: kind, ...(depth !== undefined && { depth }), like, taught: true };
  const lines = [own, ...before.lines.filter((one) => unlikeness(one.like, like) > 0)];
  const tables = leveled.declaration.tables.map((one, index) => (index === at ? { ...one, lines } : one));
  const next = { ...leveled.declaration, tables };
  const cell = { sheet: table.view.grid.id, ...addressIn(place) };
  const now = meaningOfLine(grids, next, cell);
  return now === is
    ? { declaration: next }
    : {
        problem: {
          id: 'teach.noEffect',
          params: { line: shown, kind: { id: `teach.kind.${now ?? 'unread'}` } },
        },
      };
}

/** What a row is to a declaration; null: nothing that was understood, or outside all tables. */
export function meaningOfLine(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  cell: CellAddress,
): LineMeaning | null {
  const place = placeInTables(grids, declaration, cell);
  if (!place || place.isHeading) return null;
  return lineMeaning(kindsIn(grids, declaration, place).of(place.line), declaration);
}

export function lineMeaning(kind: LineKind, { levels }: LayoutDeclaration): LineMeaning | null {
  if (kind.is === 'node') return (levels[kind.depth] ?? 'operational') as TitleLevel;
  if (kind.is === 'indicator') return kind.is;
  if (kind.is === 'unread') return null;
  return kind.is === 'subtotal' ? 'total' : 'ignored';
}

function meaningSaid({ is, depth = 0 }: LineDeclaration, { levels }: LayoutDeclaration): LineMeaning {
  if (is === 'caption') return 'ignored';
  return is === 'node' ? ((levels[depth] ?? 'operational') as TitleLevel) : is;
}

export function kindsIn(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { table, declaration: own }: MatchedTable,
): LineKinds {
  const tables = matchTables(declaration, bothViews(grids, declaration)).map((one) => one.table);
  return new LineKinds(table, new Fields(table, own, null), labelsIn(tables));
}

function addressIn({ table, line, field }: TaughtPlace): { row: number; column: number } {
  return table.view.transposed ? { row: field, column: line } : { row: line, column: field };
}

function isTitleLevel(is: LineMeaning): is is TitleLevel {
  return (TITLE_LEVELS as readonly string[]).includes(is);
}
