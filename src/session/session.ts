import type { TreeEdit } from '../core/editing/edit';
import { NO_HINTS, type ColumnChoice } from '../core/layout/layout';
import { mappingKey } from '../core/layout/mappingKey';
import { newPlanChanges, type NewPlan, type PlanStart } from '../core/newPlan/newPlan';
import { nextYearChanges } from '../core/newPlan/nextYear';
import { indicatorKey } from '../core/plan/directions';
import type { LayoutId } from '../core/plan/plan';
import { PROFILES } from '../core/rules/profiles';
import { sheetsOf, type SheetChange } from '../core/sheet/change';
import type { CellAddress, CellRange } from '../core/sheet/grid';
import { aroundMerges } from '../core/sheet/mergedRows';
import type { Operator } from '../core/target/target';
import type { WriteMode } from '../core/writing/writeResults';
import type { Catalogue } from '../messages/message';
import {
  WorkbookError,
  type Snapshot,
  type Survey,
  type Task,
  type WorkbookChange,
  type WorkbookPort,
} from '../workbook/port';
import { afterWriting } from './afterWriting';
import { failureOf } from './failure';
import { datedResults, hintsOf, readSnapshot, writingOf, type Reading } from './reading';
import {
  refuseChanged,
  refuseOtherNodes,
  refuseProtectedPlan,
  refuseProtectedSteps,
  refuseProtectedStructure,
  refuseTables,
  refuseUnanswered,
  refuseWithoutActuals,
} from './refusals';
import { RefusedEdit, rehearseEdits } from './rehearsedEdit';
import { inSlices } from './slices';
import { sheetsToRemember } from './knownSheets';
import { noSettings, readSettings, type Settings } from './settings';
import type { Session, SessionState } from './state';
import { formulasIn, MOST_FORMULAS, summarise } from './summary';
import { isCellEdit, WorkbookReader } from './workbookReader';

/** Edits come in bursts: read again when they pause. */
const PAUSE_AFTER_EDIT_MS = 600;

/** The work of one pane on one workbook. */
export function createSession(port: WorkbookPort, catalogue: Catalogue): Session {
  return new WorkbookSession(port, catalogue);
}

