import { codeKey } from '../../../codes/codeTree';
import { shownText } from '../../rows/table';
import { codeMake } from '../../../codes/shapeOf';
import { firstYears } from '../../rows/looseLines';
import { depthBegunAt } from '../declaration/levels';
import { tableFields } from '../fields/fields';
import { titleOfLine } from '../titles/codedTitle';
import type { ColumnRole, PlanNode } from '../../../plan/plan';
import type { TableDeclaration } from '../declaration/declaration';
import type { MatchedTable } from '../tables/matchedTable';
import { isMeasured } from '../lines/measuredLine';
import { areOfOneKind } from '../tables/respeltHeadings';
import { compareNames } from './sameNode';
import { textsAbove } from '../tables/sheetTitle';
import { titleDraft } from '../titles/titleDraft';
import { titleText } from '../declaration/titleText';

/** Tables that make one tree, and those of another plan (last year's, a copy) that were left out. */
export interface PlanTables {
  parts: readonly MatchedTable[];
  otherPlans: readonly MatchedTable[];
  /** Those of the other plans that measure the same, and name no other year. */
  copies: ReadonlySet<MatchedTable>;
}

/** Of what the smaller table measures, so much in common makes it a copy: offices share some objectives. */
const SHARE_OF_SAME = 0.9;
const SHARE_OF_ALIKE = 0.6;
/** So many of the codes of a table are those of the plan where it goes on with it. */
const SHARE_OF_JOINED = 0.5;

/**
 * Which tables are one plan, seen from the sheet in front: the table there that measures most, those with the same headings
 * and other rows, and those that its codes, or the names of its sheets, lead to. The same rows again, or titles of another
 * year, are another plan; what has other headings and no codes in common is none of its business.
 */
export function tablesOfOnePlan(all: readonly MatchedTable[], activeSheet: string | null): PlanTables {
  const matched = all.filter(({ declaration }) => !declaration.roots);
  const roots = all.filter(({ declaration }) => declaration.roots);
  const plan = partsOfPlan(matched, activeSheet);
  const kept: TableFacts[] = [];
  const copies = new Set(plan.copies);
  // Trees of their own are in every plan, each once: as the sheet in front has it.
  const inFront = ({ table }: MatchedTable): number => Number(table.view.grid.id !== activeSheet);
  for (const one of roots.map(tableFacts).sort((a, b) => inFront(a.of) - inFront(b.of)))
    if (kept.some((other) => isCopy(other, one))) copies.add(one.of);
    else kept.push(one);
  const parts = new Set([...plan.parts, ...kept.map(({ of }) => of)]);
  const isRootCopy = (one: MatchedTable): boolean => one.declaration.roots !== undefined && copies.has(one);
  return {
    parts: all.filter((one) => parts.has(one)),
    otherPlans: [...plan.otherPlans, ...all.filter(isRootCopy)],
    copies,
  };
}

