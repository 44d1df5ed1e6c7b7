import type { CellValue } from '../../cell';
import type { ColumnRole, Plan, PlanNode, SheetReading, YearTarget } from '../../plan/plan';
import { PlanBuilder } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { finish, type Steps } from '../../steps';
import { reportColumns } from '../headings/columns';
import { chooseYear, yearOf, type YearChoice } from '../headings/years';
import { onlyPlannedYear } from '../rows/planYear';
import { entityDraft, firstYears, textOf } from '../rows/looseLines';
import { cellsOf } from '../cells/cells';
import type { Level } from '../../rules/rules';
import { actualIn } from '../cells/leniently';
import type { LayoutDeclaration, TableDeclaration } from './declaration/declaration';
import { tableFields, type Fields } from './fields/fields';
import { entityAbove } from './codes/codeNesting';
import type { MatchedTable } from './tables/matchedTable';
import { matchTables } from './tree/matchTables';
import { readByExample } from './examples/readByExample';
import { Interpreter, type ReadLine } from './tree/interpret';
import { tablesOfOnePlan, type PlanTables } from './tree/onePlan';
import { isFormLine } from './tables/form';
import { areOfOneKind } from './tables/respeltHeadings';
import { frontTexts, textsAbove } from './tables/sheetTitle';
import { numberFindings } from './tree/numberedObjectives';
import { reportTakenOut } from './lines/takenOut';
import { readTableColumns, type TableColumns } from './fields/tableColumns';
import { isMeasured } from './lines/measuredLine';
import { haveRowsAlike } from './declaration/rowsAlike';
import { unreadLineFindings } from './tree/unreadLineFindings';
import { listReading, listsOnSheets, topCells, type NodeList } from './tree/nodeLists';
import type { SheetView } from './tables/sheetView';
import { isHeadedAs, tablesIn, type PlanTable } from './tables/tables';
import { isTitledOverYears } from './tables/titledHeadings';
import { otherViews, viewsOf } from './tables/views';
import type { ColumnChoice } from '../layout';

/** Nothing says which of several years counts: a person must. */
const YEAR_GUESSED = 0.5;

/** What a declaration makes of a workbook. */
export interface DeclaredPlan {
  plan: Plan;
  /** How its tables are laid out. */
  parts: ReadonlySet<TableDeclaration>;
  lines: readonly ReadLine[];
  columns: readonly TableColumns[];
}

/** The tables of a workbook that a declaration tells how to read. */
export function declaredTables(grids: readonly SheetGrid[], declaration: LayoutDeclaration): MatchedTable[] {
  const views = viewsOf(grids, declaration);
  const others = declaration.tables.some(({ records }) => records !== 'rows') ? otherViews(views) : [];
  return matchTables(declaration, [...views, ...others]);
}

/** The tree of a workbook as a declaration says; null where none of its tables is there. */
export function readDeclared(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  chosenYear: number | null,
  activeSheet: string | null = null,
): DeclaredPlan | null {
  return finish(readDeclaredInSteps(grids, declaration, { year: chosenYear, activeSheet }));
}

/** From which sheet a workbook is looked at, and for which year. */
export interface SeenFrom {
  activeSheet: string | null;
  year: number | null;
  /** What a person said of columns. */
  choices?: readonly ColumnChoice[];
  /** What the nodes are where only these tables are one plan; none: what the declaration says. */
  levelsOf?: (parts: ReadonlySet<TableDeclaration>) => readonly Level[];
}

