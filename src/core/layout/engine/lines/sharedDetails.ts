import { oncePerObject } from '../../../oncePerObject';
import type { NodeCells } from '../../../plan/plan';
import { present } from '../../cells/cells';
import { detailAt } from './detailAt';
import type { Fields } from '../fields/fields';
import { isMeasured } from './measuredLine';
import type { LineCell } from '../tables/sheetView';
import type { PlanTable } from '../tables/tables';

/** What may be said of a node and of its indicators alike. */
const SHARED = ['description', 'units', 'resources'] as const;

/**
 * What stands beside the first indicator of a node and is of the node: said once for all its lines, by a cell merged down
 * them, or alike in each.
 * @param depth the lowest level that begins in this line
 */
export function sharedDetails(fields: Fields, line: number, depth: number): NodeCells {
  const lines = linesBelow(fields, line, depth);
  return present(
    Object.fromEntries(
      SHARED.map((role) => {
        // Money that is merged down to other nodes is counted with the first of them.
        const cell = role === 'resources' ? fields.cell(line, role) : detailAt(fields, line, role);
        const isShared = lines.every((other) => isSaidAgain(cell, fields.cell(other, role)));
        return [role, isShared && !(role === 'resources' && isMoneyAgain(fields, line)) ? cell : null];
      }),
    ),
  );
}

/** Money of the node that begins in a line, or above it, is not its indicator's as well. */
export function isMoneyOfNode(fields: Fields, line: number): boolean {
  if (isMoneyAgain(fields, line)) return true;
  const begins = (depth: number): boolean => fields.cell(line, 'name', { depth }) !== null;
  const lowest = fields.depths.filter(begins).at(-1);
  return lowest !== undefined && sharedDetails(fields, line, lowest).resources !== undefined;
}

/** Where merges were undone the line above says the same, of the same programme. */
function isMoneyAgain(fields: Fields, line: number): boolean {
  return (['programme', 'resources'] as const).every((role) => {
    const [own, above] = [line, line - 1].map((at) => fields.cell(at, role)?.text);
    return own !== undefined && own === above;
  });
}

/** The lines of the other indicators of the node of a depth that begins in a line. */
export function linesBelow(fields: Fields, line: number, depth: number): number[] {
  const { lines } = fields.table;
  const begins = (other: number): boolean =>
    fields.depths.some((one) => one <= depth && fields.cell(other, 'name', { depth: one }) !== null);
  const below: number[] = [];
  for (let i = (placesOfLines(fields.table).get(line) ?? lines.length) + 1; i < lines.length; i++) {
    const other = lines[i] as number;
    if (begins(other)) break;
    if (isMeasured(fields, other)) below.push(other);
  }
  return below;
}

/** Where each line of a table stands among its lines: looked up for each node of a long table. */
const placesOfLines = oncePerObject(
  ({ lines }: PlanTable): ReadonlyMap<number, number> => new Map(lines.map((line, i) => [line, i])),
);

function isSaidAgain(cell: LineCell | null, again: LineCell | null): boolean {
  return again === null || again === cell || again.text === cell?.text;
}
