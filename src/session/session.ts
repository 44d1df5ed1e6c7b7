import type { TreeEdit } from '../core/editing/edit';
import type { PlannedEdit } from '../core/editing/editContext';
import { firstDifference } from '../core/editing/expectedTree';
import { planEdits } from '../core/editing/planEdits';
import { NO_HINTS, type ColumnChoice, type Hints } from '../core/layout/layout';
import { mappingKey } from '../core/layout/mappingKey';
import { recognise, type Recognition } from '../core/layout/recognise';
import { newPlanChanges, RULES_SHEET, type NewPlan, type PlanStart } from '../core/newPlan/newPlan';
import { nextYearChanges, yearOfPlan } from '../core/newPlan/nextYear';
import { evaluatePlan } from '../core/plan/evaluatePlan';
import { ASKING_BELOW, type LayoutId, type Plan } from '../core/plan/plan';
import type { Results } from '../core/plan/results';
import { PROFILES } from '../core/rules/profiles';
import { proposeRules } from '../core/rules/proposeRules';
import { profileNamed, readRules } from '../core/rules/readRules';
import { formatPercent } from '../core/number/formatNumber';
import type { Rules } from '../core/rules/rules';
import { Refusal } from '../core/refusal';
import { columnLetters, sheetReference } from '../core/sheet/address';
import type { SheetChange } from '../core/sheet/change';
import { endRow, type CellAddress, type CellRange, type SheetGrid } from '../core/sheet/grid';
import { outOfDate } from '../core/writing/outOfDate';
import { ResultCells, writeResults, type WriteMode, type Writing } from '../core/writing/writeResults';
import { WrittenMarks } from '../core/writing/ownership';
import type { Catalogue, Message } from '../messages/message';
import { WorkbookError, type Snapshot, type Survey, type Task, type WorkbookPort } from '../workbook/port';
import { liveResults } from './liveResults';
import { noSettings, readSettings, type Settings } from './settings';
import type { Session, SessionState } from './state';
import { summarise } from './summary';

/** Edits come in bursts: read again when they pause. */
const PAUSE_AFTER_EDIT_MS = 600;

/** The work of one pane on one workbook. */
export function createSession(port: WorkbookPort, catalogue: Catalogue): Session {
  return new WorkbookSession(port, catalogue);
}

type Working = 'opening' | 'calculating' | 'changing';

/** What was understood of a snapshot. */
interface Reading {
  snapshot: Snapshot;
  /** The sheets of the snapshot by id. */
  grids: ReadonlyMap<string, SheetGrid>;
  plan: Plan;
  rules: Rules;
  rulesRange: string | null;
  cells: ResultCells;
  results: Results;
}

class WorkbookSession implements Session {
  state: SessionState = {
    phase: 'opening',
    progress: null,
    plan: null,
    results: null,
    lookedFor: [],
    rulesNames: PROFILES.map(({ name }) => name),
    rulesName: PROFILES[0]?.name ?? '',
    rulesReason: null,
    mode: 'formulas',
    summary: null,
    question: null,
    choices: NO_HINTS,
    notice: null,
    error: null,
  };

