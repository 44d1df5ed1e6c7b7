import { oncePerObject } from '../../../oncePerObject';
import type { Fields } from '../fields/fields';
import { isMeasured } from './measuredLine';

/** What a dash means in the field of a level: nothing of it stands above the line, or the same as in the line above. */
export type Dash = 'none' | 'again';

/** null: there is no dash. */
export function dashOfLevel(fields: Fields, line: number, depth: number): Dash | null {
  return isDash(fields, line, depth) ? (dashesOf(fields).get(depth) ?? null) : null;
}

function isDash(fields: Fields, line: number, depth: number): boolean {
  return /^[-–—]+$/.test(fields.cell(line, 'name', { depth })?.text ?? '');
}

/** Where names come again, or blank cells and merged ones repeat them, a dash is none; otherwise it is what repeats them. */
const dashesOf = oncePerObject((fields: Fields): ReadonlyMap<number, Dash> => {
  const { table, depths } = fields;
  const lines = table.lines.filter((line) => !table.front.has(line) && isMeasured(fields, line));
  return new Map(
    depths.map((depth): [number, Dash] => {
      const cells = lines.map((line) => fields.cell(line, 'name', { depth }));
      const repeats = cells.some(
        (cell, i) =>
          cell === null ||
          cell.lines > 1 ||
          (i > 0 && cell.text === cells[i - 1]?.text && !isDash(fields, cell.line, depth)),
      );
      return [depth, repeats ? 'none' : 'again'];
    }),
  );
});
