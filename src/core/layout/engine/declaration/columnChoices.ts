import type { ColumnChoice } from '../../layout';
import type { FieldDeclaration, LayoutDeclaration } from './declaration';
import { headingKeyOf } from './headingKey';

/** A declaration in which columns mean what a person said afterwards, in every table with such a heading. */
export function withChoices(
  declaration: LayoutDeclaration,
  choices: readonly ColumnChoice[],
): LayoutDeclaration {
  if (choices.length === 0) return declaration;
  const tables = declaration.tables.map((table) => {
    const own = choices.filter(({ heading }) => table.headings.includes(headingKeyOf(heading)));
    return { ...table, fields: own.reduce(withChoice, table.fields) };
  });
  return { ...declaration, tables };
}

function withChoice(
  fields: readonly FieldDeclaration[],
  { heading, offset, role }: ColumnChoice,
): readonly FieldDeclaration[] {
  const place = { heading: headingKeyOf(heading), offset };
  const isThere = (field: FieldDeclaration): boolean =>
    field.heading === place.heading && field.offset === place.offset;
  // Another field of the line's own with this role would be its rival.
  const others = fields.filter(
    (field) => !isThere(field) && (field.role !== role || field.depth !== undefined),
  );
  return [...others, { ...place, role, taught: true }];
}
