import type { Level } from '../../../rules/rules';
import type { Steps } from '../../../steps';
import type { ColumnChoice } from '../../layout';
import { codesIn } from '../titles/codeKeys';
import { fitsDeclaration, mayFit } from '../titles/codedTitle';
import { codedLines, nestingOf } from '../codes/codeNesting';
import type {
  FieldDeclaration,
  LineDeclaration,
  SheetNodeDeclaration,
  TableDeclaration,
} from '../declaration/declaration';
import { tableFields } from '../fields/fields';
import { foreignLines } from '../titles/foreignLines';
import { headingKeyOf } from '../declaration/headingKey';
import { headingMeaning } from '../../headings/headingMeaning';
import { LineKinds } from '../titles/lineKind';
import { areFormsNamed, belowForms, LEVELS_OF_FORMS } from './forms';
import { isMeasured } from '../lines/measuredLine';
import { fullestTable, proposeFields } from '../fields/proposeFields';
import { proposeLines } from './proposeLines';
import { withRepeatedCodes } from '../codes/repeatedCodes';
import { haveCodesOfTheirOwn } from '../codes/sheetCodes';
import { nodeOfSheets } from './sheetNodes';
import type { ColumnMarks } from '../fields/tableHeader';
import { LINES_PER_STEP, type PlanTable } from '../tables/tables';
import { titledLevel } from '../tables/titledHeadings';

/** How tables with the same headings are laid out, from the evidence. */
export interface TableProposal {
  /** Indicators; nodes alone, by their codes; headings of a plan whose indicators are still to come; what completes other tables. */
  holds: 'indicators' | 'nodes' | 'nothing' | 'more';
  declaration: TableDeclaration;
  tables: readonly PlanTable[];
  /** How many lines measure something. */
  measured: number;
  /** What headings and titles call each depth, from the top. */
  levels: readonly (Level | 'objective' | null)[];
}

/** What is known of tables with the same headings before they are looked at. */
export interface TablesGiven {
  /** Tables with titles of their own. */
  titled: ReadonlySet<PlanTable>;
  /** Objectives stand among headings of years on some sheet. */
  areOverYears: boolean;
  /** These, and those of other sheets of their kind, in the words of these: together they tell what their sheets are. */
  kin: readonly PlanTable[];
  /** The most of them with the same headings, where they are more than these. */
  fullest: readonly PlanTable[];
  choices: readonly ColumnChoice[];
}

/** How tables with the same headings are laid out; several where it is not known yet what those that measure nothing are. */
export function* proposeTable(
  tables: readonly PlanTable[],
  given: TablesGiven,
): Steps<readonly TableProposal[]> {
  const found = yield* measuredTable(tables, given);
  if (!found) return [];
  const { declaration: bare, measured, levels } = found;
  if (measured === 0) {
    const more = { holds: 'more' as const, declaration: bare, tables, measured, levels: [] };
    return [...keyTable(tables, bare, levels), ...tableToCome(tables, bare), more];
  }
  yield;
  const nesting = nestingOf(tables, bare);
  yield;
  if (nesting)
    return [
      yield* codedTable(tables, given, { ...bare, nesting, fields: codedFields(tables, bare) }, measured),
    ];
  const titles = proposeLines(tables, bare);
  const headed = bare.fields.find(({ role, depth }) => role === 'name' && depth === 0)?.heading ?? '';
  const [[top = null], words] = titles.levels.length > 0 ? [titles.levels, titles.highest] : [levels, headed];
  const isEntityWide = top === 'area' && ENTITY_WIDE.test(words);
  const isTitled = tables.some((table) => table.titles.size > 0);
  // Titles over years name what the rows of the other sheets stand under.
  const areParts = given.areOverYears && (isTitled || levels.length > 0);
  const sheetNode = areParts ? undefined : sheetAbove(nodeOfSheets(tables, given), isEntityWide);
  const titledDepth = (sheetNode ? 1 : 0) + titles.levels.length;
  const above = titledDepth + (isTitled ? 1 : 0);
  const nodes = titles.levels.length === 0 && !isTitled ? nodesAlone(tables, bare, levels) : [];
  const declaration: TableDeclaration = {
    ...bare,
    ...(sheetNode && { sheetNode }),
    ...(isTitled && { titledHeadings: titledDepth }),
    fields: bare.fields.map((field) =>
      field.depth === undefined ? field : { ...field, depth: field.depth + above },
    ),
    lines: titles.lines.map((line) =>
      line.is === 'node' ? { ...line, depth: (line.depth ?? 0) + (sheetNode ? 1 : 0) } : line,
    ),
  };
  // A sheet of objectives is an ambito.
  const own = [
    ...titles.levels,
    ...(isTitled ? [titledLevel(tables.flatMap((table) => [...table.titles.values()]))] : []),
    ...levels,
  ];
  const ofSheet = sheetNode ? [own.length > 0 ? ('area' as const) : null] : [];
  return [...nodes, { holds: 'indicators', declaration, tables, measured, levels: [...ofSheet, ...own] }];
}

