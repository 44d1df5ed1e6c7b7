import type { PlanNode } from '../plan/plan';
import { Refusal } from '../refusal';
import { nodeTitle, type EditContext } from './editContext';

/** A node that alone has a sheet, as its siblings have theirs: sheets are the person's. @throws Refusal */
export function refuseWholeSheet(context: EditContext, parent: PlanNode, level: PlanNode['level']): void {
  const siblings = context.tree.children(parent.id).filter((node) => node.level === level);
  if (level === 'indicator' || siblings.length === 0) return;
  const sheets = siblings.map(({ id }) => context.rows.sheetsOf(id));
  const alone = siblings.map((_, i) =>
    sheets[i]?.find((sheet) => sheets.every((others, j) => i === j || !others.includes(sheet))),
  );
  const isSheetEach = siblings.length > 1 || context.plan.layout === 'formSheets';
  const [sheet] = alone;
  const [first] = siblings;
  if (!isSheetEach || !first || sheet === undefined || alone.includes(undefined)) return;
  const name = context.grids.get(sheet)?.name ?? '';
  throw new Refusal('edit.wholeSheet', { name: nodeTitle(first), sheet: name });
}
