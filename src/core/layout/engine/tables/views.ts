import { oncePerObject } from '../../../oncePerObject';
import { isRulesSheet } from '../../../rules/rulesSheet';
import type { SheetGrid } from '../../../sheet/grid';
import type { LayoutDeclaration } from '../declaration/declaration';
import { sheetKey } from '../declaration/headingKey';
import { labelView } from './labelView';
import { SheetView } from './sheetView';

/** The sheets as they may be read: hidden ones, those of rules and those that a person left out hold no plan. */
export function viewsOf(
  grids: readonly SheetGrid[],
  { leftOut = [] }: Pick<LayoutDeclaration, 'leftOut'> = {},
): SheetView[] {
  return grids
    .filter((grid) => grid.visible && !isRulesSheet(grid))
    .filter(({ name }) => !leftOut.includes(sheetKey(name)))
    .map(viewOf);
}

/** Views of a sheet are kept with it, and what is worked out of a view with the view. */
const viewOf = oncePerObject((grid: SheetGrid) => new SheetView(grid));
const othersOf = oncePerObject((view: SheetView) =>
  [new SheetView(view.grid, 'columns'), labelView(view) ?? []].flat(),
);

/** The same sheets read along their columns, and by their labels. */
export function otherViews(views: readonly SheetView[]): SheetView[] {
  return views.flatMap(othersOf);
}