/** As `readDeclared`, with a stop before each part of a table. */
export function* readDeclaredInSteps(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { year: chosenYear, activeSheet, levelsOf, choices = [] }: SeenFrom,
): Steps<DeclaredPlan | null> {
  yield;
  if (declaration.examples) return yield* planByExample(grids, declaration, { chosenYear, activeSheet });
  const found = declaredTables(grids, declaration);
  const tables = tablesOfOnePlan(found, activeSheet);
  const { parts: matched } = tables;
  if (matched.length === 0) return null;
  yield;
  const lists = listsBeside(grids, declaration, { found, choices });
  yield;
  const year = planYearOf(matched, lists, chosenYear);
  const above = matched.flatMap(({ table: { view, header } }) =>
    view.records !== 'rows'
      ? []
      : Array.from({ length: header.first - view.firstLine }, (_, i) =>
          isFormLine(view, view.firstLine + i) ? [] : cellsOf(view.grid, view.firstLine + i),
        ).flat(),
  );
  const titles = [...lists.flatMap(({ grid }) => topCells(grid)), ...above];
  const entity =
    matched
      .map(({ table, declaration: own }) => entityAbove(tableFields(table, own, null)))
      .find((line) => line !== null) ?? null;
  const builder = new PlanBuilder({ code: '', ...(entity?.draft ?? entityDraft(titles)) });
  const parts = new Set(matched.map((one) => one.declaration));
  const levels = levelsOf?.(parts) ?? declaration.levels;
  const interpreter = new Interpreter(builder, levels, year.year, entity);
  yield;
  yield* interpreter.read(matched, lists);
  reportTakenOut(builder, year);
  reportOtherPlans(builder, tables);
  const known = [...matched, ...tables.otherPlans].map(({ table }) => table.view.grid);
  const left = new Set([...known, ...lists.map(({ grid }) => grid)].map(({ id }) => id));
  for (const view of viewsOf(grids, declaration))
    if (!left.has(view.grid.id)) reportLeftOut(builder, view, { matched, year: year.year });
  const findings = unreadLineFindings(interpreter.lines, grids);
  yield;
  const columns = columnsOfTables(matched, year.year, interpreter.lines);
  reportTables(builder, columns);
  const nodes = builder.ordered();
  const [head] = columns;
  if (nodes.length === 1 && head) {
    const { row, first } = head.header;
    const at = { sheet: head.of.table.view.grid.id, row, column: first };
    builder.find('error', 'table.noRows', { row: row + 1 }, at);
  }
  const isFlat = nodes.length > 1 && nodes.every(({ level }) => level === 'indicator' || level === 'entity');
  const hasCodes = matched.every((one) => one.declaration.nesting);
  if (isFlat && !hasCodes) builder.find('warning', 'table.flat', {}, nodes[1]?.rows[0] ?? null);
  if (year.guessed) reportYearGuessed(builder, nodes, year);
  return {
    plan: {
      layout: 'declared',
      rowsAlike: matched.every((one) => haveRowsAlike(one.declaration)),
      confidence: year.guessed ? YEAR_GUESSED : 1,
      sheets: [...lists.flatMap(listReading), ...sheetReadings(columns)],
      years: year.years,
      year: year.year,
      nodes,
      findings: [
        ...builder.findings,
        ...findings,
        ...(matched.some(({ declaration: own }) => own.nesting || own.titles) ? [] : numberFindings(nodes)),
      ],
    },
    parts,
    lines: interpreter.lines,
    columns,
  };
}

/** What a plan heads beside targets: other tables may speak of targets too. */
const BESIDE_TARGETS: readonly ColumnRole[] = ['name', 'code', 'weight'];

const TIMES_LARGER = 2;

/** Tells of a sheet with the headings of a plan that was not recognised as a part of this one. */
function reportLeftOut(
  builder: PlanBuilder,
  view: SheetView,
  { matched, year }: { matched: readonly MatchedTable[]; year: number | null },
): void {
  const isPlan = (one: PlanTable): boolean =>
    isHeadedAs(one, 'target') && BESIDE_TARGETS.some((role) => isHeadedAs(one, role));
  const table = tablesIn(view).find(isPlan);
  if (!table) return;
  const at = { sheet: view.grid.id, row: table.header.first, column: table.header.from };
  const read = builder.ordered().filter(({ level }) => level === 'indicator').length;
  // With so many more rows it is the plan, and what was read a draft; headed as what was read it is a part.
  const isOfYear = textsAbove(table)
    .flatMap(firstYears)
    .every((named) => year === null || named === year);
  const isPart = isOfYear && matched.some((one) => areOfOneKind(one.table, table));
  const severity = isPart || table.lines.length > read * TIMES_LARGER ? 'error' : 'warning';
  builder.find(severity, 'sheet.leftOut', { sheet: view.grid.name }, at);
}

function reportYearGuessed(builder: PlanBuilder, nodes: readonly PlanNode[], { year }: YearChoice): void {
  const first = nodes.find(({ target }) => target)?.target ?? null;
  builder.find('warning', 'year.guessed', { year: year ?? '' }, first);
}

/** The tree by the examples of a person alone. */
function* planByExample(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  seen: { chosenYear: number | null; activeSheet: string | null },
): Steps<DeclaredPlan | null> {
  const read = yield* readByExample(grids, declaration, seen);
  if (!read) return null;
  const { builder, lines, sheets, year } = read;
  for (const view of read.leftOut) reportLeftOut(builder, view, { matched: [], year: null });
  const nodes = builder.ordered();
  if (year.guessed) reportYearGuessed(builder, nodes, year);
  return {
    plan: {
      layout: 'declared',
      confidence: year.guessed ? YEAR_GUESSED : 1,
      sheets,
      years: [],
      year: year.year,
      nodes,
      findings: [...builder.findings, ...unreadLineFindings(lines, grids)],
    },
    parts: new Set(),
    lines,
    columns: [],
  };
}

