import type { Message } from '../../../messages/message';
import { cellName } from '../../sheet/address';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, LineDeclaration } from '../engine/declaration/declaration';
import type { LineKind } from '../engine/titles/lineKind';
import { unlikeness } from '../engine/lines/lineLook';
import { TITLE_LEVELS, type Answer, type Answered, type LineMeaning, type TitleLevel } from './answer';
import { withFreshLooks } from './freshLooks';
import { withLevel } from './levelDepth';
import { kindsIn, placeInTables, withTable } from './place';

type LineAnswer = Extract<Answer, { about: 'line' }>;

/** Rows that look like this one are what it is. */
export function lineTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { cell, is }: LineAnswer,
  instead: boolean,
): Answered {
  if (meaningOfLine(grids, declaration, cell) === is) return { declaration };
  const { declaration: leveled, depth } = isTitleLevel(is)
    ? withLevel(declaration, is)
    : { declaration, depth: undefined };
  const start = withFreshLooks(grids, declaration, leveled);
  const place = placeInTables(grids, start, cell);
  const like = place && kindsIn(grids, start, place).look(place.line);
  if (!like) return { problem: { id: 'teach.noTable', params: { cell: cellName(cell.row, cell.column) } } };
  const line = cell.row + 1;
  if (place.isHeading) return { problem: { id: 'teach.headings', params: { line } } };
  const { lines } = place.declaration;
  const same = lines.find((one) => one.taught && unlikeness(one.like, like) === 0);
  const said = same && meaningSaid(same, start);
  if (said === is) return { declaration };
  if (said && !instead)
    return {
      problem: { id: 'teach.lineTaken', params: { line, before: kindName(said), now: kindName(is) } },
    };
  const kind = isTitleLevel(is) ? 'node' : is;
  const own: LineDeclaration = { is: kind, ...(depth !== undefined && { depth }), like, taught: true };
  const next = withTable(start, place.declaration, {
    ...place.declaration,
    lines: [own, ...lines.filter((one) => unlikeness(one.like, like) > 0)],
  });
  const now = meaningOfLine(grids, next, cell);
  return now === is
    ? { declaration: next }
    : { problem: { id: 'teach.noEffect', params: { line, kind: kindName(now ?? 'unread') } } };
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

function lineMeaning(kind: LineKind, { levels }: LayoutDeclaration): LineMeaning | null {
  if (kind.is === 'node') return (levels[kind.depth] ?? 'operational') as TitleLevel;
  if (kind.is === 'indicator') return kind.is;
  if (kind.is === 'unread') return null;
  return kind.is === 'subtotal' ? 'total' : 'ignored';
}

function meaningSaid({ is, depth = 0 }: LineDeclaration, { levels }: LayoutDeclaration): LineMeaning {
  if (is === 'caption') return 'ignored';
  return is === 'node' ? ((levels[depth] ?? 'operational') as TitleLevel) : is;
}

function kindName(is: LineMeaning | 'unread'): Message {
  return { id: `teach.kind.${is}` };
}

export function isTitleLevel(is: LineMeaning): is is TitleLevel {
  return (TITLE_LEVELS as readonly string[]).includes(is);
}
