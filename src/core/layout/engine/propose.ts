import { isRulesSheet } from '../../rules/rulesSheet';
import type { Level } from '../../rules/rules';
import type { SheetGrid } from '../../sheet/grid';
import { finish, type Steps } from '../../steps';
import { isCodedName } from '../describedText/describedTextHeaders';
import type { ColumnChoice } from '../layout';
import type { CodedTitle, LayoutDeclaration, LineDeclaration, TableDeclaration } from './declaration';
import { hasDeclaredTitles } from './codedTitle';
import { codedLines, nestingOf } from './codeNesting';
import { haveCodesOfTheirOwn } from './sheetCodes';
import { tableFields } from './fields';
import { foreignLines } from './foreignLines';
import { headingKeyOf, sheetKey, withoutYears } from './headingKey';
import { headingMeaning } from './headingMeaning';
import { labelView } from './labelView';
import { levelsByDepth, levelsOf } from './levels';
import { isMeasured, LineKinds } from './lineKind';
import { proposeFields } from './proposeFields';
import { proposeLines } from './proposeLines';
import { withRepeatedCodes } from './repeatedCodes';
import { nodeOfSheets, titledTables } from './sheetNodes';
import { SheetView, type Records } from './sheetView';
import { LINES_PER_STEP, tablesIn, type PlanTable } from './tables';

/** The sheets as they may be read: hidden ones, those of rules and those that a person left out hold no plan. */
export function viewsOf(
  grids: readonly SheetGrid[],
  { leftOut = [] }: Pick<LayoutDeclaration, 'leftOut'> = {},
): SheetView[] {
  return grids
    .filter((grid) => grid.visible && !isRulesSheet(grid))
    .filter(({ name }) => !leftOut.includes(sheetKey(name)))
    .map((grid) => new SheetView(grid));
}

/** What a person said before anything else. */
export interface ProposalGiven {
  /** Headings of tables that their words alone do not tell. */
  known?: readonly (readonly string[])[];
  /** Along what the records of these sheets, by id, lie. */
  records?: ReadonlyMap<string, Records>;
  /** Sheets that hold nothing of the plan (see `LayoutDeclaration`). */
  leftOut?: readonly string[];
  /** What columns mean. */
  choices?: readonly ColumnChoice[];
  /** The one kind of table that is looked for, its titles known by their codes, and what they are (see `LayoutDeclaration`). */
  coded?: { titles: readonly CodedTitle[]; levels: readonly Level[] };
}

/** The same sheets read along their columns, and by their labels. */
export function otherViews(views: readonly SheetView[]): SheetView[] {
  return views.flatMap((view) => [new SheetView(view.grid, 'columns'), labelView(view) ?? []].flat());
}

/** The most likely way in which these sheets are laid out, from the evidence alone; null where nothing measures anything. */
export function propose(grids: readonly SheetGrid[], given: ProposalGiven = {}): LayoutDeclaration | null {
  return finish(proposeInSteps(grids, given));
}

