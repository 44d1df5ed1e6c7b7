import type { Finding, Plan } from '../../plan/plan';

/** Titles that have a description in their row and no name: the column may hold their names. */
export function describedTitles({ nodes, sheets }: Plan): Finding[] {
  const titles = nodes.filter(({ level, name, rows, cells: { description } }) => {
    const isNameless = level !== 'entity' && level !== 'indicator' && name === '';
    return (
      isNameless && rows.some(({ sheet, row }) => sheet === description?.sheet && row === description.row)
    );
  });
  const at = titles[0]?.cells.description;
  if (!at) return [];
  const header = sheets
    .find(({ id }) => id === at.sheet)
    ?.columns.find(({ column }) => column === at.column)?.header;
  const params = { count: titles.length, heading: header ?? '' };
  return [{ severity: 'warning', message: { id: 'titles.onlyDescribed', params }, at, node: null }];
}
