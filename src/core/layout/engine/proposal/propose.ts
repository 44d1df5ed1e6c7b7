import type { Level } from '../../../rules/rules';
import type { SheetGrid } from '../../../sheet/grid';
import { finish, type Steps } from '../../../steps';
import type { ColumnChoice } from '../../layout';
import type { LayoutDeclaration, TableDeclaration } from '../declaration/declaration';
import { completingTable, headsTargets } from './completing';
import { isCodeText } from '../../headings/content';
import { shownText } from '../../rows/table';
import { tableFields } from '../fields/fields';
import { withoutYears } from '../declaration/headingKey';
import { levelsByDepth, levelsOf } from '../declaration/levels';
import { titledTables } from './sheetNodes';
import type { Records } from '../tables/sheetView';
import {
  hangsElsewhere,
  headingKeys,
  proposeOpenTable,
  proposeTable,
  type TableProposal,
  type TablesGiven,
} from './tableProposal';
import { areBelowForms, OPEN_FORMS } from './forms';
import { areOfOneKind, inWordsOf, respeltAlike } from '../tables/respeltHeadings';
import { isTitledOverYears } from '../tables/titledHeadings';
import { tablesIn, type PlanTable } from '../tables/tables';
import { otherViews, viewsOf } from '../tables/views';

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
  /** The kinds of tables that are looked for, open as in a `LayoutDeclaration`, and what their nodes are. */
  open?: { tables: readonly TableDeclaration[]; levels: readonly Level[] };
}

/** The most likely way in which these sheets are laid out, from the evidence alone; null where nothing measures anything. */
export function propose(grids: readonly SheetGrid[], given: ProposalGiven = {}): LayoutDeclaration | null {
  return finish(proposeInSteps(grids, given))?.declaration ?? null;
}

/** How a workbook may be laid out, and what its nodes are where only some of its tables are one plan. */
export interface LayoutProposal {
  declaration: LayoutDeclaration;
  levelsOf(parts: ReadonlySet<TableDeclaration>): readonly Level[];
}

/** As `propose`, with a stop before each sheet and each table. */
export function* proposeInSteps(
  grids: readonly SheetGrid[],
  { known = [], records = new Map<string, Records>(), leftOut = [], choices = [], open }: ProposalGiven = {},
): Steps<LayoutProposal | null> {
  yield;
  const views = viewsOf(grids, { leftOut });
  const read: PlanTable[] = [];
  for (const view of [...views, ...otherViews(views)]) {
    yield;
    if ((records.get(view.grid.id) ?? view.records) === view.records) read.push(...tablesIn(view, known));
  }
  const found = respeltAlike(read);
  const titled = titledTables(found);
  const areOverYears = found.some(isTitledOverYears);
  const proposals: TableProposal[] = [];
  for (const along of ['rows', 'columns', 'labels'] as const) {
    const groups = alikeTables(found.filter(({ view }) => view.records === along));
    for (const tables of groups) {
      yield;
      const given = { titled, areOverYears, choices, ...kinAmong(groups, tables) };
      const asked = open ?? (areBelowForms(given.kin) ? OPEN_FORMS : null);
      const depths = asked?.levels.length ?? 0;
      const before = proposals.length;
      for (const one of asked?.tables ?? [])
        proposals.push(...(yield* proposeOpenTable(tables, { ...given, depths }, one)));
      if (!open && proposals.length === before) proposals.push(...(yield* proposeTable(tables, given)));
    }
  }
  const together = readTogether(proposals);
  const tables = together.map((one) => goingOn(one, together));
  if (tables.every(({ holds }) => holds === 'nodes' || holds === 'more')) return null;
  const levelsIn = (own: readonly TableProposal[]): readonly Level[] =>
    open && open.levels.length > 0 ? open.levels : levelsOfTables(own);
  return {
    declaration: {
      version: 1,
      tables: tables.map(({ declaration }) => declaration),
      levels: levelsIn(tables),
      ...(leftOut.length > 0 && { leftOut }),
    },
    levelsOf: (parts) => levelsIn(tables.filter(({ declaration }) => parts.has(declaration))),
  };
}

