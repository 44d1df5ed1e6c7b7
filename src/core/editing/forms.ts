import { codeKey } from '../codes/codeTree';
import type { Plan, PlanNode, RowSpan } from '../plan/plan';
import type { PlanTree } from '../plan/planTree';
import { Refusal } from '../refusal';
import type { Level } from '../rules/rules';
import { sheetReference } from '../sheet/address';
import { isFormula, ParsedFormula, type FormulaReference, type ReferenceChange } from '../sheet/formula';
import { endColumn, endRow, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { freeSheetName, sheetNameFrom } from '../sheet/sheetName';
import { NewRows, type Values } from './newRows';
import { nodeTitle, type EditContext, type EditOutcome } from './editContext';
import { proposeCode } from './proposeCode';
import { FIELD_HEADINGS, isBelow, setCode } from './setField';

/** The schede that show a node, with what is below it and nothing else; null: it has none of its own. */
export function formSheetsOf(plan: Plan, tree: PlanTree, node: PlanNode): string[] | null {
  if (plan.layout !== 'formSheets' || node.level === 'indicator') return null;
  const members = new Set(tree.subtree(node.id));
  const sheetsWith = (isMember: boolean): Set<string> =>
    new Set(plan.nodes.flatMap((each) => (members.has(each) === isMember && each.own ? each.own.sheet : [])));
  const [own, others] = [sheetsWith(true), sheetsWith(false)];
  if (own.size === 0 || [...own].some((sheet) => others.has(sheet))) return null;
  return [...own];
}

/** The same in the order of the sheets. */
export function formsOf({ plan, tree, sheets }: EditContext, node: PlanNode): string[] | null {
  const own = formSheetsOf(plan, tree, node);
  return own && sheets.now.filter((sheet) => own.includes(sheet));
}

/** An objective, and the one scheda that shows it. */
interface ObjectiveForm {
  node: PlanNode;
  own: RowSpan;
  grid: SheetGrid;
}

function formOf(context: EditContext, node: PlanNode): ObjectiveForm | null {
  const { own } = node;
  const grid = context.grids.get(own?.sheet ?? '');
  return own && grid && formsOf(context, node)?.length === 1 ? { node, own, grid } : null;
}

interface NewForm {
  parent: PlanNode;
  level: Level;
  before: PlanNode | null;
  values: Values;
}

/** Adds an objective as a copy of a sibling's scheda, blank but for what is given; null: they have no such schede. */
export function addForm(
  context: EditContext,
  { parent, level, before, values }: NewForm,
): EditOutcome | null {
  const siblings = context.tree.children(parent.id).filter((node) => node.level === level);
  const model = [...(before ? [before] : []), ...[...siblings].reverse()]
    .map((node) => formOf(context, node))
    .find((form) => form !== null);
  if (!model) return null;
  const { own, grid } = model;
  const name = newSheetName(context, model, values);
  const sheet = context.copySheet(grid, name, sheetBefore(context, parent, before));
  const copy = ({ first, last }: RowSpan) => context.ledger.span(sheet, first, last);
  const to = { sheet, before: own.first, blanksAbove: 0, blanksBelow: 0 };
  const labels = new NewRows(context, parent, level, { to, model: model.node, span: own }).take(copy(own));
  const [field] = labels.fill(values);
  if (field) throw new Refusal('edit.noCell', { field: FIELD_HEADINGS[field], name: values.name ?? '' });
  writeAbove(context, model, { node: model.node, parent, sheet });
  clearTable(context, model, sheet);
  clearForeignFormulas(context, grid, sheet);
  context.repairFormulas([]);
  const title = [values.code, values.name].filter(Boolean).join(' ');
  const params = { name: title, parent: nodeTitle(parent), sheet: name, model: grid.name };
  return {
    select: { ...(model.node.cells.name ?? { row: own.first, column: grid.column }), sheet },
    notice: { id: 'edit.done.addForm', params },
    renamed: new Map(),
  };
}

/** Deletes the schede of a node: what is below it goes with them. @throws Refusal where nothing else names its parent */
export function removeForms(
  context: EditContext,
  node: PlanNode,
  forms: readonly string[],
): Pick<EditOutcome, 'notice'> & { broken: readonly CellAddress[] } {
  const last = context.tree.ancestors(node).find((above) => formsOf(context, above)?.length === forms.length);
  const name = nodeTitle(node);
  if (last && last.level === 'entity') throw new Refusal('edit.lastForm', { name });
  if (last) throw new Refusal('edit.lastFormOf', { name, parent: nodeTitle(last) });
  for (const sheet of forms) context.deleteSheet(sheet);
  const sheets = forms.map((sheet) => `«${context.grids.get(sheet)?.name ?? ''}»`).join(', ');
  const broken = context.repairFormulas([]);
  return { notice: { id: 'edit.done.removeForms', params: { name, sheets } }, broken };
}

/** Puts the schede of a node among those of its new siblings; below another parent they name that one. */
export function moveForms(
  context: EditContext,
  { node, parent, before }: { node: PlanNode; parent: PlanNode; before: PlanNode | null },
  forms: readonly string[],
): EditOutcome {
  const names = { name: nodeTitle(node), parent: nodeTitle(parent) };
  const order = context.sheets.now.join('|');
  const next = sheetBefore(context, parent, before, new Set(forms));
  for (const sheet of forms) context.sheets.move(sheet, next);
  const above = context.tree.parent(node);
  const isElsewhere = above !== undefined && above !== parent;
  if (!isElsewhere && context.sheets.now.join('|') === order) {
    return {
      select: node.rows[0] ?? null,
      notice: { id: 'edit.done.same', params: names },
      renamed: new Map(),
    };
  }
  const renamed = isElsewhere ? codesBelow(context, node, { above, parent }) : new Map<string, string>();
  for (const sheet of isElsewhere ? forms : []) {
    const grid = context.grids.get(sheet);
    if (grid) writeAbove(context, { grid }, { node, parent, sheet });
  }
  const to = renamed.get(node.id);
  const [first] = forms.map((sheet) => context.grids.get(sheet)?.name ?? '');
  return {
    select: node.rows[0] ?? null,
    notice:
      to === undefined
        ? { id: 'edit.done.move', params: names }
        : { id: 'edit.done.moveForm', params: { ...names, from: node.code, to, sheet: first ?? '' } },
    renamed,
  };
}

/** Codes that begin with the one above them begin with the new one's. */
function codesBelow(
  context: EditContext,
  node: PlanNode,
  { above, parent }: { above: PlanNode; parent: PlanNode },
): ReadonlyMap<string, string> {
  if (above.code === '' || !isBelow(node.code, above.code)) return new Map();
  const code = proposeCode(context.plan, parent.id, node.level);
  return code === '' ? new Map() : setCode(context, node, code);
}

/** The sheet before which the schede of a node go: a sibling's, otherwise the one after the last below the parent. */
function sheetBefore(
  context: EditContext,
  parent: PlanNode,
  before: PlanNode | null,
  moving: ReadonlySet<string> = new Set(),
): string | null {
  const order = context.sheets.now.filter((sheet) => !moving.has(sheet));
  const placed = before && formsOf(context, before)?.[0];
  if (placed) return placed;
  const below = new Set(context.tree.subtree(parent.id).flatMap(({ own }) => own?.sheet ?? []));
  const last = order.map((sheet) => below.has(sheet)).lastIndexOf(true);
  if (before || last < 0) throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
  return order[last + 1] ?? null;
}

/** Named by the code where its model is. */
function newSheetName(
  { grids }: EditContext,
  { node, grid }: ObjectiveForm,
  { code = '', name = '' }: Values,
): string {
  const isByCode = node.code !== '' && codeKey(node.code) === codeKey(grid.name);
  const wanted = sheetNameFrom((isByCode && code) || name || code) || grid.name.slice(0, 26);
  return freeSheetName(
    wanted,
    [...grids.values()].map((each) => each.name),
  );
}

/**
 * The labels of a scheda that name what its node is below name what it is below now, as the schede there name it.
 * @throws Refusal where those name no such thing
 */
function writeAbove(
  context: EditContext,
  { grid }: { grid: SheetGrid },
  { node, parent, sheet }: { node: PlanNode; parent: PlanNode; sheet: string },
): void {
  const above = [parent, ...context.tree.ancestors(parent)];
  let named = 0;
  for (const old of context.tree.ancestors(node)) {
    const at = old.rows.find((cell) => cell.sheet === grid.id);
    if (!at) continue;
    const now = above.find(({ level }) => level === old.level);
    const said = now === old ? at : now?.rows[0];
    if (!said) throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
    const { content, format } = context.contentAt(said);
    context.write(context.ledger.at(sheet, at.row), at.column, content, format);
    if (now && now !== old) linkAbove(context, { grid, row: at.row }, { old, said });
    named += 1;
  }
  if (named === 0) throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
}

/** Cells of the row that show figures of what a scheda was below, which stand on another one, show those of what it is below now. */
function linkAbove(
  context: EditContext,
  { grid, row }: { grid: SheetGrid; row: number },
  { old, said }: { old: PlanNode; said: CellAddress },
): void {
  const isOfOld = ({ sheet, top, bottom }: FormulaReference): boolean =>
    top === bottom &&
    old.rows.some((cell) => cell.row === top && sheet === context.grids.get(cell.sheet)?.name);
  const now: ReferenceChange = {
    kind: 'rows',
    ranges: [[said.row, said.row]],
    prefix: sheetReference(context.grids.get(said.sheet)?.name ?? ''),
  };
  for (let column = grid.column; column < endColumn(grid); column++) {
    const content = formulaAt(grid, row, column);
    if (!isFormula(content, valueAt(grid, row, column))) continue;
    const formula = new ParsedFormula(content);
    const changes = formula.references.filter(isOfOld).map(({ token }) => [token, now] as const);
    if (changes.length === 0) continue;
    context.write(context.ledger.at(grid.id, row), column, { formula: formula.with(new Map(changes)) });
  }
}

/** Of the rows of the table the first one stays, blank, with the formulas of the table and those that sum it up. */
function clearTable(context: EditContext, { node, own }: ObjectiveForm, sheet: string): void {
  const rows = context.tree
    .children(node.id)
    .flatMap((child) => (child.own?.sheet === own.sheet ? [{ child, span: child.own }] : []))
    .sort((a, b) => a.span.first - b.span.first);
  const [first, ...others] = rows;
  if (!first) return;
  const to = { sheet, before: first.span.first, blanksAbove: 0, blanksBelow: 0 };
  new NewRows(context, node, first.child.level, { to, model: first.child, span: first.span })
    .take(context.ledger.span(sheet, first.span.first, first.span.last))
    .fill({});
  for (const { span } of [...others].reverse()) {
    context.ledger.remove(context.ledger.span(sheet, span.first, span.last));
  }
}

/** A figure that a formula takes from another sheet is the model's own, unless other sheets show the very same one there. */
function clearForeignFormulas(context: EditContext, grid: SheetGrid, sheet: string): void {
  const others = context.plan.sheets.flatMap(({ id }) =>
    id === grid.id ? [] : (context.grids.get(id) ?? []),
  );
  for (let row = grid.row; row < endRow(grid); row++) {
    for (let column = grid.column; column < endColumn(grid); column++) {
      const content = formulaAt(grid, row, column);
      if (!isFormula(content, valueAt(grid, row, column))) continue;
      const isForeign = new ParsedFormula(content).references.some((reference) => reference.sheet !== null);
      const isShared = others.some((other) => formulaAt(other, row, column) === content);
      if (isForeign && !isShared) context.write(context.ledger.at(sheet, row), column, '');
    }
  }
}