  private readonly listeners = new Set<() => void>();
  private settings: Settings = noSettings;
  private survey: Survey | null = null;
  private running: AbortController | null = null;
  private queue: Promise<void> = Promise.resolve();
  private watching = false;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly port: WorkbookPort,
    private readonly catalogue: Catalogue,
  ) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async open(): Promise<void> {
    await this.attempt('opening', async (task) => {
      this.survey = await this.port.survey();
      const snapshot = await this.port.read(this.survey, task);
      const reading = this.show(snapshot);
      if (reading) this.reportOutOfDate(reading);
      await this.watch();
    });
  }

  async calculate(): Promise<void> {
    await this.attempt('calculating', async (task) => {
      const snapshot = await this.port.read(this.survey ?? (await this.port.survey()), task);
      const reading = this.show(snapshot);
      if (!reading) return;
      if (this.state.question) throw new WorkbookError({ id: 'recognition.unanswered' });
      refuseWithoutActuals(reading);
      refuseProtected(reading);
      const writing = this.writingOf(reading);
      const again = await this.port.read(snapshot.survey, task);
      refuseChanged(reading, again);
      task.signal?.throwIfAborted();
      const settings = { ...readSettings(again.settings), written: writing.marks.saved() };
      await this.port.write(writing.patches, again, settings, task);
      this.survey = afterWriting(again.survey, writing);
      this.set({
        phase: 'ready',
        summary: summarise(reading.results, reading.plan, writing, this.settings.mode),
      });
    });
  }

  cancel(): void {
    this.running?.abort();
  }

  async chooseRules(name: string): Promise<void> {
    await this.remember({ rules: name });
    await this.open();
  }

  async chooseMode(mode: WriteMode): Promise<void> {
    this.set({ mode });
    await this.remember({ mode });
  }

  async goTo(address: CellAddress): Promise<void> {
    await this.select({ ...address, rows: 1, columns: 1 });
  }

  async select(range: CellRange): Promise<void> {
    await this.orSay(() => this.port.select(range));
  }

  async chooseColumn(choice: ColumnChoice): Promise<void> {
    const others = this.settings.columns.filter(
      ({ heading, offset, role }) =>
        (heading !== choice.heading || offset !== choice.offset) && (role === null || role !== choice.role),
    );
    await this.remember({ columns: [...others, choice] });
    await this.open();
  }

  async chooseLayout(layout: LayoutId | null): Promise<void> {
    await this.remember({ layout });
    await this.open();
  }

  async chooseYear(year: number): Promise<void> {
    await this.remember({ year });
    await this.open();
  }

  async confirm(): Promise<void> {
    const { plan } = this.state;
    if (!plan) return;
    await this.remember({ confirmed: mappingKey(plan) });
    await this.open();
  }

  async forget(): Promise<void> {
    await this.remember({ layout: null, columns: [], year: null, confirmed: null });
    await this.open();
  }

  async edit(edit: TreeEdit): Promise<void> {
    await this.attempt('changing', async (task) => {
      const shown = this.state.plan;
      const snapshot = await this.port.read(this.survey ?? (await this.port.survey()), task);
      const reading = this.show(snapshot);
      if (!reading || !shown) return;
      if (this.state.question) throw new WorkbookError({ id: 'recognition.unanswered' });
      refuseOtherNodes(shown, reading.plan, edit);
      const planned = planEdits(reading.plan, reading.grids, edit);
      const { select, notice } = planned;
      const results = this.rehearse(reading, planned, edit);
      const changes = [...planned.changes, ...results.changes];
      refuseProtectedSheets(changes, reading);
      task.signal?.throwIfAborted();
      if (changes.length > 0) await this.port.change(changes, results.settings);
      const after = this.show(await this.port.read(await this.port.survey(), task));
      if (after) this.reportOutOfDate(after);
      this.set({ notice });
      if (select) await this.port.select({ ...select, rows: 1, columns: 1 });
    });
  }

  /**
   * Reads the sheets as a change would leave them: another tree than the one that is meant is not written.
   * @returns what keeps the results live
   */
  private rehearse(
    { snapshot, plan, rules, rulesRange }: Reading,
    planned: PlannedEdit,
    edit: TreeEdit,
  ): { changes: readonly SheetChange[]; settings: Settings | null } {
    const after = this.recognise({ ...snapshot, sheets: planned.grids }, hintsOf(this.settings)).plan;
    const other = after ? firstDifference(plan, after, edit, planned.renamed) : (plan.nodes[0]?.name ?? '');
    if (other !== null || !after) throw new Refusal('edit.otherTree', { name: other ?? '' });
    const options = { rules, rulesRange, catalogue: this.catalogue };
    const { changes, written } = liveResults(after, planned.grids, this.settings.written, options);
    return { changes, settings: changes.length > 0 ? { ...this.settings, written } : null };
  }

  async startPlan(plan: NewPlan): Promise<void> {
    await this.attempt('changing', async (task) => {
      const survey = await this.port.survey();
      const start = newPlanChanges(plan, sheetNames(survey));
      // The rules that were asked for are those of the Regole sheet.
      await this.addSheets(start, { rules: null }, task);
    });
  }

  async startNextYear(): Promise<void> {
    await this.attempt('changing', async (task) => {
      const survey = await this.port.survey();
      const reading = this.show(await this.port.read(survey, task));
      if (!reading) throw new WorkbookError({ id: 'nextYear.noPlan' });
      if (this.state.question) throw new WorkbookError({ id: 'recognition.unanswered' });
      const { plan, results } = reading;
      const year = yearOfPlan(plan) ?? new Date().getFullYear();
      await this.addSheets(nextYearChanges(plan, results, year, sheetNames(survey)), {}, task);
    });
  }

  /** Adds sheets with a plan in front, and shows that plan. A layout or a year chosen for the old one is not for the new. */
  private async addSheets(
    { changes, notice }: PlanStart,
    forgotten: Partial<Settings>,
    task: Task,
  ): Promise<void> {
    const settings = {
      ...readSettings(await this.port.loadSettings()),
      layout: null,
      year: null,
      ...forgotten,
    };
    task.signal?.throwIfAborted();
    await this.port.change(changes, settings);
    this.show(await this.port.read(await this.port.survey(), task));
    this.set({ notice, summary: null });
    await this.watch();
  }

  /** Below the stated confidence a person says whether it is right, once for the same headings. */
  private questionOf(plan: Plan): Message | null {
    if (plan.confidence >= ASKING_BELOW || this.settings.confirmed === mappingKey(plan)) return null;
    return { id: 'recognition.ask', params: { confidence: formatPercent(plan.confidence, 0) } };
  }

  /** Changes one thing of what is kept; a second window may have changed the others. */
  private remember(change: Partial<Settings>): Promise<void> {
    this.queue = this.queue.then(() =>
      this.orSay(async () => {
        this.settings = { ...readSettings(await this.port.loadSettings()), ...change };
        await this.port.saveSettings(this.settings);
      }),
    );
    return this.queue;
  }

  private async orSay(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.set({ error: sentence(error) });
    }
  }

  /** One piece of work after the other. */
  private attempt(phase: Working, work: (task: Task) => Promise<void>): Promise<void> {
    this.queue = this.queue.then(() => this.run(phase, work));
    return this.queue;
  }

  /** What goes wrong becomes a sentence, and the sheet is as it was. */
  private async run(phase: Working, work: (task: Task) => Promise<void>): Promise<void> {
    const running = new AbortController();
    this.running = running;
    const before = this.state.phase;
    this.set({ phase, error: null, progress: null });
    if (phase !== 'opening') this.set({ summary: null, notice: null });
    try {
      await work({
        signal: running.signal,
        progress: (done, total) => this.set({ progress: { done, total } }),
      });
      if (this.state.phase === phase) this.set({ phase: 'ready' });
    } catch (error) {
      const kept = this.state.plan ? 'ready' : before === 'notRecognised' ? before : 'failed';
      const cancelled = running.signal.aborted && !(error instanceof WorkbookError);
      this.set({ phase: kept, error: cancelled ? { id: 'error.cancelled' } : sentence(error) });
    } finally {
      this.running = null;
      this.set({ progress: null });
    }
  }

  /** Recognises and computes a snapshot and shows it; null when there is no tree in it. */
  private show(snapshot: Snapshot): Reading | null {
    this.survey = snapshot.survey;
    this.settings = readSettings(snapshot.settings);
    this.set({ mode: this.settings.mode });
    const choices = hintsOf(this.settings);
    this.set({ choices });
    const recognition = this.recognise(snapshot, choices);
    if (!recognition.plan) {
      const { lookedFor } = recognition;
      this.set({ phase: 'notRecognised', plan: null, results: null, question: null, lookedFor });
      return null;
    }
    const { rules, rulesRange, names, reason } = this.rulesOf(snapshot.sheets);
    const grids = new Map(snapshot.sheets.map((grid) => [grid.id, grid]));
    const cells = new ResultCells(recognition.plan, grids, new WrittenMarks(this.settings.written));
    const { plan } = cells;
    const results = evaluatePlan(plan, rules, this.catalogue, cells.typedScores());
    const understood = { question: this.questionOf(plan), plan, results, lookedFor: [] };
    this.set({ ...understood, rulesNames: names, rulesName: rules.name, rulesReason: reason });
    return { snapshot, grids, plan, rules, rulesRange, cells, results };
  }

  /** From the sheet in front; where that is no plan the tree stays what it was, or is that of the first sheet that is one. */
  private recognise({ survey, sheets }: Snapshot, choices: Hints): Recognition {
    const visible = sheets.filter((sheet) => sheet.visible).map(({ id }) => id);
    const candidates = [
      survey.activeSheet,
      ...(this.state.plan?.sheets ?? []).map(({ id }) => id),
      ...visible,
    ];
    let first: Recognition | null = null;
    for (const id of new Set(candidates)) {
      if (!sheets.some((sheet) => sheet.id === id)) continue;
      const recognition = recognise(sheets, id, choices);
      if (recognition.plan) return recognition;
      first ??= recognition;
    }
    return first ?? recognise(sheets, '', choices);
  }

  private writingOf({ cells, results, rules, rulesRange }: Reading): Writing {
    return writeResults(cells, results, { rules, rulesRange, mode: this.settings.mode });
  }

  /** The results in the sheet may be older than its figures: the pane, which computes anew, would say otherwise. */
  private reportOutOfDate(reading: Reading): void {
    const cells = outOfDate(this.writingOf(reading).patches, reading.grids);
    const [first] = cells;
    if (!first) return;
    const message = { id: 'results.outOfDate', params: { count: cells.length } } as const;
    const finding = { severity: 'warning', message, at: first, node: null } as const;
    this.set({ results: { ...reading.results, findings: [finding, ...reading.results.findings] } });
  }

  /** The rules a person chose, otherwise those of the *Regole* sheet, otherwise the chamber's own profile. */
  private rulesOf(sheets: readonly SheetGrid[]): {
    rules: Rules;
    rulesRange: string | null;
    names: string[];
    reason: Message | null;
  } {
    const sheet = sheets.find(({ name }) => name.toLowerCase() === RULES_SHEET.toLowerCase());
    const names = [...PROFILES.map(({ name }) => name), ...(sheet ? [sheet.name] : [])];
    const chosen = this.settings.rules;
    if (sheet && (chosen === sheet.name || chosen === null)) {
      try {
        const table = sheet.values.map((row) => [row[0] ?? null, row[1] ?? null]);
        const rules = { ...readRules(table), name: sheet.name };
        const reason = { id: 'rules.fromSheet', params: { sheet: sheet.name } } as const;
        return { rules, rulesRange: rangeOf(sheet), names, reason };
      } catch (error) {
        // A sheet of rules that cannot be read must not keep the person from choosing others.
        if (!(error instanceof Refusal)) throw error;
        return { ...proposeRules(sheets), rulesRange: null, names, reason: error.reason };
      }
    }
    if (chosen !== null && names.includes(chosen)) {
      return { rules: profileNamed(chosen), rulesRange: null, names, reason: { id: 'rules.remembered' } };
    }
    return { ...proposeRules(sheets), rulesRange: null, names };
  }

  private async watch(): Promise<void> {
    if (this.watching) return;
    // An Excel without these events only asks the person to press Rileggi.
    this.watching = await this.port
      .watch(() => this.openAfterPause())
      .then(
        () => true,
        () => false,
      );
  }

  private openAfterPause(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(
      () => (this.running ? this.openAfterPause() : void this.open()),
      PAUSE_AFTER_EDIT_MS,
    );
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function sheetNames({ sheets }: Survey): string[] {
  return sheets.map(({ name }) => name);
}

function hintsOf({ layout, columns, year }: Settings): Hints {
  return { layout, columns, year };
}

function rangeOf(grid: SheetGrid): string {
  const [first, second] = [columnLetters(grid.column), columnLetters(grid.column + 1)];
  return `${sheetReference(grid.name)}$${first}$${grid.row + 1}:$${second}$${endRow(grid)}`;
}

/** A plan with no place for actuals has nothing to compute; one whose actuals are still blank gets its formulas. */
function refuseWithoutActuals({ plan: { nodes, sheets } }: Reading): void {
  const headed = sheets.some(({ columns }) => columns.some(({ role }) => role === 'actual'));
  if (headed || nodes.some(({ actual }) => actual)) return;
  throw new WorkbookError({ id: 'calculate.noActuals' });
}

/** The nodes that a change speaks of. */
type EditedNodes = { node?: string; parent?: string; before?: string | null };

/** What the person sees must be what is there: ids follow codes and places, which somebody else may have changed. */
function refuseOtherNodes(shown: Plan, now: Plan, edit: TreeEdit): void {
  const title = (plan: Plan, id: string): string | undefined => {
    const node = plan.nodes.find((candidate) => candidate.id === id);
    return node && JSON.stringify([node.parent, node.code, node.name]);
  };
  const { node, parent, before }: EditedNodes = edit;
  const named = shown.nodes.filter(({ id }) => [node, parent, before].includes(id));
  const other = named.find(({ id }) => title(shown, id) !== title(now, id));
  if (other) throw new WorkbookError({ id: 'error.nodeChanged', params: { node: other.code || other.name } });
}

function refuseProtectedSheets(changes: readonly SheetChange[], { grids }: Reading): void {
  const touched = changes.flatMap((change) =>
    'from' in change ? [change.from.sheet, change.to.sheet] : [change.sheet],
  );
  const sheet = touched.map((id) => grids.get(id)).find((grid) => grid?.protected);
  if (sheet) throw new WorkbookError({ id: 'error.protected', params: { sheet: sheet.name } });
}

function refuseProtected({ plan, snapshot }: Reading): void {
  const ids = new Set(plan.sheets.map(({ id }) => id));
  const sheet = snapshot.sheets.find((grid) => ids.has(grid.id) && grid.protected);
  if (sheet) throw new WorkbookError({ id: 'error.protected', params: { sheet: sheet.name } });
}

/** Somebody else may have changed the sheets, or the rules, since they were read; recalculation alone does not count. */
function refuseChanged({ plan, snapshot }: Reading, again: Snapshot): void {
  const matters = new Set(plan.sheets.map(({ id }) => id));
  for (const before of snapshot.sheets) {
    if (!matters.has(before.id) && before.name.toLowerCase() !== RULES_SHEET.toLowerCase()) continue;
    const after = again.sheets.find(({ id }) => id === before.id);
    const content = (grid: SheetGrid | undefined): string =>
      JSON.stringify(grid && [grid.name, grid.row, grid.column, grid.formulas]);
    if (content(before) !== content(after)) {
      throw new WorkbookError({ id: 'error.changed', params: { sheet: before.name } });
    }
  }
}

/** The used ranges as they are after our own columns were added: the next reading need not ask again. */
function afterWriting(survey: Survey, { patches }: Writing): Survey {
  return {
    ...survey,
    sheets: survey.sheets.map((sheet) => {
      let { rows, columns } = sheet;
      for (const patch of patches.filter(({ sheet: id }) => id === sheet.id)) {
        columns = Math.max(columns, patch.column + 1 - sheet.column);
        rows = Math.max(rows, patch.row + patch.cells.length - sheet.row);
      }
      return { ...sheet, rows, columns };
    }),
  };
}

function sentence(error: unknown): Message {
  if (error instanceof WorkbookError || error instanceof Refusal) return error.reason;
  const { code, message } = error as { code?: string; message?: string };
  return { id: 'error.read', params: { reason: [code, message].filter(Boolean).join(': ') } };
}
