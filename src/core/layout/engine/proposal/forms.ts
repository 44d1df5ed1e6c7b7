import type { Level } from '../../../rules/rules';
import type { FieldDeclaration, TableDeclaration } from '../declaration/declaration';
import { headingMeaning } from '../../headings/headingMeaning';
import { formAbove, type Form, type FormMeaning } from '../tables/form';
import type { PlanTable } from '../tables/tables';

/** What forms and the labels above them name. */
export const LEVELS_OF_FORMS: readonly Level[] = ['area', 'strategic', 'operational'];

/** Tables below forms, whatever they hold. */
export const OPEN_FORMS: { tables: readonly TableDeclaration[]; levels: readonly Level[] } = {
  tables: [{ headings: [], records: 'rows', fields: [], forms: [], lines: [] }],
  levels: LEVELS_OF_FORMS,
};

const NAMING: ReadonlySet<FormMeaning> = new Set(['name', 'strategic', 'code'] as const);
const PLACING: ReadonlySet<FormMeaning> = new Set(['area', 'strategic', 'code'] as const);

/**
 * Whether these tables stand below forms, each below one. One form alone may be anything; a name alone leaves it to the titles
 * around it to say where they stand.
 */
export function areBelowForms(tables: readonly PlanTable[]): boolean {
  const forms = formsAbove(tables);
  return forms.size > 1 && !forms.has(null) && [...forms].some((form) => form && hasLabelOf(form, PLACING));
}

/** Labels of most forms name them: where they do not, titles without labels stand above, and the labels only describe these. */
export function areFormsNamed(tables: readonly PlanTable[]): boolean {
  const forms = [...formsAbove(tables)].flatMap((form) => form ?? []);
  return forms.filter((form) => hasLabelOf(form, NAMING)).length * 2 >= forms.length;
}

/** null: some table stands below none. */
function formsAbove(tables: readonly PlanTable[]): ReadonlySet<Form | null> {
  return new Set(
    tables.flatMap(({ view, headerStarts }) => headerStarts.map((line) => formAbove(view, line))),
  );
}

function hasLabelOf({ labels }: Form, meanings: ReadonlySet<FormMeaning>): boolean {
  return labels.some(({ meaning }) => meanings.has(meaning));
}

/** Below the node of a form one field may name objectives, the lowest of so many depths; what only looks like a level is none. */
export function belowForms(fields: readonly FieldDeclaration[], depths: number): readonly FieldDeclaration[] {
  const named = fields.filter(({ role, depth }) => role === 'name' && depth !== undefined);
  const [level = null, ...more] = named.map(({ heading }) => headingMeaning(heading)?.level);
  const isBelow = more.length === 0 && (level === 'operational' || level === 'objective');
  return fields.flatMap((field) => {
    if (field.depth === undefined) return [field];
    return isBelow ? [{ ...field, depth: depths - 1 }] : [];
  });
}