function partsOfPlan(matched: readonly MatchedTable[], activeSheet: string | null): PlanTables {
  const facts = matched.map((one) => tableFacts(one));
  const known = facts.filter(({ of: { declaration } }) => !declaration.listsNodes && !declaration.completes);
  const inFront = known.filter(({ of }) => of.table.view.grid.id === activeSheet);
  // A summary of scores is none where other sheets hold targets or results.
  const measuring = known.filter(hasTargetsOrResults);
  const isSummary = measuring.length > 0 && !inFront.some(hasTargetsOrResults);
  const candidates = isSummary ? measuring : inFront.some(holdsPlan) ? inFront : known;
  // Of as many the latest: last year's may measure the same.
  const fullest = [...candidates].sort(
    (a, b) => b.names.size - a.names.size || latestYear(b) - latestYear(a),
  );
  const [front] = fullest
    .filter((one) => standBeside(one, fullest[0]))
    .sort((a, b) => rolesIn(b) - rolesIn(a));
  if (!front) return { parts: matched, otherPlans: [], copies: new Set() };
  // Of two copies the one that names other years is the copy.
  const alike = known
    .filter((one) => haveSameLayout(one, front))
    .sort((a, b) => otherYears(a, front) - otherYears(b, front));
  const parts: TableFacts[] = [front];
  const otherPlans: TableFacts[] = [];
  const copies = new Set<MatchedTable>();
  const joinAlike = (model: TableFacts, tables: readonly TableFacts[]): void => {
    for (const one of tables) {
      const isBlank = one.names.size + one.codes.size === 0;
      const isForm = one.of.declaration.forms !== undefined;
      if (one === model || (isBlank && !isForm) || !shareShapes(model, one)) continue;
      const isSame = parts.some((part) => isCopy(part, one));
      if (isSame && otherYears(one, model) === 0) copies.add(one.of);
      (isSame || isOfAnotherYear(model, one) ? otherPlans : parts).push(one);
    }
  };
  joinAlike(front, alike);
  const left = (): TableFacts[] =>
    known.filter((one) => !parts.includes(one) && !otherPlans.includes(one) && !alike.includes(one));
  const fellow = left().find((one) => parts.some((part) => nameSameNodes(part, one)));
  if (fellow) {
    parts.push(fellow);
    joinAlike(
      fellow,
      left().filter((one) => haveSameLayout(one, fellow)),
    );
  }
  const codes = new Set(parts.flatMap(({ codes: own }) => [...own]));
  const named = new Set(parts.flatMap((part) => [...part.named]));
  const join = (one: TableFacts): void => {
    parts.push(one);
    for (const code of one.codes) codes.add(code);
    for (const code of one.named) named.add(code);
  };
  // What is found may name nodes of still other tables.
  for (const one of [...known, ...known]) {
    if (alike.includes(one) || parts.includes(one)) continue;
    const isBelow = parts.some((part) => goesOnWithForm(part, one) || goesOnBelow(part, one));
    if (isTitledBeside(front, one) || isBelow) {
      join(one);
      continue;
    }
    // Names of nodes that the plan has only codes of, or results of its indicators.
    const wanted = one.names.size === 0 ? named : one.hasNames ? new Set<string>() : codes;
    const common = [...one.codes].filter((code) => wanted.has(code)).length;
    if (common > 0 && common >= Math.min(one.codes.size, wanted.size) * SHARE_OF_JOINED) join(one);
  }
  const [list, ...lists] = nodeLists(parts, facts);
  if (list) parts.push(list);
  otherPlans.push(...lists);
  for (const { of } of lists) copies.add(of);
  for (const one of facts)
    if (one.of.declaration.completes) (isOfAnotherYear(front, one) ? otherPlans : parts).push(one);
  const ofParts = new Set(parts.map(({ of }) => of));
  return {
    parts: matched.filter((one) => ofParts.has(one)),
    otherPlans: otherPlans.map(({ of }) => of),
    copies,
  };
}

/** Titles among the headings of one are what the lines of the other stand under. */
function nameSameNodes(one: TableFacts, other: TableFacts): boolean {
  const isTitled = ({ of }: TableFacts): boolean => of.declaration.titledHeadings !== undefined;
  if (isTitled(one) === isTitled(other)) return false;
  const common = one.nodes.filter((node) =>
    other.nodes.some((same) => compareNames(node, same) !== 'different'),
  );
  return (
    common.length > 0 && common.length >= Math.min(one.nodes.length, other.nodes.length) * SHARE_OF_JOINED
  );
}

/** With the same headings, or a sheet of the same kind; of a family whose titles are known some may be missing. */
function haveSameLayout({ of: one }: TableFacts, { of: other }: TableFacts): boolean {
  const [own, others] = [one.declaration, other.declaration];
  if (own === others) return true;
  if (areOfOneKind(one.table, other.table) && areReadAlike(own, others)) return true;
  if (!(own.forms ? others.forms : own.titles && others.titles)) return false;
  const shared = own.headings.filter((heading) => others.headings.includes(heading)).length;
  return shared >= Math.max(own.headings.length, others.headings.length) * SHARE_OF_ALIKE;
}

const FIGURES_ALIKE: readonly ColumnRole[] = ['name', 'target', 'actual'];