type Working = 'opening' | 'calculating' | 'changing';

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
    manyFormulas: null,
    details: null,
    undoable: true,
    refused: null,
  };

  private readonly listeners = new Set<() => void>();
  private settings: Settings = noSettings;
  private readonly reader: WorkbookReader;
  private running: AbortController | null = null;
  private queue: Promise<void> = Promise.resolve();
  private watching = false;
  /** null: not told yet. */
  private isVisible: boolean | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly port: WorkbookPort,
    private readonly catalogue: Catalogue,
  ) {
    this.reader = new WorkbookReader(port);
    this.state.undoable = port.capabilities().undoesAddIns;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async open(): Promise<void> {
    await this.attempt('opening', async (task) => {
      const reading = await this.show(await this.reader.all(task), task);
      if (reading) this.set({ results: await inSlices(datedResults(reading), task.signal) });
      await this.watch();
    });
  }

  setVisible(isVisible: boolean): void {
    if (isVisible === this.isVisible) return;
    this.isVisible = isVisible;
    if (!isVisible) clearTimeout(this.pause);
    else if (!this.watching) void this.open();
    else if (this.reader.isBehind) void this.refresh();
  }

  /** Reads again what was changed; nobody waits for it. */
  private async refresh(): Promise<void> {
    await this.attempt('opening', async (task) => {
      try {
        const reading = await this.show(await this.reader.again({ ...task, background: true }), task);
        if (reading) this.set({ results: await inSlices(datedResults(reading), task.signal) });
      } catch (error) {
        if (!isCellEdit(error)) throw error;
        this.set({ phase: this.state.plan ? 'ready' : 'notRecognised' });
        this.refreshAfterPause();
      }
    });
  }

  async calculate(manyFormulas = false): Promise<void> {
    await this.attempt('calculating', async (task) => {
      const snapshot = await this.reader.again(task);
      const reading = await this.show(snapshot, task);
      if (!reading) return;
      refuseUnanswered(reading);
      refuseWithoutActuals(reading);
      refuseProtectedPlan(reading);
      const writing = await inSlices(writingOf(reading), task.signal);
      const formulas = formulasIn(writing);
      if (formulas > MOST_FORMULAS && !manyFormulas) {
        this.set({ manyFormulas: formulas });
        return;
      }
      const again = await this.reader.again(task);
      refuseChanged(
        reading,
        again,
        reading.plan.sheets.map(({ id }) => id),
      );
      task.signal?.throwIfAborted();
      const kept = readSettings(again.settings);
      const sheets = sheetsToRemember(reading.plan, kept.sheets, again.sheets);
      const settings = { ...kept, sheets, written: writing.marks.saved() };
      await this.port.write(writing.patches, again, settings, task);
      this.reader.resized(afterWriting(again.survey, writing));
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

  async decideDirection(nodes: readonly string[], operator: Operator | null): Promise<void> {
    const decided = new Set(nodes);
    const keys = (this.state.plan?.nodes ?? []).flatMap((node) =>
      decided.has(node.id) ? (indicatorKey(node) ?? []) : [],
    );
    const directions = new Map(this.settings.directions);
    for (const key of keys) {
      if (operator) directions.set(key, operator);
      else directions.delete(key);
    }
    await this.remember({ directions: [...directions] });
    await this.open();
  }

  async countHidden(name: string, counted: boolean): Promise<void> {
    const others = this.settings.hidden.filter((one) => one.name !== name);
    await this.remember({ hidden: [...others, { name, counted }] });
    await this.open();
  }

  async confirm(): Promise<void> {
    const { plan } = this.state;
    if (!plan) return;
    await this.remember({ confirmed: mappingKey(plan), sheets: plan.sheets.map(({ name }) => name) });
    await this.open();
  }

  async forget(): Promise<void> {
    await this.remember({ layout: null, columns: [], year: null, confirmed: null, hidden: [], sheets: null });
    await this.open();
  }

  async edit(...edits: TreeEdit[]): Promise<void> {
    // What the person saw when asking, not what an earlier piece of work in the queue has read since.
    const shown = this.state.plan;
    await this.attempt('changing', async (task) => {
      const snapshot = await this.reader.again(task);
      const reading = await this.show(snapshot, task);
      if (!reading || !shown) return;
      refuseUnanswered(reading);
      refuseOtherNodes(shown, reading.plan, edits);
      const rehearsal = rehearseEdits(reading, edits, this.catalogue);
      const { changes, settings, select, notice } = await inSlices(rehearsal, task.signal);
      refuseProtectedSteps(changes, reading);
      refuseTables(changes, reading);
      const written = sheetsOf(changes);
      refuseChanged(reading, await this.reader.again(task, written), written);
      task.signal?.throwIfAborted();
      if (changes.length > 0) await this.change(changes, settings);
      await this.showAgain();
      this.set({ notice });
      // Only a courtesy: the change is made, whether or not its cell can be shown.
      if (select) await this.port.select({ ...select, rows: 1, columns: 1 }).catch(() => undefined);
    });
  }

  /** Writes; where that fails the pane shows what is there now. */
  private async change(changes: readonly SheetChange[], settings: Settings | null): Promise<void> {
    try {
      const ofRows = changes.filter(({ kind }) => kind.endsWith('Rows'));
      const merged = await this.port.mergedCells(sheetsOf(ofRows));
      await this.port.change(aroundMerges(changes, merged), settings && { settings });
    } catch (error) {
      await this.showAgain().catch(() => undefined);
      throw error;
    }
  }

  /** Reads the workbook after a change: nothing stops that, for what is written is written. */
  private async showAgain(): Promise<void> {
    const reading = await this.show(await this.reader.all({}), {});
    if (reading) this.set({ results: await inSlices(datedResults(reading)) });
  }

  async startPlan(plan: NewPlan): Promise<void> {
    await this.attempt('changing', async (task) => {
      const survey = await this.port.survey();
      refuseProtectedStructure(survey);
      const start = newPlanChanges(plan, sheetNames(survey));
      // The rules that were asked for are those of the Regole sheet.
      await this.addSheets(start, { rules: null }, task);
    });
  }

  async startNextYear(year: number): Promise<void> {
    await this.attempt('changing', async (task) => {
      const snapshot = await this.reader.again(task);
      const reading = await this.show(snapshot, task);
      refuseProtectedStructure(snapshot.survey);
      if (!reading) throw new WorkbookError({ id: 'nextYear.noPlan' });
      refuseUnanswered(reading);
      const { plan, results } = reading;
      await this.addSheets(nextYearChanges(plan, results, year - 1, sheetNames(snapshot.survey)), {}, task);
    });
  }

  /** Adds sheets with a plan in front, and shows that plan. What was chosen for the old one is not for the new. */
  private async addSheets(
    { changes, notice }: PlanStart,
    forgotten: Partial<Settings>,
    task: Task,
  ): Promise<void> {
    const settings = {
      ...readSettings(await this.port.loadSettings()),
      layout: null,
      columns: [],
      year: null,
      confirmed: null,
      ...forgotten,
    };
    task.signal?.throwIfAborted();
    await this.change(changes, settings);
    await this.showAgain();
    this.set({ notice, summary: null });
    await this.watch();
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
      this.set(this.failure(error));
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
    this.set({ phase, error: null, details: null, refused: null, progress: null });
    if (phase !== 'opening') this.set({ summary: null, notice: null, manyFormulas: null });
    try {
      await work({
        signal: running.signal,
        progress: (done, total) => this.set({ progress: { done, total } }),
      });
      if (this.state.phase === phase) this.set({ phase: 'ready' });
    } catch (error) {
      const kept = this.state.plan ? 'ready' : before === 'notRecognised' ? before : 'failed';
      const cancelled = running.signal.aborted && !(error instanceof WorkbookError);
      const refused = error instanceof RefusedEdit ? error.place : null;
      const failure = cancelled ? { error: { id: 'error.cancelled' } as const } : this.failure(error);
      this.set({ phase: kept, refused, ...failure });
    } finally {
      this.running = null;
      this.set({ progress: null });
    }
  }

  /** Recognises and computes a snapshot and shows it; null when there is no tree in it. */
  private async show(snapshot: Snapshot, { signal }: Task): Promise<Reading | null> {
    this.settings = readSettings(snapshot.settings);
    this.set({ mode: this.settings.mode, choices: hintsOf(this.settings) });
    const reading = await inSlices(
      readSnapshot(snapshot, this.settings, this.state.plan, this.catalogue),
      signal,
    );
    this.reader.show(snapshot, reading.plan);
    if (!reading.plan) {
      const { lookedFor } = reading;
      this.set({ phase: 'notRecognised', plan: null, results: null, question: null, lookedFor });
      return null;
    }
    const { plan, results, question, rules } = reading;
    const { names: rulesNames, reason: rulesReason } = rules;
    this.set({
      plan,
      results,
      question,
      lookedFor: [],
      rulesNames,
      rulesName: rules.rules.name,
      rulesReason,
    });
    return reading;
  }

  private async watch(): Promise<void> {
    if (this.watching) return;
    // An Excel without these events only asks the person to press Rileggi.
    this.watching = await this.port
      .watch((change) => this.onChange(change))
      .then(
        () => true,
        () => false,
      );
  }

  private onChange({ kind, sheet }: WorkbookChange): void {
    if (kind === 'edited') this.reader.edited(sheet);
    else if (!this.reader.inFront(sheet)) return;
    if (this.isVisible !== false) this.refreshAfterPause();
  }

  private refreshAfterPause(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(
      () => (this.running ? this.refreshAfterPause() : void this.refresh()),
      PAUSE_AFTER_EDIT_MS,
    );
  }

  private failure(error: unknown): Pick<SessionState, 'error' | 'details'> {
    return failureOf(error, this.port.capabilities().host);
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function sheetNames({ sheets }: Survey): string[] {
  return sheets.map(({ name }) => name);
}