/** So many times what its rows measure: a table of a few rows has as many columns. */
const CLEARLY_MORE = 2;
/** Fewer records say too little to read a sheet otherwise than along its rows, or where these are records too. */
const FEWEST_MEASURED = 3;
const FEWEST_OTHERWISE = 6;

/** Each sheet along its rows unless it measures clearly more otherwise; tables of nodes only where others name their codes. */
function readTogether(proposals: readonly TableProposal[]): TableProposal[] {
  const measuring = proposals.filter(
    ({ holds, measured, declaration: { records } }) =>
      holds === 'indicators' && (records === 'rows' || measured >= FEWEST_MEASURED),
  );
  const best = new Map<string, { records: Records; measured: number }>();
  for (const { tables, measured } of measuring)
    for (const { view } of tables) {
      const known = best.get(view.grid.id);
      const most = (known?.measured ?? 0) * CLEARLY_MORE;
      if (!known || measured > (known.records === 'rows' ? Math.max(most, FEWEST_OTHERWISE - 1) : most))
        best.set(view.grid.id, { records: view.records, measured });
    }
  const isChosen = ({ tables }: TableProposal): boolean =>
    tables.some(({ view }) => (best.get(view.grid.id)?.records ?? 'rows') === view.records);
  const measured = measuring.filter(isChosen);
  const naming: TableProposal[] = [];
  // A list of objectives names ambiti that stand in a list of their own.
  for (let found = true; found;) {
    const next = proposals.filter(
      (one) =>
        one.holds === 'nodes' &&
        !naming.includes(one) &&
        isChosen(one) &&
        isNamedBy(
          one,
          [...measured, ...naming].filter(({ tables }) => tables !== one.tables),
        ),
    );
    naming.push(...next);
    found = next.length > 0;
  }
  const isNaming = ({ tables }: TableProposal): boolean => naming.some((one) => one.tables === tables);
  const chosen = measured.filter((one) => !isNaming(one));
  const toCome = proposals.filter((one) => one.holds === 'nothing' && isChosen(one) && !isNaming(one));
  const headed = chosen.filter(({ declaration }) => headsTargets(declaration));
  const hasTargets = ({ declaration }: TableProposal): boolean =>
    declaration.fields.some(({ role }) => role === 'target');
  // Beside a plan that heads its targets so what only reads like some may be days, or results.
  const plan = [...naming, ...(headed.length > 0 ? headed : chosen.filter(hasTargets))];
  const more = oncePerTables(proposals.flatMap((one) => completingTable(one, plan) ?? []));
  const isNew = ({ tables }: TableProposal): boolean => more.every((one) => one.tables !== tables);
  return [...naming, ...chosen.filter(isNew), ...toCome.filter(isNew), ...more];
}

function oncePerTables(proposals: readonly TableProposal[]): TableProposal[] {
  return [...new Map(proposals.map((one) => [one.tables, one])).values()];
}

/** What the nodes of each depth are: as the tables with the most depths call them, or as their codes say. */
function levelsOfTables(all: readonly TableProposal[]): Level[] {
  const filled = all.filter(({ holds }) => holds !== 'nothing' && holds !== 'more');
  const tables = belowNamed(filled.length > 0 ? filled : all);
  const depths = Math.max(0, ...tables.map(({ levels }) => levels.length));
  const deepest = tables.filter(({ levels }) => levels.length === depths);
  if (deepest.every(({ declaration }) => declaration.nesting)) return levelsByDepth(depths);
  return levelsOf(
    Array.from(
      { length: depths },
      (_, depth) => deepest.map(({ levels }) => levels[depth] ?? null).find((one) => one !== null) ?? null,
    ),
  );
}

