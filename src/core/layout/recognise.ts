import type { Message } from '../../messages/message';
import { locallyCoded } from '../plan/localCodes';
import { ASKING_BELOW, type Finding, type Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { knownSheet } from '../sheet/knownSheet';
import { finish, type Steps } from '../steps';
import { actualsOfOtherYear } from './completeness/actualsOfOtherYear';
import { cellsRead, cellPlace } from './completeness/rowsRead';
import { flatFamilies } from './completeness/flatFamilies';
import { describedTitles } from './completeness/describedTitles';
import { emptyTitles } from './completeness/emptyTitles';
import { namesAlike } from './completeness/namesAlike';
import { hiddenSheets, reportHidden, withCountedSheets, withShownSheets } from './completeness/hiddenSheets';
import { rivalColumns, unreadTargets } from './completeness/rivalColumns';
import { unexplained } from './completeness/unexplained';
import { unlikeSheets } from './completeness/unlikeSheets';
import { unnamedColumns, withoutNames } from './completeness/unnamedColumns';
import { unorderedTitles } from './completeness/unorderedTitles';
import { hasActuals, unreadActuals } from './completeness/unreadActuals';
import { unreadTables } from './completeness/unreadTables';
import { weightsElsewhere } from './completeness/weightsElsewhere';
import type { LayoutDeclaration } from './engine/declaration/declaration';
import { declaredTables, readDeclaredInSteps } from './engine/declared';
import { declaredPlan } from './engine/declaredPlan';
import { builtIn } from './engine/builtIn';
import { findMisfits, headingsInWords } from './engine/misfits';
import { oncePerSheets } from './engine/tables/oncePerSheets';
import { withOpenTables } from './engine/proposal/openTables';
import { formSheets } from './families/formSheets';
import { missionPlan } from './families/missionPlan';
import { reportBlocks } from './families/reportBlocks';
import { farContent } from './farContent';
import { goneChoices } from './goneChoices';
import { labelledReport } from './families/labelledReport';
import { NO_HINTS, type Hints, type Layout } from './layout';
import { withoutRepeatedTitles } from './undoneMerges';
import { mixedWeights } from './weightScales';
import { withoutResults } from './withoutResults';

/** Nobody goes on in silence with a tree that may be another one, or with figures that may be others. */
const DOUBTED = 0.5;

/** All layouts, the most particular first: a new one is a file in this folder and a line here. */
export const LAYOUTS: readonly Layout[] = [
  builtIn(reportBlocks),
  builtIn(labelledReport),
  builtIn(missionPlan),
  builtIn(formSheets),
];

/** The tree of the workbook as seen from the sheet in front, or what was looked for in vain. */
export type Recognition = { plan: Plan } | { plan: null; lookedFor: readonly Message[] };

/** The layout that finds most indicators, surely, on the sheet in front; or the one that a person chose. */
export function recognise(
  workbook: readonly SheetGrid[],
  activeSheet: string,
  hints: Hints = NO_HINTS,
): Recognition {
  return finish(recogniseInSteps(workbook, activeSheet, hints));
}

const recognised = oncePerSheets<Recognition>();

/** As `recognise`, with a stop before each sheet is read by a layout. */
export function* recogniseInSteps(
  workbook: readonly SheetGrid[],
  activeSheet: string,
  hints: Hints,
): Steps<Recognition> {
  const sheets: SheetGrid[] = [];
  for (const grid of workbook) {
    yield;
    sheets.push(knownSheet(withoutResults(grid)));
  }
  return yield* recognised(sheets, JSON.stringify([activeSheet, hints]), () =>
    recogniseAnew(sheets, activeSheet, hints),
  );
}

/** @param workbook without what Calcola wrote */
function* recogniseAnew(
  workbook: readonly SheetGrid[],
  activeSheet: string,
  given: Hints,
): Steps<Recognition> {
  const sheets = withCountedSheets(workbook, given).map(knownSheet);
  const open = given.declaration && (yield* withOpenTables(sheets, given.declaration, given.columns));
  const hints = open ? { ...given, declaration: open } : given;
  const seen = { activeSheet, hints };
  const plan = yield* declaredOrBest(sheets, seen);
  if (!plan) return { plan: null, lookedFor: lookedFor(hints) };
  const shown = withShownSheets(workbook, hints);
  const whole = shown ? yield* declaredOrBest(shown.map(knownSheet), seen) : null;
  const hidden = whole ? hiddenSheets(workbook, plan, { whole, hints }) : [];
  yield;
  const doubts = [...doubtsOf(plan, sheets), ...tablesGone(plan, sheets, hints)];
  yield;
  const actuals = unreadActuals(plan, sheets, hints);
  yield;
  const unread = unreadTables(plan, sheets);
  const otherFigures = plan.findings.filter(({ message }) => message.id === 'sheet.otherFigures');
  const isDoubted = [
    doubts,
    weightsElsewhere(plan, unread, sheets),
    rivalColumns(plan, sheets),
    otherFigures,
  ].some(({ length }) => length > 0);
  const more: Finding[] = [
    ...actuals,
    ...reportHidden(hidden),
    ...unread,
    ...emptyTitles(plan),
    ...unorderedTitles(plan),
    ...doubts,
    ...withoutNames(plan),
    ...farContent(sheets),
    ...goneChoices(plan, sheets, hints),
    ...mixedWeights(plan),
  ];
  const confidence = isDoubted ? Math.min(plan.confidence, DOUBTED) : plan.confidence;
  // A layout that found no actuals says that there are none.
  const local = new Set([...locallyCoded(plan.nodes)].map(({ id }) => id));
  const said = plan.findings.filter(
    ({ message, node }) =>
      (actuals.length === 0 || message.id !== 'plan.noActuals') &&
      (message.id !== 'code.duplicate' || !local.has(node ?? '')),
  );
  const findings = [...said, ...more];
  return { plan: { ...plan, confidence, ...(hidden.length > 0 && { hidden }), findings } };
}

/** The sheets as layouts read them: hidden ones only where they count, and nothing that Calcola wrote. */
export function readableSheets(workbook: readonly SheetGrid[], hints: Hints): SheetGrid[] {
  return withCountedSheets(workbook, hints).map(withoutResults);
}

/** What a workbook is looked at with. */
interface Seen {
  activeSheet: string;
  hints: Hints;
}

/**
 * A declaration wins over all, on the sheets that it tells of; what stands on others is only read where it is sure. Without
 * one both the known families and the engine look: where it explains much more of the sheets, or a family is not sure of
 * itself, a person looks at what it made of them.
 */
function* declaredOrBest(sheets: readonly SheetGrid[], seen: Seen): Steps<Plan | null> {
  const { activeSheet, hints } = seen;
  if (usesDeclaration(hints)) {
    const taught = yield* declaredPlan(sheets, seen);
    if (taught) return taught;
  }
  const known = yield* bestPlan(sheets, activeSheet, hints);
  if (hints.layout !== null && hints.layout !== 'declared') return known;
  const proposed = yield* declaredPlan(sheets, { activeSheet, hints: { ...hints, declaration: null } });
  yield;
  const plan = proposed && known ? clearer(known, proposed, sheets) : (proposed ?? known);
  const elsewhere = { activeSheet: null, year: hints.year };
  const isElsewhere =
    usesDeclaration(hints) && (yield* readDeclaredInSteps(sheets, hints.declaration, elsewhere)) !== null;
  return isElsewhere && plan && plan.confidence < ASKING_BELOW ? null : plan;
}

/** What the reader of a known family read, or what the engine proposes: which of them leaves less to doubt. */
function clearer(known: Plan, proposed: Plan, sheets: readonly SheetGrid[]): Plan {
  const [before, explained] = [known, proposed].map(cellsExplained) as [number, number];
  const sure = isSure(known, sheets);
  if (explained >= before * MUCH_MORE) return sure ? looked(proposed) : proposed;
  if (sure) return known;
  const [placed, least] = [placedIndicators(proposed), placedIndicators(known) * NEARLY];
  if (placed < least) return known;
  if (isSure(proposed, sheets) && explained >= before) return proposed;
  const [own, other] = [known, proposed].map((plan) => doubtsOf(plan, sheets).length) as [number, number];
  const readsResults = other === own && hasActuals(proposed) && !hasActuals(known);
  const isClearer = other < own || readsResults || placed * NEARLY > placedIndicators(known);
  return isClearer ? looked(proposed) : known;
}

/** Where two trees may be meant a person looks at the one that is shown, however sure its columns are. */
function looked(plan: Plan): Plan {
  return { ...plan, confidence: Math.min(plan.confidence, DOUBTED) };
}

function usesDeclaration(hints: Hints): hints is Hints & { declaration: LayoutDeclaration } {
  return hints.declaration != null && (hints.layout === null || hints.layout === 'declared');
}

function isSure(plan: Plan, sheets: readonly SheetGrid[]): boolean {
  return plan.confidence >= ASKING_BELOW && doubtsOf(plan, sheets).length === 0;
}

/** So many times as many cells of the sheets are in a tree that explains them better, whatever layout read the other one. */
const MUCH_MORE = 1.2;

/** Cells of the sheets that are in a tree; rows that only repeat a name add nothing. */
function cellsExplained({ nodes }: Plan): number {
  const shown = nodes.map((node) => ({ ...node, rows: node.rows.slice(0, 1), repeats: [] }));
  return new Set(shown.flatMap(cellsRead).map(cellPlace)).size;
}

/** A declaration of which nothing is here did not read this tree. */
function tablesGone(plan: Plan, sheets: readonly SheetGrid[], hints: Hints): Finding[] {
  const isElsewhere = usesDeclaration(hints) && declaredTables(sheets, hints.declaration).length === 0;
  return isElsewhere ? findMisfits(sheets, hints.declaration, plan) : [];
}

/** By the nodes of a tree and the sheets that it was read from: what is chosen is asked for once more in the end. */
const knownDoubts = new WeakMap<Plan['nodes'], { sheets: readonly SheetGrid[]; doubts: Finding[] }>();

/** Signs that the tree is another one. */
function doubtsOf(plan: Plan, sheets: readonly SheetGrid[]): Finding[] {
  const before = knownDoubts.get(plan.nodes);
  if (before?.sheets === sheets) return before.doubts;
  const doubts = findDoubts(plan, sheets);
  knownDoubts.set(plan.nodes, { sheets, doubts });
  return doubts;
}

function findDoubts(plan: Plan, sheets: readonly SheetGrid[]): Finding[] {
  return [
    ...unlikeSheets(plan),
    ...unnamedColumns(plan, sheets),
    ...unexplained(plan, sheets),
    ...flatFamilies(plan),
    ...describedTitles(plan),
    ...namesAlike(plan),
    ...unreadTargets(plan, sheets),
    ...actualsOfOtherYear(plan),
  ];
}

function layoutsTried({ layout }: Hints): readonly Layout[] {
  if (layout === 'declared') return [];
  const chosen = LAYOUTS.filter(({ id }) => id === layout);
  return chosen.length > 0 ? chosen : LAYOUTS;
}

function lookedFor(hints: Hints): Message[] {
  const taught = hints.declaration?.tables.map(({ headings }) => ({
    id: 'layout.declared.looksFor' as const,
    params: { headings: headingsInWords(headings) },
  }));
  return taught ?? [...layoutsTried(hints).map(({ looksFor }) => looksFor), ...tableLookedFor(hints)];
}

/** What the engine looks for where nothing was taught. */
function tableLookedFor({ layout }: Hints): Message[] {
  return layout === null || layout === 'declared' ? [{ id: 'layout.table.looksFor' }] : [];
}

function* bestPlan(sheets: readonly SheetGrid[], activeSheet: string, hints: Hints): Steps<Plan | null> {
  // Names that recur in a row may be titles of merged cells that were taken apart, or just alike: both are tried.
  const clean = sheets.map(withoutRepeatedTitles);
  const readings = clean.some((grid, i) => grid !== sheets[i]) ? [sheets, clean] : [sheets];
  let plan: Plan | null = null;
  for (const grids of readings) {
    for (const layout of layoutsTried(hints)) {
      yield;
      const next = yield* layout.recognise(grids, activeSheet, hints);
      if (next && (!plan || isBetter(next, plan))) plan = next;
    }
  }
  return plan;
}

/** What is worth nearly the same is told apart by its doubts. */
const NEARLY = 0.95;

function isBetter(next: Plan, best: Plan): boolean {
  const [least, most] = [worth(next), worth(best)].sort((a, b) => a - b) as [number, number];
  const doubts = ({ findings }: Plan): number =>
    findings.filter(({ severity }) => severity !== 'note').length;
  return least >= most * NEARLY ? doubts(next) < doubts(best) : worth(next) > worth(best);
}

/** An indicator that a layout can only put below the ente is worth so much of one that has its place. */
const WITHOUT_PLACE = 0.25;

/** Indicators with a target or an actual that have a place in the tree, by how sure their columns are. */
function worth(plan: Plan): number {
  return placedIndicators(plan) * confidenceInLayout(plan);
}

function placedIndicators({ nodes }: Plan): number {
  const roots = new Set(
    nodes.flatMap(({ id, parent, level }) => (parent === null && level === 'entity' ? [id] : [])),
  );
  let count = 0;
  for (const { level, parent, target, actual } of nodes) {
    if (level === 'indicator' && (target ?? actual)) count += roots.has(parent ?? '') ? WITHOUT_PLACE : 1;
  }
  return count;
}

/** A year that nothing names is no doubt of the layout. */
function confidenceInLayout({ confidence, findings, sheets }: Plan): number {
  if (!findings.some(({ message }) => message.id === 'year.guessed')) return confidence;
  return Math.min(...sheets.flatMap(({ columns }) => columns.map((column) => column.confidence)));
}