/** `Ambito strategico`, `Linea di mandato`: of the whole ente; an `Area` may be one of each office. */
const ENTITY_WIDE = /^ambit[oi]\b|strategic|mandato/i;

/** Above what the whole ente has nothing stands: a sheet that calls itself none of it is an office's. */
function sheetAbove(
  sheetNode: SheetNodeDeclaration | undefined,
  isEntityWide: boolean,
): SheetNodeDeclaration | undefined {
  const { label = null } = sheetNode ?? {};
  const isNamed = label === '' || (label !== null && headingMeaning(label)?.level != null);
  return isEntityWide && !isNamed ? undefined : sheetNode;
}

/** `Scadenza`, `Termine`, `Entro il`. */
const DAY_HEADING = /^(?:scadenz|termine|entro\b|data\b|deadline|frist)/;

/**
 * Nodes that look as if they were measured: objectives with the day by which each is due and no result, or with the result that
 * is printed of each and no target. They are nodes alone where another table names their codes.
 */
function nodesAlone(
  tables: readonly PlanTable[],
  bare: TableDeclaration,
  above: TableProposal['levels'],
): readonly TableProposal[] {
  const named = bare.fields.find(({ role, depth }) => role === 'name' && depth === undefined);
  const level = headingMeaning(named?.heading ?? '')?.level ?? null;
  const hasResult = bare.fields.some(({ role }) => role === 'actual' || role === 'published');
  const targets = bare.fields.filter(({ role }) => role === 'target');
  const isAlone = hasResult
    ? targets.length === 0
    : targets.every(({ heading }) => DAY_HEADING.test(heading));
  if (level === null || level === 'indicator' || !isAlone) return [];
  const hasScore = bare.fields.some(({ role }) => role === 'published');
  const fields = bare.fields.flatMap((field): FieldDeclaration[] => {
    if (field.role === 'actual') return [{ ...field, role: hasScore ? null : 'published' }];
    return field.role === 'target' ? [] : [field];
  });
  return keyTable(tables, { ...bare, fields }, above);
}

/**
 * A table as an open declaration tells of it: one in which codes tell the titles, one with titles among its headings, a list
 * of nodes, or one that names the levels in fields of their own; none where it is none of these.
 */
