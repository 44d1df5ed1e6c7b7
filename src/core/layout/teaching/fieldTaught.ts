import type { Message } from '../../../messages/message';
import type { ColumnRole } from '../../plan/plan';
import { cellName, columnLetters } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import { yearOf } from '../headings/years';
import type { FieldDeclaration, LayoutDeclaration } from '../engine/declaration/declaration';
import { fieldPlace } from '../engine/fields/fieldPlace';
import type { PlanTable } from '../engine/tables/tables';
import type { Answer, Answered } from './answer';
import { withFreshLooks } from './freshLooks';
import { withLevel } from './levelDepth';
import { placeInTables, withTable } from './place';
import { isAsProposed, proposedAnew, recordsRead } from './proposedAnew';

type FieldAnswer = Extract<Answer, { about: 'field' }>;

/** Columns with this heading mean this, in every table like the one in which it stands. */
export function fieldTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  answer: FieldAnswer,
  instead: boolean,
): Answered {
  const { cell, is } = answer;
  const { declaration: leveled, depth } = is.level
    ? withLevel(declaration, is.level)
    : { declaration, depth: undefined };
  const place = placeInTables(grids, leveled, cell);
  if (!place) return { problem: { id: 'teach.noTable', params: { cell: cellName(cell.row, cell.column) } } };
  const { table, field, declaration: before } = place;
  const where = fieldPlace(table, field);
  const heading = table.header.texts.get(field) ?? where.heading;
  const column = columnName(table, field);
  const others = before.fields.filter((one) => !isAt(one, where));
  const year = yearAmong(others, is.role, yearOf(heading));
  const own: FieldDeclaration = {
    ...where,
    role: is.role,
    ...(depth !== undefined && { depth }),
    ...(is.group !== undefined && { group: is.group }),
    ...(year !== null && { year }),
    taught: true,
  };
  const known = before.fields.find((one) => one.taught && isAt(one, where));
  if (known && isSame(known, own)) return { declaration };
  if (known && !instead)
    return { problem: { id: 'teach.fieldOther', params: { column, before: roleName(known.role) } } };
  const isHere = (one: FieldPlace): boolean =>
    fieldNumbers(table).some((at) => isAt(fieldPlace(table, at), one));
  const rival = others.find((one) => is.role !== null && isSame(one, own) && isHere(one));
  if (rival?.taught && !instead)
    return {
      problem: {
        id: 'teach.fieldTaken',
        params: { role: roleName(is.role), column: columnDeclared(table, rival) },
      },
    };
  const anew = columnProposed(grids, declaration, answer);
  if (anew) return { declaration: anew };
  const kept = before.fields.flatMap((one) => (one === rival ? [] : isAt(one, where) ? [own] : [one]));
  const fields = (kept.includes(own) ? kept : [...kept, own]).map((one) => inGroup(one, own));
  const next = withTable(leveled, before, { ...before, fields });
  return { declaration: withFreshLooks(grids, declaration, next) };
}

/** The rest as the evidence makes it of what was said; null: something else was said, or the evidence does not make this of it. */
function columnProposed(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { cell, is }: FieldAnswer,
): LayoutDeclaration | null {
  const place = placeInTables(grids, declaration, cell);
  if (!place || !isAsProposed(grids, declaration)) return null;
  const where = fieldPlace(place.table, place.field);
  const level = is.level ?? (is.role === 'name' ? 'indicator' : undefined);
  const anew = proposedAnew(grids, declaration, {
    choices: [{ ...where, role: is.role, ...(level && { level }) }],
    records: recordsRead(grids, declaration),
  });
  const now = anew && placeInTables(grids, anew, cell);
  const said = now?.declaration.fields.find((one) => isAt(one, fieldPlace(now.table, now.field)));
  const isHeld =
    said?.role === is.role &&
    (said.depth === undefined ? undefined : anew?.levels[said.depth]) === is.level &&
    (said.group ?? 0) === (is.group ?? 0);
  return isHeld ? anew : null;
}

function fieldNumbers({ from, to }: PlanTable): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

type FieldPlace = Pick<FieldDeclaration, 'heading' | 'offset'>;

function isAt(one: FieldPlace, { heading, offset }: FieldPlace): boolean {
  return one.heading === heading && one.offset === offset;
}

function isSame(one: FieldDeclaration, other: FieldDeclaration): boolean {
  return (
    one.role === other.role &&
    one.depth === other.depth &&
    (one.group ?? 0) === (other.group ?? 0) &&
    one.year === other.year
  );
}

/** Where other columns of the role are each of a year, this one is of its own. */
function yearAmong(
  others: readonly FieldDeclaration[],
  role: ColumnRole | null,
  year: number | null,
): number | null {
  return others.some((one) => one.role === role && one.year !== undefined) ? year : null;
}

/** Once indicators stand side by side, those of the first have a group too. */
function inGroup(one: FieldDeclaration, { role, depth, group }: FieldDeclaration): FieldDeclaration {
  const isFirst = group !== undefined && one.group === undefined && one.role === role;
  return isFirst && one.depth === undefined && depth === undefined ? { ...one, group: 0 } : one;
}

/** As a person finds it in the sheet: by its heading, or by its letters where it has none of its own. */
export function columnName({ view, header, lines }: PlanTable, field: number): string {
  const heading = header.texts.get(field) ?? '';
  if (heading !== '') return `«${heading}»`;
  const cell = lines.map((line) => view.cell(line, field)).find(Boolean);
  return cell ? columnLetters(cell.column) : '';
}

function columnDeclared(table: PlanTable, declared: FieldDeclaration): string {
  const field = fieldNumbers(table).find((one) => isAt(declared, fieldPlace(table, one)));
  return field === undefined ? `«${declared.heading}»` : columnName(table, field);
}

function roleName(role: ColumnRole | null): Message {
  return { id: role ? `pane.role.${role}` : 'teach.notUsed' };
}
