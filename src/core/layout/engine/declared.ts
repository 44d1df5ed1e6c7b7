import { readActual } from '../../actual/readActual';
import type { CellValue } from '../../cell';
import type { Finding, Plan, SheetReading } from '../../plan/plan';
import { PlanBuilder } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { finish, type Steps } from '../../steps';
import { chooseYear, type YearChoice } from '../headings/years';
import { entityDraft } from '../rows/looseLines';
import { firstYears } from '../rows/sheetYear';
import { cellsOf } from '../cells/cells';
import type { LayoutDeclaration } from './declaration';
import { tableFields } from './fields';
import { matchTables, type MatchedTable } from './matchTables';
import { Interpreter, type ReadLine } from './interpret';
import { tablesOfOnePlan } from './onePlan';
import { otherViews, viewsOf } from './propose';

/** Nothing says which of several years counts: a person must. */
const YEAR_GUESSED = 0.5;

/** What a declaration makes of a workbook. */
export interface DeclaredPlan {
  plan: Plan;
  lines: readonly ReadLine[];
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
  return finish(readDeclaredInSteps(grids, declaration, chosenYear, activeSheet));
}

/** As `readDeclared`, with a stop before each part of a table. */
export function* readDeclaredInSteps(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  chosenYear: number | null,
  activeSheet: string | null,
): Steps<DeclaredPlan | null> {
  yield;
  const { parts: matched, otherPlans } = tablesOfOnePlan(declaredTables(grids, declaration), activeSheet);
  if (matched.length === 0) return null;
  const year = planYearOf(matched, chosenYear);
  const titles = matched.flatMap(({ table: { view, header } }) =>
    view.records !== 'rows'
      ? []
      : Array.from({ length: header.first - view.firstLine }, (_, i) =>
          cellsOf(view.grid, view.firstLine + i),
        ).flat(),
  );
  const builder = new PlanBuilder({ code: '', ...entityDraft(titles) });
  const interpreter = new Interpreter(builder, declaration.levels, year.year);
  yield;
  yield* interpreter.read(matched);
  const [taken] = matched;
  const inPlan = new Set(matched.map(({ table }) => table.view.grid.id));
  for (const { table } of otherPlans) {
    const { id, name } = table.view.grid;
    if (taken && !inPlan.has(id))
      builder.find('note', 'sheet.otherPlan', { sheet: name, taken: taken.table.view.grid.name }, null);
  }
  const unread = interpreter.lines.filter(({ is }) => is === 'unread');
  const findings: Finding[] = unread.map(({ sheet, line, transposed }): Finding => ({
    severity: 'warning',
    message: { id: 'line.unread', params: { row: line + 1 } },
    at: transposed ? { sheet, row: 0, column: line } : { sheet, row: line, column: 0 },
    node: null,
  }));
  const nodes = builder.ordered();
  if (year.guessed) {
    const first = nodes.find(({ target }) => target)?.target ?? null;
    builder.find('warning', 'year.guessed', { year: year.year ?? '' }, first);
  }
  return {
    plan: {
      layout: 'declared',
      confidence: year.guessed ? YEAR_GUESSED : 1,
      sheets: declaredSheets(matched, year.year),
      years: year.years,
      year: year.year,
      nodes,
      findings: [...builder.findings, ...findings],
    },
    lines: interpreter.lines,
  };
}

function planYearOf(matched: readonly MatchedTable[], chosen: number | null): YearChoice {
  const fields = matched.map(({ table, declaration }) => tableFields(table, declaration, null));
  const targets = fields.flatMap((one) => one.byYear('target').map(({ year }) => year));
  const actuals = fields.flatMap((one) => one.byYear('actual').map(({ year }) => year));
  const achieved = fields.flatMap((one, i) =>
    one.byYear('actual').flatMap(({ year, field }) => {
      const table = matched[i]?.table;
      const isFilled =
        table?.lines.some((line) => readsAsFigure(table.view.cell(line, field)?.value ?? '')) ?? false;
      return isFilled ? [year] : [];
    }),
  );
  const mentions = matched.flatMap(({ table: { view, header } }) => {
    const texts = [view.grid.name];
    for (let line = view.firstLine; line < header.first; line++)
      texts.push(...view.cells(line).map(({ text }) => text));
    return [...texts, ...header.texts.values()].flatMap(firstYears);
  });
  const latest = Math.max(...achieved);
  const choice = chooseYear(
    [...targets, ...actuals],
    [...mentions, ...actuals],
    chosen ?? (targets.includes(latest) ? latest : null),
  );
  return {
    years: new Set(targets).size > 1 ? [...new Set(targets)].sort() : [],
    year: choice.year ?? mentions[0] ?? null,
    guessed: choice.guessed,
  };
}

function declaredSheets(matched: readonly MatchedTable[], year: number | null): SheetReading[] {
  const sheets = new Map<string, SheetReading>();
  for (const { table, declaration } of matched) {
    const { view, header, headerStarts } = table;
    if (view.records !== 'rows') continue;
    const fields = tableFields(table, declaration, year);
    const columns = fields.entries().flatMap(([{ role, year: of }, column]) => {
      if (role === null || (of !== undefined && of !== year)) return [];
      const text = header.texts.get(column) ?? '';
      return [
        {
          role,
          column,
          header: text,
          confidence: 1,
          reason: { id: 'column.reason', params: { heading: text, fitting: 0, cells: 0 } } as const,
        },
      ];
    });
    const used = new Set(columns.map(({ column }) => column));
    const unused = [...header.texts].flatMap(([column, text]) =>
      used.has(column) ? [] : [{ column, header: text }],
    );
    const known = sheets.get(view.grid.id);
    sheets.set(view.grid.id, {
      id: view.grid.id,
      name: view.grid.name,
      headerRows: [...new Set([...(known?.headerRows ?? []), ...headerStarts])].sort((a, b) => a - b),
      columns: known ? known.columns : columns,
      unused: known ? known.unused : unused,
    });
  }
  return [...sheets.values()];
}

function readsAsFigure(value: CellValue): boolean {
  return !['missing', 'notDone', 'unreadable'].includes(readActual(value).kind);
}