/** They have the same figures, and what both head with the same words says the same. */
function areReadAlike(one: TableDeclaration, other: TableDeclaration): boolean {
  const saidBy = ({ fields }: TableDeclaration): Map<string, string> =>
    new Map(fields.map(({ heading, offset, role, depth }) => [`${heading} ${offset}`, `${role} ${depth}`]));
  const others = saidBy(other);
  const has = ({ fields }: TableDeclaration, role: ColumnRole): boolean =>
    fields.some((one) => one.role === role);
  return (
    Boolean(one.sheetNode) === Boolean(other.sheetNode) &&
    [...saidBy(one)].every(([at, role]) => (others.get(at) ?? role) === role) &&
    FIGURES_ALIKE.every((role) => has(one, role) === has(other, role))
  );
}

/** The tables that list nodes of these, the one with most of them first; where one has weights or scores, not those of resources. */
function nodeLists(parts: readonly TableFacts[], facts: readonly TableFacts[]): TableFacts[] {
  const codes = new Set(parts.flatMap(({ of }) => titleCodes(of)));
  const listed = (one: TableFacts): number => [...one.codes].filter((code) => codes.has(code)).length;
  const lists = facts.filter((one) => one.of.declaration.listsNodes && listed(one) > 0);
  const weighing = lists.filter(hasWeightsOrScores);
  return (weighing.length > 0 ? weighing : lists).sort((a, b) => listed(b) - listed(a));
}

function hasWeightsOrScores({ of: { declaration } }: TableFacts): boolean {
  return declaration.fields.some(({ role }) => role === 'weight' || role === 'published');
}

function titleCodes(of: MatchedTable): string[] {
  return of.table.lines.flatMap((line) => titleCode(of, line) || []);
}

/** The code of the title that a line is; null where it is none. */
function titleCode({ table, declaration }: MatchedTable, line: number): string | null {
  const fields = tableFields(table, declaration, null);
  if (!titleOfLine(fields, line)) return null;
  return codeKey(titleDraft(fields, line)?.draft.code ?? '');
}

/** It measures something, or will: its indicators may be to come. */
function holdsPlan({ of: { declaration }, names }: TableFacts): boolean {
  const hasTargets = declaration.fields.some(({ role }) => role === 'target');
  return names.size > 0 || (declaration.nesting !== undefined && hasTargets);
}

function hasTargetsOrResults({ of: { declaration }, names }: TableFacts): boolean {
  return names.size > 0 && declaration.fields.some(({ role }) => role === 'target' || role === 'actual');
}

/** Tables beside one another that measure as much: the one that says more of it is meant. */
function standBeside({ of: one, names }: TableFacts, other: TableFacts | undefined): boolean {
  const isSameLine = one.table.header.first === other?.of.table.header.first;
  return isSameLine && one.table.view === other.of.table.view && names.size === other.names.size;
}

function rolesIn({ of }: TableFacts): number {
  return of.declaration.fields.filter(({ role }) => role !== null).length;
}

/** What tells one table from another. */
interface TableFacts {
  of: MatchedTable;
  /** Names, or codes, of what it measures. */
  names: ReadonlySet<string>;
  /** Its own codes. */
  codes: ReadonlySet<string>;
  /** Codes of nodes that it hangs under, and of the node that its sheet is. */
  named: ReadonlySet<string>;
  /** The highest nodes that it names. */
  nodes: readonly Pick<PlanNode, 'code' | 'name'>[];
  /** It has names of its own for what it measures. */
  hasNames: boolean;
  /** Years that the titles above it and the name of its sheet name. */
  years: ReadonlySet<number>;
}

function tableFacts(of: MatchedTable): TableFacts {
  const { table, declaration } = of;
  const fields = tableFields(table, declaration, null);
  const body = table.lines.filter((line) => !table.front.has(line));
  const texts = (field: number | null): string[] =>
    field === null ? [] : body.flatMap((line) => codeKey(shownText(table.view.cell(line, field))) || []);
  let title = '';
  // Codes of several parts are the same in a copy only; others may begin anew on each sheet, or below each title.
  const names = table.lines.flatMap((line) => {
    title = titleCode(of, line) ?? title;
    if (table.front.has(line) || !isMeasured(fields, line)) return [];
    const code = codeKey(shownText(fields.cell(line, 'code')));
    const above = fields.depths.map((depth) => fields.cell(line, 'name', { depth }));
    const own = [...above, fields.cell(line, 'name')].map(shownText);
    return code.includes('_') ? [code] : [[title, ...own].join('|').toLowerCase()];
  });
  const levels = fields.depths.flatMap((depth) => texts(fields.field('code', { depth })));
  const named = [
    ...levels,
    ...texts(fields.field('parent')),
    ...(declaration.sheetNode ? [codeKey(table.view.grid.name)] : []),
  ];
  return {
    of,
    names: new Set(names),
    codes: new Set(texts(fields.field('code'))),
    named: new Set(named),
    nodes: highestNodes(of),
    hasNames: fields.field('name') !== null,
    years: namedYears(of),
  };
}

