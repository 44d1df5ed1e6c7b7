import type { TableDeclaration } from './declaration';

/** Rows of one table that say all of themselves: no titles by their looks or codes, no sheets that are nodes, no indicators side by side. */
export function haveRowsAlike({
  records,
  sheetNode,
  fields,
  lines,
  titles,
  titledHeadings,
  forms,
}: TableDeclaration): boolean {
  return (
    records === 'rows' &&
    !sheetNode &&
    !titles &&
    titledHeadings === undefined &&
    !forms &&
    fields.every(({ group }) => group === undefined) &&
    lines.every(({ is }) => is === 'indicator')
  );
}