export function* proposeOpenTable(
  tables: readonly PlanTable[],
  given: TablesGiven & { depths: number },
  open: TableDeclaration,
): Steps<readonly TableProposal[]> {
  const { titles, boxes = false, roots, forms, belowName, codedNames = false, listsNodes = false } = open;
  const isPossible = (table: PlanTable): boolean => mayFit(table, open);
  // A list of nodes and a form fit with all their tables, the others with one of them.
  if (!(listsNodes || forms ? tables.every(isPossible) : tables.some(isPossible))) return [];
  const found = yield* measuredTable(tables, given, open);
  if (!found) return [];
  const fields = found.declaration.fields.filter(({ depth }) => depth === undefined);
  const roles = new Set(fields.map(({ role }) => role));
  const bare: TableDeclaration = { ...found.declaration, fields };
  if (listsNodes) {
    // Words for what was achieved say how it went.
    const own = fields.map((field) =>
      field.role === 'actual' ? { ...field, role: 'status' as const } : field,
    );
    const declaration = { ...bare, fields: own, listsNodes };
    const isList = roles.has('code') && tables.every((table) => fitsDeclaration(table, declaration));
    return isList ? [{ holds: 'nodes', declaration, tables, measured: 0, levels: [] }] : [];
  }
  if (roots) {
    const declaration = { ...bare, roots, codedNames };
    const isOfRoots = tables.some((table) => fitsDeclaration(table, declaration));
    return isOfRoots ? [{ ...found, holds: 'indicators', tables, declaration, levels: [] }] : [];
  }
  if (forms) {
    if (!areFormsNamed(tables)) return [];
    const levelled = belowForms(found.declaration.fields, given.depths);
    const declaration = { ...bare, fields: levelled, forms, ...(belowName && { belowName }) };
    const { lines } = proposeLines(tables, declaration);
    const own = { ...declaration, lines: lines.filter(({ is }) => is === 'indicator') };
    const isBelow = tables.every((table) => fitsDeclaration(table, own));
    return isBelow
      ? [{ ...found, holds: 'indicators', tables, declaration: own, levels: LEVELS_OF_FORMS }]
      : [];
  }
  const declaration = {
    ...bare,
    titles: titles ?? [],
    ...(codedNames && { codedNames }),
    ...(boxes && { boxes }),
  };
  // Codes of their own tell of lines what they are.
  const isCoded = !codedNames && roles.has('code');
  if (isCoded || !tables.some((table) => fitsDeclaration(table, declaration))) return [];
  const lines = proposeLines(tables, declaration).lines.filter(({ is }) => is === 'indicator');
  return [{ ...found, holds: 'indicators', tables, declaration: { ...declaration, lines }, levels: [] }];
}

/** What the fields of tables with the same headings are, and how many lines measure something. */
function* measuredTable(
  tables: readonly PlanTable[],
  { choices, fullest }: Pick<TablesGiven, 'choices' | 'fullest'>,
  open: ColumnMarks & Pick<TableDeclaration, 'titles'> = {},
): Steps<Pick<TableProposal, 'declaration' | 'measured' | 'levels'> | null> {
  const table = fullestTable(tables);
  if (!table) return null;
  const { fields: own, levels } = proposeFields(tables, choices, open);
  yield;
  const known = fullest.length === 0 ? null : proposeFields(fullest, choices, open);
  const headed = known?.levels.length === levels.length ? withFieldsOfKin(own, known.fields, table) : own;
  const fields = withRepeatedCodes(headed, tables, open.titles);
  const isHeaded = (role: string): boolean =>
    fields.some((one) => one.role === role && one.depth === undefined);
  if (!isHeaded('name') && !(isHeaded('code') && (isHeaded('actual') || isHeaded('published')))) return null;
  const { records } = table.view;
  const declaration: TableDeclaration = { headings: headingKeys(table), records, fields, lines: [] };
  const measured = yield* measuredLines(tables, declaration);
  return { declaration, measured, levels };
}

/** With what the same headings mean where more tables have them, of those that tell nothing here. */
function withFieldsOfKin(
  own: readonly FieldDeclaration[],
  known: readonly FieldDeclaration[],
  table: PlanTable,
): readonly FieldDeclaration[] {
  const headings = new Set(headingKeys(table));
  const isTaken = (field: FieldDeclaration): boolean =>
    own.some(({ heading, role, depth }) =>
      heading === field.heading ? role !== null : role === field.role && depth === field.depth,
    );
  const more = known.filter(
    (field) => field.heading !== '' && headings.has(field.heading) && !isTaken(field),
  );
  return [...own.filter(({ heading }) => more.every((one) => one.heading !== heading)), ...more];
}

function* measuredLines(tables: readonly PlanTable[], declaration: TableDeclaration): Steps<number> {
  let measured = 0;
  for (const table of tables) {
    yield;
    const fields = tableFields(table, declaration, null);
    const { lines: foreign } = foreignLines(fields);
    for (const [index, line] of table.lines.entries()) {
      if (index % LINES_PER_STEP === 0) yield;
      if (!table.front.has(line) && !foreign.has(line) && isMeasured(fields, line)) measured += 1;
    }
  }
  return measured;
}

/** Lines that stand for the others. */
const MOST_EXAMPLES = 3;

