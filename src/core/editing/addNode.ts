import { isBlank } from '../cell';
import type { PlanNode, RowSpan } from '../plan/plan';
import { Refusal } from '../refusal';
import type { Level } from '../rules/rules';
import { NewRows, type AddPlace, type Values } from './newRows';
import { FIELDS, type TreeEdit } from './edit';
import { refuseWholeSheet } from './editGuards';
import { nodeTitle, type EditContext, type EditOutcome } from './editContext';
import { addForm } from './forms';
import { sharedCells } from './sharedRows';
import { AllowedMoves } from './allowedMoves';
import { proposeCode } from './proposeCode';
import type { Placed } from './placedNode';
import { codesGiveTree, FIELD_HEADINGS, refuseCode } from './setField';

type Add = Extract<TreeEdit, { kind: 'add' }>;

/** Adds a node as a copy of a sibling's rows, blank but for what is given, on every sheet that lists its siblings. */
export function addNode(context: EditContext, edit: Add): EditOutcome {
  const { level } = edit;
  const parent = context.node(edit.parent);
  const before = edit.before === null ? null : context.node(edit.before);
  const values = valuesOf(context, parent, edit);
  refuse(context, parent, before, edit, values);
  const form = addForm(context, { parent, level, before, values });
  if (form) return form;
  refuseWholeSheet(context, parent, level);
  const places = placesFor(context, parent, level, before);
  const additions = places.map((place) => new NewRows(context, parent, level, place));
  for (const addition of additions) addition.insert();
  fill(additions, values);
  additions.forEach(({ rows: added }, i) => {
    const to = places[i]?.to;
    if (to) context.growMerges(parent, to, added);
  });
  const rows: Placed['rows'] = new Map(additions.map(({ sheet, rows: own }) => [sheet, { own, below: [] }]));
  context.repairFormulas([{ node: null, parent: parent.id, level, rows }], {
    rows: new Map(additions.flatMap((addition) => addition.copies())),
    below: new Set(places.flatMap(({ model }) => (model ? rowsBelow(context, model) : []))),
  });
  const name = [values.code, values.name].filter(Boolean).join(' ');
  return {
    select: additions[0]?.nameCell() ?? null,
    notice: { id: 'edit.done.add', params: { name, parent: nodeTitle(parent) } },
    renamed: new Map(),
  };
}

/** Every field must find its cell on one of the sheets; code and name stand on all. */
function fill(additions: readonly NewRows[], values: Values): void {
  const without = additions.map((addition) => addition.fill(values));
  const [field] = (without[0] ?? []).filter((each) => without.every((fields) => fields.includes(each)));
  if (field) throw new Refusal('edit.noCell', { field: FIELD_HEADINGS[field], name: values.name ?? '' });
}

/** Fields that are given; the code by the pattern, where a node cannot be without. */
function valuesOf(context: EditContext, parent: PlanNode, { level, values }: Add): Values {
  const given = FIELDS.flatMap((field) => {
    const text = values[field]?.trim() ?? '';
    return isBlank(text) ? [] : [[field, text] as const];
  });
  const proposed = values.code === undefined && codesGiveTree(context, parent);
  const code = proposed ? proposeCode(context.plan, parent.id, level) : '';
  return { ...Object.fromEntries(given), ...(code !== '' && { code }) };
}

function refuse(
  context: EditContext,
  parent: PlanNode,
  before: PlanNode | null,
  { level }: Add,
  { name = '', code = '' }: Values,
): void {
  const params = { parent: nodeTitle(parent) };
  if (name === '') throw new Refusal('edit.nameBlank');
  if (!new AllowedMoves(context.plan).levelsBelow(parent.id).includes(level)) {
    throw new Refusal('edit.levelBelow', params);
  }
  if (before && before.parent !== parent.id) {
    throw new Refusal('edit.notSibling', { ...params, before: nodeTitle(before) });
  }
  refuseCode(context, { id: null, level }, parent, code);
}

/** Where the node's own rows go, then the sheets that list its siblings again. */
function placesFor(
  context: EditContext,
  parent: PlanNode,
  level: Level,
  before: PlanNode | null,
): AddPlace[] {
  const { rows } = context;
  const moving = new Set<PlanNode>();
  const sheet = ownSheet(context, parent, level, before);
  const to = sheet === null ? null : rows.placement(parent, level, { sheet, before, moving });
  if (!to) throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
  const shared = sharedCells(context, to, before, moving);
  const model = rows.model(parent, level, to);
  // In a plain table every row is alike; elsewhere only what stands there says how a node looks.
  if (!model && !context.plan.rowsAlike) {
    throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
  }
  const others = [...listsOf(context, parent, level, model)].flatMap(([other, each]): AddPlace[] => {
    const there = other === sheet ? null : rows.placement(parent, level, { sheet: other, before, moving });
    return there ? [{ to: there, ...each }] : [];
  });
  const [view] = model ? rows.views(model).filter((span) => span.sheet === to.sheet) : [];
  const elsewhere = model?.own && model.own.sheet !== to.sheet ? model.own : null;
  return [{ to, model, span: view ?? elsewhere, shared }, ...others];
}

/**
 * Sheets that list the siblings besides their own rows, with the model where it is listed there, for links between the
 * sheets to be its own, otherwise the last one.
 */
function listsOf(
  { plan, tree, rows }: EditContext,
  parent: PlanNode,
  level: Level,
  preferred: PlanNode | null,
): Map<string, { model: PlanNode; span: RowSpan }> {
  const siblings = tree.children(parent.id).filter((node) => node.level === level);
  const all = siblings.length > 0 ? siblings : plan.nodes.filter((node) => node.level === level);
  const alike = all.filter((node) => node !== preferred).concat(preferred ?? []);
  const listed = new Map<string, { model: PlanNode; span: RowSpan }>();
  for (const model of alike) {
    for (const span of rows.views(model)) {
      if (span !== model.own && span.sheet !== model.own?.sheet) listed.set(span.sheet, { model, span });
    }
  }
  return listed;
}

function ownSheet(
  { plan, tree, rows }: EditContext,
  parent: PlanNode,
  level: Level,
  before: PlanNode | null,
): string | null {
  const like =
    before ??
    tree
      .children(parent.id)
      .filter((node) => node.level === level)
      .at(-1);
  if (like) return like.own?.sheet ?? like.rows[0]?.sheet ?? rows.sheetsOf(like.id)[0] ?? null;
  const below = rows.sheetBelow(parent, level);
  // An ente that no sheet shows has its ambiti on the first one.
  return below ?? (plan.rowsAlike ? (plan.sheets[0]?.id ?? null) : null);
}

function rowsBelow({ tree, ledger }: EditContext, model: PlanNode): ReturnType<typeof ledger.span> {
  const spans = tree.subtree(model.id).slice(1);
  return spans.flatMap(({ own }) => (own ? ledger.span(own.sheet, own.first, own.last) : []));
}
