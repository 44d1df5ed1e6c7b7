import { isBlank } from '../cell';
import { codeKey } from '../codes/codeTree';
import type { CellReading, PlanNode } from '../plan/plan';
import { Refusal } from '../refusal';
import type { CellAddress } from '../sheet/grid';
import { isPercentFormat } from '../sheet/numberFormat';
import { trimText } from '../text/cleanText';
import { readActual } from '../actual/readActual';
import { readTargetCell } from '../plan/readCells';
import { standard } from '../rules/profiles';
import { compare } from '../score/compare';
import { readTarget } from '../targets/readTarget';
import { withPart, withPiece, type Piece } from './compositeCell';
import type { Field } from './edit';
import type { EditContext } from './editContext';
import { nodeTitle } from './editContext';
import type { Alike, Written as WrittenField } from './fieldCells';
import { proposeCode } from './proposeCode';
import { plainText, typedActual, typedTarget, typedWeight, type CellContext } from './cellInput';

/** The column, as people head it, that a sheet lacks. The sheet's own language. */
export const FIELD_HEADINGS: Readonly<Record<Field, string>> = {
  code: 'Codice',
  name: 'Nome',
  weight: 'Peso',
  target: 'Target',
  actual: 'Consuntivo',
  measure: 'Unità di misura',
  type: 'Tipologia',
  units: 'Unità organizzative',
  description: 'Descrizione',
};

/** Writes a field of a node where it stands, or where its column is blank. @returns the cell */
export function setField(
  context: EditContext,
  node: PlanNode,
  field: Field,
  text: string,
  year: number | null = null,
): CellAddress {
  if (field === 'name' && isBlank(text)) throw new Refusal('edit.nameBlank');
  const shown = context.cells.shown(node, field, year);
  const [first] = shown;
  if (first) {
    shown.forEach((reading, i) =>
      writeReading(context, node, { field, year, reading, text, repeats: i > 0 }),
    );
    return first;
  }
  const blank = context.cells.blank(node, field, year);
  if (blank) {
    writeReading(context, node, { field, year, reading: blank, text, repeats: false });
    return blank;
  }
  const [name] = context.cells.shown(node, 'name');
  const written = name && intoName(context, node, { field, name, text });
  if (!written) throw new Refusal('edit.noCell', { field: FIELD_HEADINGS[field], name: nodeTitle(node) });
  return name;
}

/** What goes into the part of a cell. @throws Refusal for what cannot be read */
export function partText(field: string, text: string, model: string): string {
  if (field === 'weight') {
    const alone = { value: model, format: '', others: [], siblings: [], inPoints: false, isNew: false };
    return String(typedWeight(text, alone).content);
  }
  if (field === 'target' && readTarget(text).kind === 'unreadable') {
    throw new Refusal('target.unreadable', { text });
  }
  return text.trim();
}

/** What stands in a cell and its column, for what is typed into it. */
export function cellContext(
  context: EditContext,
  node: Alike & Partial<PlanNode>,
  { field, year, reading }: { field: WrittenField; year: number | null; reading: CellReading },
): CellContext {
  const { value, format } = reading;
  const { others, siblings } = context.cells.others(node, field, year, reading);
  // Of an actual the target says the scale: it may be in points by mistake, 75 against 80%.
  const inPoints = (field === 'actual' && node.target ? [node.target] : [node.target, node.actual]).some(
    (cell) => typeof cell?.value === 'number' && Math.abs(cell.value) > 1 && !isPercentFormat(cell.format),
  );
  return { value, format, others, siblings, inPoints, isNew: false };
}

interface Writing {
  field: Field;
  year: number | null;
  reading: CellReading;
  text: string;
  /** The cell repeats what another one says, perhaps in its own spelling. */
  repeats: boolean;
}

function writeReading(context: EditContext, node: PlanNode, writing: Writing): void {
  const { field, year, reading } = writing;
  const text = writing.repeats ? spelledLike(writing.text, String(reading.value)) : writing.text;
  if (reading.part) {
    const pieces = writing.repeats
      ? [{ role: field, part: reading.part }]
      : context.cells.pieces(node, reading);
    const whole = String(context.cells.readingAt(reading).value);
    const value = partText(field, text, String(reading.value));
    context.writeAt(reading, withPart(whole, pieces, new Map([[field, value]])));
    return;
  }
  const about = cellContext(context, node, { field, year, reading });
  if (field === 'target') {
    const direction = year === null || year === context.plan.year ? directionCell(context, node) : null;
    const beside =
      direction && cellContext(context, node, { field: 'direction', year: null, reading: direction });
    const written = isBlank(text)
      ? { target: plainText(''), direction: null }
      : typedTarget(text, about, beside);
    context.writeAt(reading, written.target.content, written.target.format);
    if (direction && written.direction) context.writeAt(direction, written.direction.content);
    return;
  }
  if (field === 'actual' && !isBlank(text)) refuseOtherUnit(node, text);
  const written =
    field === 'weight'
      ? typedWeight(text, about)
      : field === 'actual' && !isBlank(text)
        ? typedActual(text, about)
        : plainText(text);
  context.writeAt(reading, written.content, written.format);
}

/** A percentage against days: in the cell it would be a mere number, and compared as one. */
function refuseOtherUnit(node: PlanNode, text: string): void {
  const [target, actual] = [readTargetCell(node, standard), readActual(text)];
  if (target.kind !== 'threshold' || actual.kind !== 'number') return;
  if (actual.percent && !target.percent && target.unit !== '') compare(target, actual);
}

