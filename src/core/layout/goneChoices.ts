import type { Finding, Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { headingKeyOf } from './engine/declaration/headingKey';
import { tablesIn } from './engine/tables/tables';
import { viewsOf } from './engine/tables/views';
import type { Hints } from './layout';

/** Choices of a person whose heading no sheet of the plan has any more: they count for nothing until it is there again. */
export function goneChoices(
  { sheets }: Plan,
  grids: readonly SheetGrid[],
  { columns }: Pick<Hints, 'columns'>,
): Finding[] {
  if (columns.length === 0) return [];
  const ofPlan = new Set(sheets.map(({ id }) => id));
  const tables = viewsOf(grids.filter(({ id }) => ofPlan.has(id))).flatMap((view) => tablesIn(view));
  const read = sheets.flatMap((sheet) => [...sheet.columns, ...sheet.unused].map(({ header }) => header));
  const texts = [...read, ...tables.flatMap(({ header }) => [...header.texts.values()])];
  const known = new Set(texts.map(headingKeyOf));
  const gone = new Set(columns.map(({ heading }) => heading).filter((one) => !known.has(headingKeyOf(one))));
  return [...gone].map((heading) => ({
    severity: 'warning',
    message: { id: 'mapping.gone', params: { heading } },
    at: null,
    node: null,
  }));
}