/** Where codes give the tree names of levels say something only of nodes that have no name of their own. */
function codedFields(tables: readonly PlanTable[], bare: TableDeclaration): readonly FieldDeclaration[] {
  const isNamedByLevel = tables.some((table) => {
    const fields = tableFields(table, bare, null);
    return [...codesIn(fields).keys()].some((line) => !fields.cell(line, 'name'));
  });
  return isNamedByLevel
    ? bare.fields
    : bare.fields.filter(({ role, depth }) => role !== 'name' || depth === undefined);
}

/** A table whose codes give its tree; below a node that is its sheet, where the codes of each sheet begin with another one. */
function* codedTable(
  tables: readonly PlanTable[],
  given: TablesGiven,
  bare: TableDeclaration,
  measured: number,
): Steps<TableProposal> {
  const isOfSheet = !hangsElsewhere(bare) && haveCodesOfTheirOwn(given.kin, bare);
  const sheetNode = isOfSheet ? nodeOfSheets(tables, given) : undefined;
  yield;
  const titles = proposeLines(tables, bare);
  yield;
  const bands = sheetNode
    ? []
    : titles.lines.filter(({ is, like }) => is === 'node' && (like.band || like.label !== ''));
  const declaration = { ...bare, ...(sheetNode && { sheetNode }), lines: bands };
  const depths = Math.max(sheetNode ? 1 : 0, codedDepths(tables, declaration));
  const levels = Array.from({ length: bands.length + depths }, () => null);
  return { holds: 'indicators', declaration, tables, measured, levels };
}

/** Its lines name codes of nodes above them that stand in another table. */
export function hangsElsewhere({ fields, nesting }: TableDeclaration): boolean {
  return nesting !== undefined && nesting !== 'parents' && fields.some(({ role }) => role === 'parent');
}

/** How many depths of nodes the codes of these tables give. */
function codedDepths(tables: readonly PlanTable[], declaration: TableDeclaration): number {
  const nodes = tables.flatMap((table) =>
    [...codedLines(tableFields(table, declaration, null)).values()].filter(({ is }) => is === 'node'),
  );
  return Math.max(0, ...nodes.map(({ depth }) => depth + 1));
}

/** Headings of a plan whose indicators are still to come. */
function tableToCome(tables: readonly PlanTable[], bare: TableDeclaration): readonly TableProposal[] {
  const roles = new Set(bare.fields.map(({ role, depth }) => (depth === undefined ? role : null)));
  const isPlan = (['code', 'name', 'target'] as const).every((role) => roles.has(role));
  if (bare.records !== 'rows' || !isPlan) return [];
  const declaration: TableDeclaration = { ...bare, nesting: 'codes' };
  return [{ holds: 'nothing', declaration, tables, measured: 0, levels: [null, null, null] }];
}

/** A table of codes and names of nodes, and nothing measured. */
function keyTable(
  tables: readonly PlanTable[],
  bare: TableDeclaration,
  above: TableProposal['levels'],
): readonly TableProposal[] {
  const [code] = bare.fields.filter(({ role, depth }) => role === 'code' && depth === undefined);
  const [table] = tables;
  if (!code || !table) return [];
  const nesting = above.length === 0 ? nestingOf(tables, bare) : undefined;
  if (nesting) {
    const declaration = { ...bare, nesting };
    const levels = Array.from({ length: codedDepths(tables, declaration) }, () => null);
    return [{ holds: 'nodes', declaration, tables, measured: 0, levels }];
  }
  const own = tableFields(table, bare, null);
  const kinds = new LineKinds(own, new Set());
  const body = table.lines.filter(
    (line) => !table.front.has(line) && own.cell(line, 'code') && own.cell(line, 'name'),
  );
  const lines = body.slice(0, MOST_EXAMPLES).flatMap((line): LineDeclaration[] => {
    const like = kinds.look(line);
    return like ? [{ is: 'node', depth: above.length, like }] : [];
  });
  const named = bare.fields.find(({ role, depth }) => role === 'name' && depth === undefined);
  const levels = [...above, headingMeaning(named?.heading ?? '')?.level ?? null];
  return [{ holds: 'nodes', declaration: { ...bare, lines }, tables, measured: 0, levels }];
}

/** The headings of a table as a declaration has them. */
export function headingKeys({ header }: PlanTable): string[] {
  return Array.from({ length: header.to - header.from + 1 }, (_, i) =>
    headingKeyOf(header.texts.get(header.from + i) ?? ''),
  );
}