/** What names the code of the node above it is below the lowest of the nodes that have tables of their own. */
function belowNamed(tables: readonly TableProposal[]): readonly TableProposal[] {
  const [named] = tables
    .filter(({ holds }) => holds === 'nodes')
    .sort((a, b) => b.levels.length - a.levels.length);
  const isBelow = ({ holds, declaration }: TableProposal): boolean =>
    holds === 'indicators' && hangsElsewhere(declaration);
  return tables.map((one) =>
    named && isBelow(one) ? { ...one, levels: [...named.levels, ...one.levels] } : one,
  );
}

/**
 * `Ambito | Obiettivo strategico` on one sheet, `Obiettivo strategico | Obiettivo operativo` on another: the levels go on.
 * Whether the tables are one plan the codes that both have tell.
 */
function goingOn(one: TableProposal, tables: readonly TableProposal[]): TableProposal {
  const [first = null, ...below] = one.levels;
  const isAbove = (other: TableProposal): boolean =>
    other !== one && other.holds === one.holds && other.levels.length > 1 && other.levels.at(-1) === first;
  const goesOn = one.holds === 'nodes' || one.holds === 'indicators';
  const above = goesOn && first !== null && first !== 'objective' ? tables.find(isAbove) : undefined;
  if (!above) return one;
  const lower = <T extends { depth?: number }>(part: T): T =>
    part.depth === undefined ? part : { ...part, depth: part.depth + above.levels.length - 1 };
  const { fields, lines } = one.declaration;
  return {
    ...one,
    declaration: { ...one.declaration, fields: fields.map(lower), lines: lines.map(lower) },
    levels: [...above.levels, ...below],
  };
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

/** Sheets of one kind have a column more, or less, or headed in other words, here and there. */
function kinAmong(
  groups: readonly (readonly PlanTable[])[],
  tables: readonly PlanTable[],
): Pick<TablesGiven, 'kin' | 'fullest'> {
  const [one] = tables;
  const isOfKind = (group: readonly PlanTable[]): boolean => {
    const other = group.find(({ view }) => view.grid.id !== one?.view.grid.id);
    return group === tables || (one !== undefined && other !== undefined && areOfOneKind(one, other));
  };
  const alike = groups.filter(isOfKind);
  const [fullest = tables] = [...alike].sort((a, b) => b.length - a.length);
  const inWords = (table: PlanTable): PlanTable => (one ? inWordsOf(table, one) : table);
  const kin = alike.flatMap((group) => (group === tables ? tables : group.map(inWords)));
  return { kin, fullest: fullest.length > tables.length ? fullest.map(inWords) : [] };
}

/** So many of the codes in a table that measures are in the table of nodes. */
const JOINED = 0.8;

function isNamedBy({ tables, declaration }: TableProposal, measuring: readonly TableProposal[]): boolean {
  if (declaration.listsNodes) return true;
  const codes = new Set(
    tables.flatMap((table) => textsOf(table, tableFields(table, declaration, null).field('code'))),
  );
  return measuring.some((one) =>
    one.tables.some((table) => {
      if (one.declaration.sheetNode && codes.has(table.view.grid.name.toLowerCase())) return true;
      const fields = tableFields(table, one.declaration, null);
      return [...fields.depths.map((depth) => fields.field('code', { depth })), fields.field('parent')].some(
        (field) => {
          const used = textsOf(table, field);
          return used.length > 0 && used.filter((code) => codes.has(code)).length >= used.length * JOINED;
        },
      );
    }),
  );
}

/** The codes in a field, what stands above the headings and signatures below the lines left out. */
function textsOf({ view, lines, front }: PlanTable, field: number | null): string[] {
  if (field === null) return [];
  const cells = lines.flatMap((line) => (front.has(line) ? [] : (view.cell(line, field) ?? [])));
  return cells.flatMap((cell) => (isCodeText(shownText(cell)) ? cell.text.toLowerCase() : []));
}
