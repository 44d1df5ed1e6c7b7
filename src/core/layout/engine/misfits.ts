import type { MessageId, MessageParams } from '../../../messages/message';
import type { ColumnRole, Finding, Plan } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from './declaration/declaration';
import { declaredTables } from './declared';
import { isMarkedTarget } from '../headings/content';
import { exampleSheets } from './examples/readByExample';
import type { ExampleSheet } from './examples/exampleSheet';
import { tableFields } from './fields/fields';
import type { MatchedTable } from './tables/matchedTable';
import { sheetName } from './tables/sheetTitle';
import type { LineCell } from './tables/sheetView';
import type { PlanTable } from './tables/tables';

/** What a declaration tells of and this workbook has not: tables, headings, levels, names where they were, targets where they were. */
export function findMisfits(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { nodes, year }: Pick<Plan, 'nodes' | 'year'>,
): Finding[] {
  const matched = declaredTables(grids, declaration);
  const tables = declaration.tables.filter((table) => matched.every((one) => one.declaration !== table));
  const levels = new Set(declaration.levels);
  for (const { level } of nodes) levels.delete(level);
  return [
    ...tables.map(({ headings }) =>
      misfit('layout.declared.tableMissing', { headings: headingsInWords(headings) }),
    ),
    ...[...levels].map((level) =>
      misfit('layout.declared.levelMissing', { level: { id: `pane.level.${level}` } }),
    ),
    ...onePerText(matched.flatMap(missingHeadings)),
    ...matched.flatMap(missingSheetName),
    ...matched.flatMap(notNames),
    ...matched.flatMap((one) => targetsElsewhere(one, year)),
    ...onePerText(exampleSheets(grids, declaration).flatMap(lostColumns)),
  ];
}

/** The headings by which a person's examples find their columns. */
function lostColumns(sheet: ExampleSheet): Finding[] {
  const [at = null] = sheet.header === null ? [] : sheet.view.cells(sheet.header);
  const places = sheet.examples.flatMap((example) => [
    { ...example.at, role: 'name' as const },
    ...example.cells,
  ]);
  return places
    .filter((place) => sheet.isLost(place))
    .map(({ heading, role }) =>
      misfit('layout.declared.headingMissing', { heading, role: roleInWords(role) }, at),
    );
}

function misfit(id: MessageId, params: MessageParams, cell: LineCell | null = null): Finding {
  const at = cell && { sheet: cell.sheet, row: cell.row, column: cell.column };
  return { severity: 'warning', message: { id, params }, at, node: null };
}

/** The same heading may be missing over several tables. */
function onePerText(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [String(one.message.params?.heading), one])).values()];
}

function missingHeadings({ table, declaration }: MatchedTable): Finding[] {
  const [at = null] = table.view.cells(table.header.first);
  return tableFields(table, declaration, null).missing.map(({ heading, role }) =>
    misfit('layout.declared.headingMissing', { heading, role: roleInWords(role) }, at),
  );
}

/** Nothing stands where the sheet has its name. */
function missingSheetName({ table, declaration: { sheetNode } }: MatchedTable): Finding[] {
  if (!sheetNode || sheetNode.label === null || sheetName(table, sheetNode)) return [];
  const [at = null] = table.view.cells(table.header.first);
  const params = { sheet: table.view.grid.name, label: sheetNode.label };
  return [misfit('layout.declared.sheetNameMissing', params, at)];
}

/** Names have letters: nothing, or figures, stand where they were. */
function notNames({ table, declaration }: MatchedTable): Finding[] {
  const own = tableFields(table, declaration, null);
  const fields = own.groups.flatMap((group) => own.field('name', { group }) ?? []);
  const cells = fields.flatMap((field) => bodyCells(table, field));
  const named = cells.filter(({ text }) => /\p{L}{3}/u.test(text)).length;
  const [first] = fields;
  if (first === undefined || (named > 0 && named * 2 >= cells.length)) return [];
  const { view, header } = table;
  const params = { heading: header.texts.get(first) ?? '' };
  return [misfit('layout.declared.notNames', params, view.cell(header.last, first))];
}

function bodyCells({ view, front, lines }: PlanTable, field: number): LineCell[] {
  return lines.flatMap((line) => (front.has(line) ? [] : (view.cell(line, field) ?? [])));
}

/** Of the cells of a field so many have the marks of targets where it is theirs. */
const MARKED = 0.5;
const FEWEST_MARKED = 3;

/** Another field has the marks of targets (`>= 5`), and the one read for them has none: two headings changed places. */
function targetsElsewhere({ table, declaration }: MatchedTable, year: number | null): Finding[] {
  const fields = tableFields(table, declaration, year);
  const ownMarks = new Set(fields.entries.flatMap(([{ role }, field]) => (role === 'target' ? [field] : [])));
  const { view, header } = table;
  const isMarked = (field: number): boolean => {
    const cells = bodyCells(table, field);
    const marked = cells.filter(({ value }) => isMarkedTarget(value)).length;
    return marked >= FEWEST_MARKED && marked >= cells.length * MARKED;
  };
  const targets = fields.groups.flatMap((group) => fields.field('target', { group }) ?? []);
  if (targets.length === 0 || targets.some(isMarked)) return [];
  return [...header.texts].flatMap(([field, heading]) =>
    ownMarks.has(field) || !isMarked(field)
      ? []
      : [misfit('layout.declared.targetsElsewhere', { heading }, view.cell(header.last, field))],
  );
}

const MOST_HEADINGS = 4;

/** The first headings of a table, as they are called to a person. */
export function headingsInWords(headings: readonly string[]): string {
  const words = headings.filter((heading) => heading !== '');
  const more = words.length > MOST_HEADINGS ? ', …' : '';
  return words.slice(0, MOST_HEADINGS).join(', ') + more;
}

function roleInWords(role: ColumnRole | null): Finding['message'] | string {
  return role ? { id: `pane.role.${role}` } : '';
}
