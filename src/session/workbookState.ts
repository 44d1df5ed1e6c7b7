import { CheckFacts } from '../core/checks/facts';
import type { CheckedFinding } from '../core/checks/rule';
import { checkInSteps, withRule } from '../core/checks/runChecks';
import type { Hints } from '../core/layout/layout';
import { mappingKey } from '../core/layout/mappingKey';
import { recogniseInSteps, type Recognition } from '../core/layout/recognise';
import { evaluateInSteps } from '../core/plan/evaluatePlan';
import { ASKING_BELOW, type Finding, type Plan } from '../core/plan/plan';
import { withRefusedRules } from '../core/plan/refusedRules';
import type { Results } from '../core/plan/results';
import { rulesInUse, type RulesInUse } from '../core/rules/rulesInUse';
import { isRulesSheet } from '../core/rules/rulesSheet';
import { liveSheetsInSteps } from '../core/sharing/resume';
import { haveRulesChanged } from '../core/sharing/sharedRules';
import type { SheetGrid } from '../core/sheet/grid';
import type { Steps } from '../core/steps';
import { outOfDate } from '../core/writing/outOfDate';
import { WrittenMarks } from '../core/writing/ownership';
import { ResultCells } from '../core/writing/resultCells';
import { writeInSteps, type ResultsToWrite } from '../core/writing/writeResults';
import type { Catalogue, Message } from '../messages/message';
import type { Snapshot } from '../workbook/port';
import { foundSharing } from './foundSharing';
import { withMissingSheets } from './knownSheets';
import type { StoredSettings } from './settings';

/** What was understood of a snapshot. */
export interface WorkbookState {
  snapshot: Snapshot;
  settings: StoredSettings;
  /** The sheets of the snapshot by id. */
  grids: ReadonlyMap<string, SheetGrid>;
  /** The same with the PERF_ formulas that were shared in place of the plain ones. */
  live: ReadonlyMap<string, SheetGrid>;
  /** Plain formulas that stand for shared ones. */
  native: number;
  plan: Plan;
  rules: RulesInUse;
  cells: ResultCells;
  results: Results;
  /** All that is wrong with the plan. */
  findings: readonly CheckedFinding[];
  /** What must be confirmed before anything is computed or changed. */
  question: Message | null;
}

/** Where there is no tree, what recognition looked for. */
export type ReadSnapshot = WorkbookState | { plan: null; lookedFor: readonly Message[] };

/**
 * Recognises and computes a snapshot.
 * @param shown the tree that the person sees, if any: it stays in front where the sheet in front is none
 */
export function* readSnapshot(
  snapshot: Snapshot,
  settings: StoredSettings,
  shown: Plan | null,
  catalogue: Catalogue,
): Steps<ReadSnapshot> {
  const recognition = yield* recogniseInFront(snapshot, hintsOf(settings), shown);
  if (!recognition.plan) return { plan: null, lookedFor: recognition.lookedFor };
  const rules = rulesInUse(snapshot.sheets, settings.rules);
  const grids = sheetsById(snapshot.sheets);
  const recognised = withRefusedRules(withMissingSheets(recognition.plan, settings.sheets), rules);
  const marks = (): WrittenMarks => new WrittenMarks(settings.written);
  const answers = new Map(settings.directions);
  const compute = (cells: ResultCells): Steps<Results> =>
    evaluateInSteps(cells.plan, rules.rules, catalogue, cells.typedScores(), answers);
  const shared =
    settings.shared ??
    (yield* foundSharing(snapshot.sheets, (sheets) => {
      const cells = new ResultCells(recognised, sheetsById(sheets), marks());
      return { cells, results: compute(cells), rules };
    }));
  const { sheets, native } = yield* liveSheetsInSteps(snapshot.sheets, shared);
  const live = sheetsById(sheets);
  const cells = new ResultCells(recognised, live, marks());
  const { plan } = cells;
  const results = yield* compute(cells);
  const facts = new CheckFacts(plan, results, live, snapshot.survey.manualCalculation, function* (
    changed: SheetGrid,
  ): Steps<CheckFacts | null> {
    const sheets = snapshot.sheets.map((grid) => (grid.id === changed.id ? changed : grid));
    const other = yield* recogniseInFront({ ...snapshot, sheets }, hintsOf(settings), plan);
    if (!other.plan) return null;
    const computed = yield* evaluateInSteps(other.plan, rules.rules, catalogue, new Map(), answers);
    return new CheckFacts(other.plan, computed, new Map(live).set(changed.id, changed));
  });
  const findings = yield* checkInSteps(facts);
  const question = questionOf(plan, settings);
  return {
    snapshot,
    settings: { ...settings, shared },
    grids,
    live,
    native,
    plan,
    rules,
    cells,
    results,
    findings,
    question,
  };
}