/** The lists of nodes on sheets that hold no table of a plan; none where there is no tree but those of their own. */
function listsBeside(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { found, choices }: { found: readonly MatchedTable[]; choices: readonly ColumnChoice[] },
): NodeList[] {
  if (!declaration.listed || found.every((one) => one.declaration.roots)) return [];
  const used = new Set(found.map(({ table }) => table.view.grid));
  const others = viewsOf(grids, declaration).filter(({ grid }) => !used.has(grid));
  return listsOnSheets(others, declaration.listed, choices);
}

/** Sheets that were left out: last year's plan, or the same once more. */
function reportOtherPlans(builder: PlanBuilder, { parts, otherPlans, copies }: PlanTables): void {
  const inPlan = new Set(parts.map(({ table }) => table.view.grid.id));
  for (const one of otherPlans) {
    const { id, name, row, column } = one.table.view.grid;
    const { listsNodes: isList = false, roots } = one.declaration;
    const taken = parts.find(
      ({ declaration: own }) => (own.listsNodes === true) === isList && own.roots === roots,
    );
    const params = { sheet: name, taken: taken?.table.view.grid.name ?? '' };
    if (inPlan.has(id)) continue;
    if (isList) builder.find('warning', 'sheet.otherOverview', params, { sheet: id, row, column });
    else if (copies.has(one)) builder.find('warning', 'sheet.copy', params, { sheet: id, row, column });
    else builder.find('note', 'sheet.otherPlan', params, null);
  }
}

function planYearOf(
  matched: readonly MatchedTable[],
  lists: readonly NodeList[],
  chosen: number | null,
): YearChoice {
  const fields = matched.map(({ table, declaration }) => tableFields(table, declaration, null));
  const targets = yearsWithTargets(matched, fields);
  const actuals = fields.flatMap((one) => one.byYear('actual').map(({ year }) => year));
  const achieved = fields.flatMap((one, i) =>
    one.byYear('actual').flatMap(({ year, field }) => {
      const table = matched[i]?.table;
      const isFilled =
        table?.lines.some((line) => readsAsFigure(table.view.cell(line, field)?.value ?? '')) ?? false;
      return isFilled ? [year] : [];
    }),
  );
  const mentions = matched.flatMap(({ table }) => {
    // Where each title has headings again there are no other texts above them.
    if (table.header.title)
      return [table.view.grid.name, ...frontTexts(table).map(({ text }) => text)].flatMap(firstYears);
    return [...textsAbove(table), ...table.header.texts.values()].flatMap(firstYears);
  });
  mentions.push(
    ...lists.flatMap(({ grid }) => [grid.name, ...topCells(grid).map(textOf)]).flatMap(firstYears),
  );
  const isTitled = matched.some(({ declaration }) => declaration.titledHeadings !== undefined);
  const latest = Math.max(...achieved);
  // The only year of the targets is that of the plan.
  const [only = null] =
    targets.length > 0 ? [] : matched.flatMap((one, i) => yearOverTargets(one, fields[i]));
  const choice = chooseYear(
    [...targets, ...(only === null ? [] : [only]), ...actuals],
    [...mentions, ...actuals],
    only ?? chosen ?? (targets.includes(latest) ? latest : null),
  );
  const planned = choice.guessed
    ? onlyPlannedYear(matched.flatMap((one, i) => datedTargets(one, fields[i])))
    : null;
  return {
    years: new Set(targets).size > 1 ? [...new Set(targets)].sort() : [],
    // Titles among headings stand over years gone by, up to the one in force.
    year: planned ?? (isTitled && choice.guessed ? choice.years.at(-1) : choice.year) ?? mentions[0] ?? null,
    guessed: choice.guessed && planned === null,
  };
}

function datedTargets({ table }: MatchedTable, fields: Fields | undefined): YearTarget[] {
  return (fields?.byYear('target') ?? []).flatMap(({ year, field }) =>
    table.lines.flatMap((line) => {
      const target = table.view.cell(line, field);
      return target && fields && isMeasured(fields, line) ? [{ year, target }] : [];
    }),
  );
}