/** As `propose`, with a stop before each sheet and each table. */
export function* proposeInSteps(
  grids: readonly SheetGrid[],
  { known = [], records = new Map<string, Records>(), leftOut = [], choices = [], coded }: ProposalGiven = {},
): Steps<LayoutDeclaration | null> {
  const views = viewsOf(grids, { leftOut });
  const found: PlanTable[] = [];
  for (const view of [...views, ...otherViews(views)]) {
    yield;
    if ((records.get(view.grid.id) ?? view.records) === view.records) found.push(...tablesIn(view, known));
  }
  const titled = titledTables(found);
  const proposals: Proposal[] = [];
  for (const along of ['rows', 'columns', 'labels'] as const) {
    for (const tables of alikeTables(found.filter(({ view }) => view.records === along))) {
      yield;
      const proposal = yield* coded
        ? titledProposal(tables, choices, coded.titles)
        : proposeTable(tables, titled, choices);
      if (proposal) proposals.push(proposal);
    }
  }
  // A sheet is read along its rows unless it measures clearly more otherwise.
  const best = new Map<string, { records: Records; measured: number }>();
  for (const { tables, measured } of proposals)
    for (const { view } of tables) {
      const known = best.get(view.grid.id);
      if (!known || measured > known.measured * CLEARLY_MORE)
        best.set(view.grid.id, { records: view.records, measured });
    }
  const chosen = proposals.filter(({ tables }) =>
    tables.some(({ view }) => best.get(view.grid.id)?.records === view.records),
  );
  const measuring = chosen.filter(({ measured }) => measured > 0);
  if (measuring.reduce((sum, { measured }) => sum + measured, 0) < (coded ? 1 : FEWEST_MEASURED)) return null;
  const keyTables = chosen.filter((one) => one.measured === 0 && isNamedBy(one, measuring));
  const tables = [...keyTables, ...measuring];
  const depths = Math.max(...tables.map(({ levels }) => levels.length));
  const deepest = tables.filter(({ levels }) => levels.length === depths);
  const said = Array.from(
    { length: depths },
    (_, depth) => deepest.map(({ levels }) => levels[depth] ?? null).find((one) => one !== null) ?? null,
  );
  return {
    version: 1,
    tables: tables.map(({ declaration }) => declaration),
    levels:
      coded?.levels ??
      (deepest.every(({ declaration }) => declaration.nesting) ? levelsByDepth(depths) : levelsOf(said)),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** So many times what its rows measure: a table of a few rows has as many columns. */
const CLEARLY_MORE = 2;
/** Fewer indicators say too little of how a workbook is laid out. */
const FEWEST_MEASURED = 3;

interface Proposal {
  declaration: TableDeclaration;
  tables: readonly PlanTable[];
  measured: number;
  levels: readonly (Level | 'objective' | null)[];
}

/** Tables with the same headings are read alike. */
function alikeTables(tables: readonly PlanTable[]): PlanTable[][] {
  const groups = new Map<string, PlanTable[]>();
  for (const table of tables) {
    const key = headingKeys(table)
      .filter((text) => !/^20\d\d$/.test(text))
      .map(withoutYears)
      .join('|');
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

function headingKeys({ header }: PlanTable): string[] {
  return Array.from({ length: header.to - header.from + 1 }, (_, i) =>
    headingKeyOf(header.texts.get(header.from + i) ?? ''),
  );
}

function* proposeTable(
  tables: readonly PlanTable[],
  titled: ReadonlySet<PlanTable>,
  choices: readonly ColumnChoice[],
): Steps<Proposal | null> {
  const found = yield* measuredTable(tables, choices);
  if (!found) return null;
  const { declaration: bare, measured, levels } = found;
  if (measured === 0) return keyTable(tables, bare);
  yield;
  const nesting = nestingOf(tables, bare);
  yield;
  if (nesting) return yield* codedTable(tables, titled, { ...bare, nesting }, measured);
  const titles = proposeLines(tables, bare);
  const sheetNode = nodeOfSheets(tables, titled);
  const above = (sheetNode ? 1 : 0) + titles.levels.length;
  const declaration: TableDeclaration = {
    ...bare,
    ...(sheetNode && { sheetNode }),
    fields: bare.fields.map((field) =>
      field.depth === undefined ? field : { ...field, depth: field.depth + above },
    ),
    lines: titles.lines.map((line) =>
      line.is === 'node' ? { ...line, depth: (line.depth ?? 0) + (sheetNode ? 1 : 0) } : line,
    ),
  };
  return {
    declaration,
    tables,
    measured,
    // A sheet of objectives is an ambito.
    levels: [
      ...(sheetNode ? [titles.levels.length + levels.length > 0 ? ('area' as const) : null] : []),
      ...titles.levels,
      ...levels,
    ],
  };
}

/** A table in which codes tell the titles; null where it has none of them. */
function* titledProposal(
  tables: readonly PlanTable[],
  choices: readonly ColumnChoice[],
  titles: readonly CodedTitle[],
): Steps<Proposal | null> {
  const found = yield* measuredTable(tables, choices, titles);
  const declaration = found && { ...found.declaration, titles };
  if (!declaration || !tables.some((table) => hasDeclaredTitles(table, declaration))) return null;
  const lines = proposeLines(tables, declaration).lines.filter(({ is }) => is === 'indicator');
  const fields = declaration.fields.filter(({ depth }) => depth === undefined);
  return { ...found, tables, declaration: { ...declaration, fields, lines }, levels: [] };
}

/** What the fields of tables with the same headings are, and how many lines measure something. */
function* measuredTable(
  tables: readonly PlanTable[],
  choices: readonly ColumnChoice[],
  titles?: readonly CodedTitle[],
): Steps<Pick<Proposal, 'declaration' | 'measured' | 'levels'> | null> {
  const [table] = tables;
  if (!table) return null;
  const { fields: headed, levels } = proposeFields(tables, choices, titles ? isCodedName : null);
  yield;
  const fields = withRepeatedCodes(headed, tables, titles);
  const isHeaded = (role: string): boolean =>
    fields.some((one) => one.role === role && one.depth === undefined);
  if (!isHeaded('name') && !(isHeaded('code') && (isHeaded('actual') || isHeaded('published')))) return null;
  const { records } = table.view;
  const declaration: TableDeclaration = { headings: headingKeys(table), records, fields, lines: [] };
  const measured = yield* measuredLines(tables, declaration);
  return { declaration, measured, levels };
}

function* measuredLines(tables: readonly PlanTable[], declaration: TableDeclaration): Steps<number> {
  let measured = 0;
  for (const table of tables) {
    yield;
    const fields = tableFields(table, declaration, null);
    const { lines: foreign } = foreignLines(table, fields);
    for (const [index, line] of table.lines.entries()) {
      if (index % LINES_PER_STEP === 0) yield;
      if (!table.front.has(line) && !foreign.has(line) && isMeasured(fields, line)) measured += 1;
    }
  }
  return measured;
}

/** Lines that stand for the others. */
const MOST_EXAMPLES = 3;

/** A table whose codes give its tree; below a node that is its sheet, where the codes of each sheet begin with another one. */
function* codedTable(
  tables: readonly PlanTable[],
  titled: ReadonlySet<PlanTable>,
  bare: TableDeclaration,
  measured: number,
): Steps<Proposal> {
  const sheetNode = haveCodesOfTheirOwn(tables, bare) ? nodeOfSheets(tables, titled) : undefined;
  const titles = proposeLines(tables, bare);
  yield;
  const bands = sheetNode ? [] : titles.lines.filter(({ is, like }) => is === 'node' && like.band);
  const declaration = { ...bare, ...(sheetNode && { sheetNode }), lines: bands };
  const nodes = tables.flatMap((table) =>
    [...codedLines(table, tableFields(table, declaration, null)).values()].filter(({ is }) => is === 'node'),
  );
  const depths = Math.max(sheetNode ? 1 : 0, ...nodes.map(({ depth }) => depth + 1));
  const levels = Array.from({ length: bands.length + depths }, () => null);
  return { declaration, tables, measured, levels };
}

/** A table of codes and names of nodes, and nothing measured. */
function keyTable(tables: readonly PlanTable[], bare: TableDeclaration): Proposal | null {
  const [code] = bare.fields.filter(({ role, depth }) => role === 'code' && depth === undefined);
  const [table] = tables;
  if (!code || !table) return null;
  const own = tableFields(table, bare, null);
  const kinds = new LineKinds(table, own, new Set());
  const body = table.lines.filter(
    (line) => !table.front.has(line) && own.cell(line, 'code') && own.cell(line, 'name'),
  );
  const lines = body.slice(0, MOST_EXAMPLES).flatMap((line): LineDeclaration[] => {
    const like = kinds.look(line);
    return like ? [{ is: 'node', depth: 0, like }] : [];
  });
  return {
    declaration: { ...bare, lines },
    tables,
    measured: 0,
    levels: [headingMeaning(bare.headings[1] ?? '')?.level ?? null],
  };
}

/** So many of the codes in a table that measures are in the table of nodes. */
const JOINED = 0.8;

function isNamedBy({ tables, declaration }: Proposal, measuring: readonly Proposal[]): boolean {
  const codes = new Set(
    tables.flatMap((table) => textsOf(table, tableFields(table, declaration, null).field('code'))),
  );
  return measuring.some((one) =>
    one.tables.some((table) => {
      if (one.declaration.sheetNode && codes.has(table.view.grid.name.toLowerCase())) return true;
      const fields = tableFields(table, one.declaration, null);
      const named = fields.depths.filter((depth) => fields.field('name', { depth }) === null);
      return [...named.map((depth) => fields.field('code', { depth })), fields.field('parent')].some(
        (field) => {
          const used = textsOf(table, field);
          return used.length > 0 && used.filter((code) => codes.has(code)).length >= used.length * JOINED;
        },
      );
    }),
  );
}

function textsOf({ view, lines }: PlanTable, field: number | null): string[] {
  if (field === null) return [];
  return lines.flatMap((line) => view.cell(line, field)?.text.toLowerCase() ?? []);
}
