import { codeKey } from '../../../codes/codeTree';
import { oncePerObject } from '../../../oncePerObject';
import type { CellReading, ColumnRole } from '../../../plan/plan';
import { actualIn } from '../../cells/leniently';
import { shownText } from '../../rows/table';
import { nameKey } from '../../rows/objectiveName';
import type { FieldDeclaration, TableDeclaration } from '../declaration/declaration';
import { tableFields, type Fields } from '../fields/fields';
import { headingMeaning } from '../../headings/headingMeaning';
import { formsOn } from '../tables/form';
import type { TableProposal } from './tableProposal';
import type { LineCell } from '../tables/sheetView';
import { cellsIn, type PlanTable } from '../tables/tables';
import { titleText } from '../declaration/titleText';
import { isTotalLine } from '../tables/totalLine';

/** Which node a line of a completing table speaks of; "" where it has no code, or no name. */
export interface CompletingLine {
  line: number;
  code: string;
  name: string;
}

/** So many of the lines of a table speak of what others have where it completes them; fewer lines say nothing. */
const SHARE_OF_KNOWN = 0.8;
const FEWEST_KNOWN = 3;

/**
 * A table beside a plan that measures nothing new: it names nodes or indicators of the plan, and has their weights or their
 * actuals, which some table of the plan has not. Null where it is none.
 * @param plan the tables with targets
 */
export function completingTable(
  { declaration, tables }: TableProposal,
  plan: readonly TableProposal[],
): TableProposal | null {
  if (declaration.records !== 'rows' || plan.some((one) => one.tables === tables)) return null;
  const has = ({ fields }: TableDeclaration, role: string): boolean =>
    fields.some((field) => field.role === role);
  const isWanted = (role: 'weight' | 'actual'): boolean =>
    has(declaration, role) && (role === 'weight' || plan.some((one) => !has(one.declaration, role)));
  const brings = (['weight', 'actual'] as const).filter(isWanted);
  if (brings.length === 0 || headsTargets(declaration)) return null;
  const roles = new Set<FieldDeclaration['role']>(['code', 'name', ...brings]);
  const fields = declaration.fields.flatMap(({ heading, offset, role }) =>
    roles.has(role) ? [{ heading, offset, role }] : [],
  );
  const own: TableDeclaration = {
    headings: declaration.headings,
    records: 'rows',
    completes: true,
    fields: [...fields, ...levelNames(declaration.headings, fields)],
    lines: [],
  };
  const lines = tables.flatMap((table) => {
    const fields = tableFields(table, own, null);
    // `N/D` brings nothing.
    const isBrought = (cell: LineCell | null, role: ColumnRole): boolean =>
      cell !== null && (role === 'weight' || actualIn(cell.value).kind !== 'missing');
    return completingLines(fields).filter(({ line }) =>
      brings.some((role) => isBrought(fields.cell(line, role), role)),
    );
  });
  if (lines.length < FEWEST_KNOWN) return null;
  const known = plan.flatMap((one) => one.tables.map(keysIn));
  const isKnown = (key: string): boolean => known.some((keys) => keys.has(key));
  const found = lines.filter(({ code, name }) => isKnown(code) || isKnown(name)).length;
  if (found < lines.length * SHARE_OF_KNOWN) return null;
  return { holds: 'more', declaration: own, tables, measured: 0, levels: [] };
}

/** Its targets are headed so; other figures may read like some. */
export function headsTargets({ fields }: TableDeclaration): boolean {
  return fields.some(({ role, heading }) => role === 'target' && headingMeaning(heading)?.role === role);
}

/** Fields that only their headings call names of levels: where nothing is measured their cells say no more. */
function levelNames(headings: readonly string[], known: readonly FieldDeclaration[]): FieldDeclaration[] {
  return headings
    .filter(
      (heading) => headingMeaning(heading)?.role === 'name' && known.every((one) => one.heading !== heading),
    )
    .map((heading, depth) => ({ heading, offset: 0, role: 'name', depth }));
}

/** The lines of a completing table that name something. */
export function completingLines(fields: Fields): CompletingLine[] {
  const { table } = fields;
  return table.lines.flatMap((line) => {
    const level = [...fields.depths].reverse().map((depth) => fields.cell(line, 'name', { depth }));
    const name = [fields.cell(line, 'name'), ...level].find((cell) => cell !== null);
    const code = fields.cell(line, 'code');
    if (table.front.has(line) || (!code && !name) || isTotalLine(cellsIn(table, line))) return [];
    return [{ line, code: codeKey(shownText(code)), name: keyOfName(shownText(name ?? null)) }];
  });
}

/** A name as it is compared; never the key of a code. */
export function keyOfName(name: string): string {
  return name === '' ? '' : `"${nameKey(name)}`;
}

/** Codes and names that stand anywhere in a table, or in the forms of its sheet. */
const keysIn = oncePerObject((table: PlanTable): ReadonlySet<string> => {
  const named = formsOn(table.view).flatMap(({ labels }) => labels.flatMap(({ values }) => values));
  const cells: CellReading[] = [...table.lines.flatMap((line) => cellsIn(table, line)), ...named];
  const keys = cells.flatMap((cell) => {
    const { code, name } = titleText(cell);
    return [codeKey(shownText(code ?? cell)), keyOfName(shownText(name)), keyOfName(shownText(cell))];
  });
  return new Set(keys.filter((key) => key !== ''));
});
