import type { Message } from '../../messages/message';
import type { Results } from '../plan/results';
import { columnLetters } from '../sheet/address';
import type { CellRange } from '../sheet/grid';
import type { ListedCell } from '../sheet/listedCell';
import { expectedCells, type ExpectedCell } from './expectedCells';
import type { ColumnPatch } from './patch';
import type { ResultCells } from './resultCells';
import { whereWritten } from './whereWritten';
import type { ResultsToWrite } from './writeResults';

/** Columns of the layout in which results go: there a list may say what their cells take. */
export function rangesOfLayout({ patches }: ResultsToWrite, { places }: ResultCells): CellRange[] {
  const { added, resultsSheet } = places;
  const isOurs = ({ sheet, column }: ColumnPatch): boolean =>
    sheet === resultsSheet?.id || added.some((each) => each.sheet === sheet && each.column === column);
  return patches
    .filter((patch) => !isOurs(patch))
    .map(({ sheet, row, column, cells: { length: rows } }) => ({ sheet, row, column, rows, columns: 1 }));
}

/**
 * Without the columns in which a list refuses a result: half a column would be neither the person's nor Calcola's. Each is told,
 * with what its list does not hold.
 */
export function withoutUnlisted(
  writing: ResultsToWrite,
  cells: ResultCells,
  results: Results,
  listed: readonly ListedCell[],
): ResultsToWrite {
  const lists = new Map(listed.map((cell) => [`${cell.sheet}|${cell.row}|${cell.column}`, cell.list]));
  const refused = new Map<string, (ExpectedCell & { isRead: boolean })[]>();
  for (const cell of expectedCells(cells, results, writing.patches)) {
    const list = lists.get(`${cell.at.sheet}|${cell.at.row}|${cell.at.column}`);
    if (list === undefined || list?.includes(String(cell.shows))) continue;
    const column = resultColumn(cell.at);
    const own = refused.get(column) ?? [];
    own.push({ ...cell, isRead: list !== null });
    refused.set(column, own);
  }
  if (refused.size === 0) return writing;
  const patches = writing.patches.filter((patch) => !refused.has(resultColumn(patch)));
  const notes = [...refused.values()].flatMap((found) => {
    const column = found.sort((one, other) => one.at.row - other.at.row);
    const [first] = column;
    if (!first) return [];
    const { at, isRead } = first;
    const words = [...new Set(column.map(({ shows }) => `«${shows}»`))].join(', ');
    const params = { sheet: cells.sheetNames.get(at.sheet) ?? '', column: columnLetters(at.column), words };
    const message: Message = { id: isRead ? 'write.notListed' : 'write.listUnread', params };
    return [{ node: null, at, message }];
  });
  return {
    ...writing,
    patches,
    notes: [...writing.notes, ...notes],
    where: whereWritten(patches, cells.places, cells.sheetNames),
  };
}

function resultColumn({ sheet, column }: { sheet: string; column: number }): string {
  return `${sheet}|${column}`;
}
