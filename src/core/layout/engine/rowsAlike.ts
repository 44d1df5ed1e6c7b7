import type { TableDeclaration } from './declaration';

/** Rows of one table that say all of themselves: no titles by their looks, no sheets that are nodes, no indicators side by side. */
export function haveRowsAlike({ records, sheetNode, fields, lines }: TableDeclaration): boolean {
  return (
    records === 'rows' &&
    !sheetNode &&
    fields.every(({ group }) => group === undefined) &&
    lines.every(({ is }) => is === 'indicator')
  );
}