function sheetsById(grids: readonly SheetGrid[]): ReadonlyMap<string, SheetGrid> {
  return new Map(grids.map((grid) => [grid.id, grid]));
}

/** What a person decided about the recognition. */
export function hintsOf({ layout, columns, year, hidden, declaration }: StoredSettings): Hints {
  return { layout, columns, year, hidden, declaration };
}

/** From the sheet in front; where that is no plan the tree stays what it was, or is that of the first sheet that is one. */
export function* recogniseInFront(
  { survey, sheets }: Snapshot,
  hints: Hints,
  shown: Plan | null,
): Steps<Recognition> {
  const visible = sheets.filter((sheet) => sheet.visible).map(({ id }) => id);
  const candidates = [survey.activeSheet, ...(shown?.sheets ?? []).map(({ id }) => id), ...visible];
  let first: Recognition | null = null;
  for (const id of new Set(candidates)) {
    if (!sheets.some((sheet) => sheet.id === id)) continue;
    const recognition = yield* recogniseInSteps(sheets, id, hints);
    if (recognition.plan) return recognition;
    first ??= recognition;
  }
  return first ?? (yield* recogniseInSteps(sheets, '', hints));
}

/** Below the stated confidence a person says whether it is right, once for the same headings; of a layout just taught, always. */
function questionOf(plan: Plan, { confirmed, declaration }: StoredSettings): Message | null {
  if (plan.layout === 'declared' && declaration && confirmed === null) return { id: 'recognition.askTaught' };
  if (plan.confidence >= ASKING_BELOW || confirmed === mappingKey(plan)) return null;
  return { id: 'recognition.ask' };
}

/** What Calcola would write. */
export function writingOf({ cells, results, rules, settings }: WorkbookState): Steps<ResultsToWrite> {
  return writeInSteps(cells, results, { ...rules, mode: settings.mode });
}

/** The findings, with a warning where the sheet shows older results: the pane, which computes anew, says otherwise. */
export function* datedFindings(reading: WorkbookState): Steps<readonly CheckedFinding[]> {
  const { findings, live } = reading;
  const cells = outOfDate((yield* writingOf(reading)).patches, live);
  const [first] = cells;
  const dated: Finding[] = [];
  if (first) {
    const message = { id: 'results.outOfDate', params: { count: cells.length } } as const;
    dated.push({ severity: 'warning', message, at: first, node: null });
  }
  return [...dated, ...changedRules(reading)].map(withRule).concat(findings);
}

/** Plain formulas that go on with rules of before. */
function changedRules({ native, snapshot: { sheets }, settings: { shared } }: WorkbookState): Finding[] {
  if (!shared || native === 0 || !haveRulesChanged(shared, sheets)) return [];
  const sheet = sheets.find(isRulesSheet);
  const at = sheet ? { sheet: sheet.id, row: sheet.row, column: sheet.column } : null;
  return [{ severity: 'warning', message: { id: 'share.rulesChanged' }, at, node: null }];
}
