import type { Finding, Plan } from '../../plan/plan';

/** Titles that have a description and no name: the column may hold their names. */
export function describedTitles({ nodes, sheets }: Plan): Finding[] {
  const titles = nodes.filter(
    ({ level, name, cells }) =>
      level !== 'entity' && level !== 'indicator' && name === '' && cells.description !== undefined,
  );
  const at = titles[0]?.cells.description;
  if (!at) return [];
  const header = sheets
    .find(({ id }) => id === at.sheet)
    ?.columns.find(({ column }) => column === at.column)?.header;
  const params = { count: titles.length, heading: header ?? '' };
  return [{ severity: 'warning', message: { id: 'titles.onlyDescribed', params }, at, node: null }];
}
