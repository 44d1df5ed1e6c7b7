import type { SheetGrid } from '../../sheet/grid';
import type { ColumnChoice } from '../layout';
import type {
  FieldDeclaration,
  LayoutDeclaration,
  TableDeclaration,
} from '../engine/declaration/declaration';
import { declaredTables } from '../engine/declared';
import { propose, type ProposalGiven } from '../engine/proposal/propose';

/** What the evidence makes of a workbook with what a person said of its headings, columns and sheets, and with this. */
export function proposedAnew(
  grids: readonly SheetGrid[],
  { tables, levels, leftOut = [] }: LayoutDeclaration,
  { known = [], choices = [], ...given }: ProposalGiven,
): LayoutDeclaration | null {
  const said = tables.flatMap(({ fields }) =>
    fields.filter(({ taught }) => taught).map((field) => choiceOf(field, levels)),
  );
  const isSaidAnew = (one: ColumnChoice): boolean =>
    choices.some(({ heading, offset }) => heading === one.heading && offset === one.offset);
  const proposal = propose(grids, {
    leftOut,
    ...given,
    known: [...tables.map(({ headings }) => headings), ...known],
    choices: [...said.filter((one) => !isSaidAnew(one)), ...choices],
  });
  const proposed = new Set(proposal?.tables.map(({ headings }) => headings.join('|')));
  const others = tables.filter((one) => areColumnsAlone(one) && !proposed.has(one.headings.join('|')));
  if (!proposal && others.length === 0) return null;
  return { ...(proposal ?? { version: 1, levels }), tables: [...(proposal?.tables ?? []), ...others] };
}

/** Of its table nothing is known but what a person said of its columns. */
function areColumnsAlone({ fields, lines, sheetNode }: TableDeclaration): boolean {
  return sheetNode === undefined && lines.length === 0 && fields.every(({ taught }) => taught);
}

/** Along what each sheet is read. */
export function recordsRead(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
): NonNullable<ProposalGiven['records']> {
  const matched = declaredTables(grids, declaration);
  return new Map(matched.map(({ table: { view } }) => [view.grid.id, view.records]));
}

/** Whether a person said nothing yet that the evidence, with what was said of headings and columns, does not make by itself. */
export function isAsProposed(grids: readonly SheetGrid[], declaration: LayoutDeclaration): boolean {
  if (declaration.tables.length === 0) return true;
  const anew = proposedAnew(grids, declaration, { records: recordsRead(grids, declaration) });
  return JSON.stringify(anew) === JSON.stringify(declaration);
}

/** What a declared field means, as a person would say it of its heading. */
export function choiceOf(
  { heading, offset, role, depth }: FieldDeclaration,
  levels: LayoutDeclaration['levels'],
): ColumnChoice {
  const level = depth === undefined ? (role === 'name' ? 'indicator' : undefined) : levels[depth];
  return { heading, offset, role, ...(level && { level }) };
}