/** Those that titles among its headings name, or the first of its fields for levels. */
function highestNodes({ table, declaration }: MatchedTable): Pick<PlanNode, 'code' | 'name'>[] {
  const fields = tableFields(table, declaration, null);
  const field = fields.field('name', { depth: fields.depths[0] ?? -1 });
  const cells =
    declaration.titledHeadings === undefined
      ? table.lines.flatMap((line) =>
          field === null || table.front.has(line) ? [] : (fields.at(line, field) ?? []),
        )
      : [...table.titles.values()];
  const names = new Map(cells.map((cell) => [cell.text, titleText(cell)]));
  return [...names].map(([text, { code, name }]) => ({
    code: shownText(code),
    name: name ? shownText(name) : text,
  }));
}

/** Codes of another make are of another plan; `KPI 15` goes on from `KPI 9`. */
function shareShapes(one: TableFacts, other: TableFacts): boolean {
  const makesOf = ({ codes }: TableFacts): Set<string> => new Set([...codes].map(codeMake));
  const [makes, others] = [makesOf(one), makesOf(other)];
  return makes.size === 0 || others.size === 0 || [...others].some((make) => makes.has(make));
}

function isCopy(one: TableFacts, other: TableFacts): boolean {
  // Sheets that call themselves differently, and forms, may measure the same.
  const isSameKind = one.of.declaration === other.of.declaration;
  if ((other.of.declaration.sheetNode?.label != null && isSameKind) || other.of.declaration.forms)
    return false;
  if (other.names.size === 0 || one.of.table.view.grid.id === other.of.table.view.grid.id) return false;
  const common = [...other.names].filter((name) => one.names.has(name));
  // One name alone may well be of two; not one code of several parts.
  const fewest = common.some((name) => name.includes('_')) ? 1 : 2;
  return common.length >= Math.max(fewest, Math.min(one.names.size, other.names.size) * SHARE_OF_SAME);
}

/** Below the other on its sheet, each with a title of its own that is a node of the plan. */
function isTitledBeside({ of: one }: TableFacts, { of: other }: TableFacts): boolean {
  const areTitled = one.declaration.sheetNode?.nth === -1 && other.declaration.sheetNode?.nth === -1;
  return areTitled && one.table.view === other.table.view;
}

/** Another table of a form, with other headings. */
function goesOnWithForm({ of: one }: TableFacts, { of: other }: TableFacts): boolean {
  return other.declaration.forms !== undefined && one.table.view === other.table.view;
}

/** Its highest level is one within the other. */
function goesOnBelow({ named }: TableFacts, { of: { table, declaration } }: TableFacts): boolean {
  const depth = depthBegunAt(declaration);
  if (depth === 0) return false;
  const fields = tableFields(table, declaration, null);
  const field = fields.field('code', { depth });
  const codes = table.lines.flatMap((line) => {
    const cell = field === null || table.front.has(line) ? null : fields.at(line, field);
    return cell ? [codeKey(shownText(cell))] : [];
  });
  return codes.length > 0 && codes.filter((code) => named.has(code)).length >= codes.length * SHARE_OF_JOINED;
}

function isOfAnotherYear(one: TableFacts, other: TableFacts): boolean {
  return one.years.size === 1 && other.years.size === 1 && otherYears(other, one) > 0;
}

function otherYears({ years }: TableFacts, front: TableFacts): number {
  return [...years].filter((year) => !front.years.has(year)).length;
}

/** That its sheet, titles or headings name; 0: none. */
function latestYear({ of: { table }, years }: TableFacts): number {
  return Math.max(0, ...years, ...[...table.header.texts.values()].flatMap(firstYears));
}

function namedYears({ table }: MatchedTable): ReadonlySet<number> {
  return new Set(textsAbove(table).flatMap(firstYears));
}
