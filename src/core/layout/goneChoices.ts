import type { Finding, Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { headingLine } from './headings/headingLine';
import type { Hints } from './layout';

/** Choices of a person whose heading no sheet of the plan has any more: they count for nothing until it is there again. */
export function goneChoices(
  { sheets }: Plan,
  grids: readonly SheetGrid[],
  { columns }: Pick<Hints, 'columns'>,
): Finding[] {
  if (columns.length === 0) return [];
  const known = new Set<string>();
  for (const { id, headerRows } of sheets) {
    const grid = grids.find((one) => one.id === id);
    for (const row of grid ? headerRows : []) {
      for (const text of (grid && headingLine(grid, row, columns)?.texts.values()) ?? [])
        known.add(text.toLowerCase());
    }
  }
  const gone = new Set(columns.map(({ heading }) => heading).filter((heading) => !known.has(heading)));
  return [...gone].map((heading) => ({
    severity: 'warning',
    message: { id: 'mapping.gone', params: { heading } },
    at: null,
    node: null,
  }));
}