/** Those that headings name, but for the first of them while no line has a target. */
function yearsWithTargets(matched: readonly MatchedTable[], fields: readonly Fields[]): number[] {
  const named = fields.flatMap((one, i) => {
    const lines = matched[i]?.table.lines ?? [];
    return one
      .byYear('target')
      .map(({ year, field }) => ({ year, isFilled: lines.some((line) => one.at(line, field)) }));
  });
  const first = Math.min(...named.flatMap(({ year, isFilled }) => (isFilled ? [year] : [])));
  return named.map(({ year }) => year).filter((year) => year >= first || first === Infinity);
}

function yearOverTargets({ table }: MatchedTable, fields: Fields | undefined): number[] {
  const field = fields?.field('target') ?? null;
  const year = field === null ? null : yearOf(table.header.texts.get(field) ?? '');
  return year === null ? [] : [year];
}

/** The columns of the tables that lie along the rows, in the order of the sheets. */
function columnsOfTables(
  matched: readonly MatchedTable[],
  year: number | null,
  lines: readonly ReadLine[],
): TableColumns[] {
  const read = new Map<string, Set<number>>();
  const measured = new Map<string, Set<number>>();
  const put = (of: Map<string, Set<number>>, { sheet, line }: ReadLine): void => {
    of.set(sheet, (of.get(sheet) ?? new Set<number>()).add(line));
  };
  for (const one of lines) {
    if (one.is === 'indicator' || one.is === 'node') put(read, one);
    if (one.is === 'indicator') put(measured, one);
  }
  return matched.flatMap((one) => {
    const { view, lines: own } = one.table;
    // What codes tell as titles has them in columns of other things.
    const rows = one.declaration.titles ? measured : read;
    const isRead = (line: number): boolean => rows.get(view.grid.id)?.has(line) ?? false;
    return view.records === 'rows' ? [readTableColumns(one, year, own.filter(isRead))] : [];
  });
}

/** Sheets with their headings, and the columns of their first table. */
function sheetReadings(tables: readonly TableColumns[]): SheetReading[] {
  const sheets = new Map<string, SheetReading>();
  for (const { of, header, columns } of tables) {
    const { id, name } = of.table.view.grid;
    const known = sheets.get(id);
    const headerRows = [...(known?.headerRows ?? []), ...of.table.headerStarts.filter((line) => line >= 0)];
    sheets.set(id, {
      id,
      name,
      headerRows: [...new Set(headerRows)].sort((a, b) => a - b),
      columns: known?.columns ?? columns,
      unused: known?.unused ?? header.unused,
    });
  }
  return [...sheets.values()];
}

/** Tells what to doubt of the columns, and which are missing: once where the whole plan has none, otherwise where the others of a family have them. */
function reportTables(builder: PlanBuilder, tables: readonly TableColumns[]): void {
  const nodes = builder.ordered();
  // Titles over years stand above what is still to be done: it has no actuals yet, and no weights.
  const isToCome = tables.some(({ of }) => isTitledOverYears(of.table));
  const isHeaded = ({ columns }: TableColumns, role: ColumnRole): boolean =>
    columns.some((column) => column.role === role);
  tables.forEach((one, index) => {
    const { listsNodes = false, boxes = false, titles, forms, roots } = one.of.declaration;
    const { grid } = one.of.table.view;
    const isOwnFamily = roots !== undefined || boxes;
    const expected = (['weight', 'target', 'actual'] as const).filter((role) => {
      if (isToCome && role !== 'target') return false;
      if (role === 'target' && isOwnFamily) return !isHeaded(one, role);
      const read = nodes.filter((node) => node[role]);
      if (read.length === 0 && !tables.some((table) => isHeaded(table, role))) return index === 0;
      const isOwn = listsNodes ? role === 'weight' : role !== 'target' && (titles ?? forms) !== undefined;
      if (!isOwn || isHeaded(one, role) || read.some((node) => node[role]?.sheet === grid.id)) return false;
      // A list of nodes that weigh elsewhere, such as one of resources, lacks nothing.
      return nodes.some((node) => !node[role] && node.rows.some(({ sheet }) => sheet === grid.id));
    });
    reportColumns(builder, grid, one.header, { columns: one.columns, expected });
  });
  if (isToCome && nodes.every(({ actual }) => !actual)) builder.find('note', 'plan.noActuals', {}, null);
}

function readsAsFigure(value: CellValue): boolean {
  return !['missing', 'notDone', 'unreadable'].includes(actualIn(value).kind);
}