/** Puts into the cell of the name what other nodes say there: `(Peso: 25,00%)`. */
function intoName(
  context: EditContext,
  node: PlanNode,
  { field, name, text }: { field: Field; name: CellReading; text: string },
): boolean {
  const model = modelCell(context, node, field);
  if (!model || isBlank(text)) return model !== null;
  const cell = {
    text: String(context.cells.readingAt(name).value),
    pieces: context.cells.pieces(node, name),
  };
  const said = model.pieces.find(({ role }) => role === field);
  const value = partText(field, text, said ? model.text.slice(...said.part) : '');
  context.writeAt(name, withPiece(cell, model, field, value));
  return true;
}

/** The cell of a node's name that also says other things; of a sibling if one has it. */
export function modelCell(
  { plan, cells }: EditContext,
  node: Alike,
  ...fields: readonly Field[]
): { text: string; pieces: Piece[] } | null {
  const candidates = plan.nodes
    .filter((other) => (other.level === 'indicator') === (node.level === 'indicator'))
    .sort((a, b) => Number(b.parent === node.parent) - Number(a.parent === node.parent));
  for (const other of candidates) {
    const [name] = cells.shown(other, 'name');
    const pieces = name ? cells.pieces(other, name) : [];
    if (!name || !fields.every((field) => pieces.some(({ role }) => role === field))) continue;
    return { text: String(cells.readingAt(name).value), pieces };
  }
  return null;
}

function directionCell(context: EditContext, node: PlanNode): CellReading | null {
  return context.cells.shown(node, 'direction')[0] ?? context.cells.blank(node, 'direction');
}

/** A code or a name in the spelling of the cell that repeats it: `OS 01.06` beside `OS_01.06`, all capitals. */
function spelledLike(text: string, there: string): string {
  const capitals = /\p{Lu}{2}/u.test(there) && there === there.toUpperCase();
  const marks = there.match(/[\s_.-]+/g) ?? [];
  const own = text.match(/[\s_.-]+/g) ?? [];
  const isCode = !/\s/.test(trimText(text)) && marks.length === own.length;
  let i = 0;
  const spelled = isCode ? text.replace(/[\s_.-]+/g, () => marks[i++] ?? '') : text;
  return capitals ? spelled.toUpperCase() : spelled;
}

/** Whether the codes say what is below what: a node that goes elsewhere needs another one. */
export function codesGiveTree({ plan, tree }: EditContext, parent: PlanNode): boolean {
  if (!plan.rowsAlike) return parent.rows.length === 0 && parent.level !== 'entity';
  if (plan.nodes.some(({ cells }) => cells.parent)) return false;
  const pairs = plan.nodes.flatMap((node) => {
    const above = tree.parent(node);
    return above && above.code !== '' && node.code !== '' ? [isBelow(node.code, above.code)] : [];
  });
  const byCode = pairs.filter(Boolean).length;
  return pairs.length > 0 ? byCode * 2 > pairs.length : plan.nodes.some(({ code }) => code !== '');
}

export function isBelow(code: string, above: string): boolean {
  return codeKey(code).startsWith(`${codeKey(above)}_`);
}

/** Gives a node another code, and those below it the same beginning. @returns the codes by node */
export function setCode(context: EditContext, node: PlanNode, code: string): Map<string, string> {
  const renamed = new Map([[node.id, code]]);
  const parent = context.tree.parent(node);
  if (parent && node.code !== '' && context.plan.rowsAlike && codesGiveTree(context, parent)) {
    for (const below of context.tree.subtree(node.id).slice(1)) {
      if (!isBelow(below.code, node.code)) continue;
      const parts = below.code.split(/[\s_.-]+/).length - node.code.split(/[\s_.-]+/).length;
      const rest = below.code.match(new RegExp(`(?:[\\s_.-]+[^\\s_.-]+){${parts}}$`))?.[0] ?? '';
      renamed.set(below.id, code + rest);
    }
  }
  for (const [id, newCode] of renamed) {
    const each = context.node(id);
    const copies = each.level === 'indicator' ? [] : copiesOf(context, each);
    setField(context, each, 'code', newCode);
    for (const copy of copies) context.writeAt(copy, newCode);
  }
  return renamed;
}

/** Cells of a node's rows, and of those below it, that repeat its code for filtering; formulas follow by themselves. */
function copiesOf(context: EditContext, node: PlanNode): CellReading[] {
  const own = context.cells.shown(node, 'code');
  return context.cells
    .copies(node)
    .filter(
      (copy) =>
        !context.isFormula(copy) &&
        !own.some(({ row, column }) => row === copy.row && column === copy.column),
    );
}

/**
 * Of indicators a code is no key, but where the codes give the tree.
 * @throws Refusal for a code that another node has, or that would put the node elsewhere
 */
export function refuseCode(
  context: EditContext,
  node: Pick<PlanNode, 'level'> & { id: string | null },
  parent: PlanNode,
  code: string,
): void {
  const byCode = context.plan.rowsAlike && codesGiveTree(context, parent);
  const alike = context.plan.nodes.filter(({ level }) => level === node.level && level !== 'indicator');
  const needsCode = byCode || (alike.length > 0 && alike.every((other) => other.code !== ''));
  if (needsCode && isBlank(code)) {
    const example = proposeCode(context.plan, parent.id, node.level) || '01_01';
    throw new Refusal('edit.codeBlank', { example });
  }
  if (byCode && parent.code !== '' && !isBelow(code, parent.code)) {
    throw new Refusal('edit.codeElsewhere', { code, parent: parent.code });
  }
  const isKey = node.level !== 'indicator' || context.plan.rowsAlike;
  const taken = context.plan.nodes.find(
    (other) =>
      other.id !== node.id &&
      codeKey(other.code) === codeKey(code) &&
      (context.plan.rowsAlike || other.level !== 'indicator'),
  );
  if (isKey && code !== '' && taken) throw new Refusal('edit.codeTaken', { code, name: taken.name });
}
