import type { CheckedFinding, RuleId } from '../core/checks/rule';
import type { TreeEdit } from '../core/editing/edit';
import type { EditedNodes } from '../core/editing/editedNodes';
import type { ColumnChoice } from '../core/layout/layout';
import type { NewPlan } from '../core/newPlan/newPlan';
import type { LayoutId } from '../core/plan/plan';
import type { RulesEffect } from '../core/plan/rulesEffect';
import type { SharedAs } from '../core/sharing/share';
import type { CellAddress, CellRange } from '../core/sheet/grid';
import type { Operator } from '../core/targets/target';
import type { WriteMode } from '../core/writing/writeResults';
import type { Catalogue } from '../messages/message';
import { WorkbookError, type Task, type WorkbookChange, type WorkbookPort } from '../workbook/port';
import { startExample, startNextYear, startPlan } from './addSheets';
import { addReportSheet } from './addReportSheet';
import { addResultsSheet } from './addResultsSheet';
import { calculate } from './calculate';
import { changeTree } from './changeTree';
import {
  columnChosen,
  directionDecided,
  findingAccepted,
  hiddenSheetCounted,
  recognitionConfirmed,
  RECOGNITION_FORGOTTEN,
  ruleSwitched,
  type Choice,
} from './choices';
import { SessionContext, type Pending } from './sessionContext';
import { portWithTimeouts } from './portWithTimeouts';
import { insertFormula } from './insertFormula';
import { LayoutTeacher } from './layoutTeacher';
import { previewRules } from './previewRules';
import { RefusedEdit } from './rehearsedEdit';
import { restore } from './restore';
import { previewSharing, resumeFormulas, shareWorkbook } from './shareWorkbook';
import type { Report, Session, SessionState, SharingOutcome } from './state';
import { MOST_FORMULAS } from './summary';
import { isCellEdit } from './workbookReader';

/** Edits come in bursts: read again when they pause. */
const PAUSE_AFTER_EDIT_MS = 600;
/** After a write that could not be read: the pauses before each further try, the last one over and over. */
const READ_AGAIN_AFTER_MS = [2_000, 5_000, 15_000, 60_000];

/**
 * The work of one pane on one workbook.
 * @param mostFormulas above which a person decides whether Calcola writes formulas or values
 */
export function createSession(
  port: WorkbookPort,
  catalogue: Catalogue,
  mostFormulas = MOST_FORMULAS,
): Session {
  return new WorkbookSession(port, catalogue, mostFormulas);
}

type Working = 'opening' | 'calculating' | 'changing';

class WorkbookSession implements Session {
  private readonly context: SessionContext;
  readonly teaching: LayoutTeacher;
  private running: AbortController | null = null;
  /** Ends the waits of the moment: the work may go on to look what became of what it sent. */
  private leaving = new AbortController();
  private queue: Promise<void> = Promise.resolve();
  /** null: not known yet. */
  private isVisible: boolean | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private unread = 0;

  constructor(port: WorkbookPort, catalogue: Catalogue, mostFormulas: number) {
    const handlers = {
      signal: () => this.leaving.signal,
      onWaiting: (waiting: boolean) => {
        if (this.state.waiting !== waiting) this.context.set({ waiting });
      },
      onLateWrite: () => void this.openAfterLateWrite(),
    };
    this.context = new SessionContext(portWithTimeouts(port, handlers), catalogue, mostFormulas);
    this.teaching = new LayoutTeacher(this.context, (phase, work) => this.attempt(phase, work));
  }

  get state(): SessionState {
    return this.context.state;
  }

  subscribe(listener: () => void): () => void {
    return this.context.subscribe(listener);
  }

  async open(): Promise<void> {
    await this.attempt('opening', async (task) => {
      await this.context.showDated(await this.context.reader.all(task), task);
    });
  }

  setVisible(isVisible: boolean): void {
    if (isVisible === this.isVisible) return;
    this.isVisible = isVisible;
    if (!isVisible) clearTimeout(this.pause);
    // Not read yet, or what became of a write is not known. What Calcola of the ribbon left to say stays on screen.
    else if (!this.state.plan && this.state.phase !== 'notRecognised') void this.open();
    else if (this.context.reader.isBehind) void this.refresh();
  }

  /** Reads again what was changed; nobody waits for it. */
  private async refresh(): Promise<void> {
    await this.attempt('opening', async (task) => {
      const { context } = this;
      try {
        await context.showDated(await context.reader.again({ ...task, background: true }), task);
      } catch (error) {
        if (!isCellEdit(error)) throw error;
        context.set({ phase: this.state.plan ? 'ready' : 'notRecognised' });
        this.refreshAfterPause();
      }
    });
  }

  async calculate(manyFormulas = false): Promise<void> {
    await this.attempt('calculating', (task) => calculate(this.context, { manyFormulas }, task));
  }

  async requestCalculation(): Promise<void> {
    await this.attempt('calculating', (task) => calculate(this.context, { asks: true }, task));
  }

  async decideErrors(goOn: boolean): Promise<void> {
    if (goOn) this.context.goOver(this.state.errorsToDecide);
    this.context.set({ errorsToDecide: [] });
    if (goOn) await this.requestCalculation();
  }

  async writeValues(): Promise<void> {
    await this.chooseMode('values');
    await this.calculate();
  }

  cancel(): void {
    this.running?.abort();
    this.leaving.abort();
    this.leaving = new AbortController();
  }

  async chooseRules(name: string): Promise<void> {
    await this.choose({ rules: name });
  }

  async previewRules(name: string): Promise<RulesEffect | null> {
    let effect: RulesEffect | null = null;
    await this.attempt('opening', async (task) => {
      effect = await previewRules(this.context, name, task);
    });
    return effect;
  }

  async previewSharing(): Promise<SharingOutcome | null> {
    return this.outcome('opening', (task) => previewSharing(this.context, task));
  }

  async share(as: SharedAs): Promise<SharingOutcome | null> {
    return this.outcome('changing', (task) => shareWorkbook(this.context, as, task));
  }

  async resumeFormulas(): Promise<SharingOutcome | null> {
    return this.outcome('changing', (task) => resumeFormulas(this.context, task));
  }

  private async outcome(
    phase: Working,
    work: (task: Task) => Promise<SharingOutcome | null>,
  ): Promise<SharingOutcome | null> {
    let outcome: SharingOutcome | null = null;
    await this.attempt(phase, async (task) => {
      outcome = await work(task);
    });
    return outcome;
  }

  async chooseMode(mode: WriteMode): Promise<void> {
    this.context.set({ mode });
    await this.remember({ mode });
  }

  async goTo(address: CellAddress): Promise<void> {
    await this.select({ ...address, rows: 1, columns: 1 });
  }

  async select(range: CellRange): Promise<void> {
    await this.orReport(() => this.context.selection.select(range));
  }

  async chooseColumn(choice: ColumnChoice): Promise<void> {
    await this.choose(columnChosen(this.context.settings, choice));
  }

  async chooseLayout(layout: LayoutId | null): Promise<void> {
    await this.choose({ layout });
  }

  async chooseYear(year: number): Promise<void> {
    await this.choose({ year });
  }

  async decideDirection(nodes: readonly string[], operator: Operator | null): Promise<void> {
    await this.choose(directionDecided(this.context.settings, this.state.plan, nodes, operator));
  }

  async countHidden(name: string, counted: boolean): Promise<void> {
    await this.choose(hiddenSheetCounted(this.context.settings, name, counted));
  }

  async acceptFinding(finding: CheckedFinding, reason: string | null): Promise<void> {
    const { context } = this;
    const key = context.findingKeys().of(finding);
    await this.inTurn(() => context.decide(findingAccepted(context.settings, key, reason)));
  }

  async switchRule(rule: RuleId, isOn: boolean): Promise<void> {
    const { context } = this;
    await this.inTurn(() => context.decide(ruleSwitched(context.settings, rule, isOn)));
  }

  async confirm(): Promise<void> {
    const { plan } = this.state;
    if (plan) await this.choose(recognitionConfirmed(plan));
  }

  async forget(): Promise<void> {
    await this.choose(RECOGNITION_FORGOTTEN);
  }

  async edit(...edits: TreeEdit[]): Promise<EditedNodes | null> {
    // What the person saw when asking, not what an earlier piece of work in the queue has read since.
    const shown = this.state.plan;
    let edited: EditedNodes | null = null;
    await this.attempt('changing', async (task) => {
      edited = await changeTree(this.context, shown, edits, task);
    });
    return edited;
  }

  async addResultsSheet(): Promise<void> {
    await this.attempt('calculating', async (task) => {
      await addResultsSheet(this.context, task);
      await calculate(this.context, {}, task);
    });
  }

  async addReportSheet(report: Report): Promise<void> {
    await this.attempt('changing', (task) => addReportSheet(this.context, report, task));
  }

  async startPlan(plan: NewPlan): Promise<void> {
    await this.attempt('changing', (task) => startPlan(this.context, plan, task));
  }

  async startExample(): Promise<void> {
    await this.attempt('changing', (task) => startExample(this.context, task));
  }

  async startNextYear(year: number): Promise<void> {
    await this.attempt('changing', (task) => startNextYear(this.context, year, task));
  }

  async insertFormula(formula: string, rows: number): Promise<void> {
    await this.attempt('changing', (task) => insertFormula(this.context, formula, rows, task));
  }

  async restore(): Promise<void> {
    await this.attempt('changing', (task) => restore(this.context, task));
  }

  private async choose(choice: Choice): Promise<void> {
    await this.remember(choice);
    await this.open();
  }

  /** Changes one thing of what is kept; a second window may have changed the others. */
  private remember(change: Choice): Promise<void> {
    return this.inTurn(() => this.context.keep(change));
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(() => this.orReport(work));
    return this.queue;
  }

  private async orReport(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.context.set(this.context.failure(error));
    }
  }

  /** One piece of work after the other. */
  private attempt(phase: Working, work: (task: Task) => Promise<void>): Promise<void> {
    this.queue = this.queue.then(() => this.run(phase, work));
    return this.queue;
  }

  /** What goes wrong becomes a sentence, and the sheet is as it was. */
  private async run(phase: Working, work: (task: Task) => Promise<void>): Promise<void> {
    const { context } = this;
    const running = new AbortController();
    this.running = running;
    const before = this.state.phase;
    const left = context.pending;
    // While it is not known what became of a write, its message stands.
    context.set({ phase, refused: null, progress: null, ...(!left && { error: null, details: null }) });
    if (phase !== 'opening')
      context.set({ summary: null, notice: null, manyFormulas: null, errorsToDecide: [] });
    try {
      await this.watch();
      running.signal.throwIfAborted();
      const outcome = left && (await this.settled(left));
      await work({
        signal: running.signal,
        progress: (done, total) => context.set({ progress: { done, total } }),
      });
      if (['checking', phase].includes(this.state.phase))
        context.set({ phase: this.state.plan ? 'ready' : 'notRecognised' });
      if (outcome) context.set(outcome);
      this.unread = 0;
    } catch (error) {
      if (context.pending) {
        this.readAgainLater(context.pending, error);
        return;
      }
      const kept = this.state.plan ? 'ready' : before === 'notRecognised' ? before : 'failed';
      const cancelled = running.signal.aborted && !(error instanceof WorkbookError);
      const refused = error instanceof RefusedEdit ? error.place : null;
      const failure = cancelled ? { error: { id: 'error.cancelled' } as const } : context.failure(error);
      context.set({ phase: kept, refused, ...failure });
    } finally {
      this.running = null;
      context.set({ progress: null, waiting: false });
    }
  }

  /** What became of an earlier write, in a sentence. */
  private async settled(pending: Pending): Promise<Partial<SessionState>> {
    try {
      await this.context.settle(pending);
      return { error: null, notice: { id: 'written.was' } };
    } catch (error) {
      if (this.context.pending) throw error;
      return this.context.failure(error);
    }
  }

  /** Nobody knows what is in the sheets: no tree is shown as theirs until they can be read. */
  private readAgainLater({ confirmed }: Pending, error: unknown): void {
    this.context.set({
      phase: 'failed',
      plan: null,
      results: null,
      findings: [],
      accepted: [],
      summary: null,
      notice: null,
      ...this.context.failure(
        new WorkbookError({ id: confirmed ? 'written.unread' : 'written.unknown' }, error),
      ),
    });
    const last = READ_AGAIN_AFTER_MS.length - 1;
    const pause = READ_AGAIN_AFTER_MS[Math.min(this.unread++, last)];
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.open(), pause);
  }

  private async openAfterLateWrite(): Promise<void> {
    await this.open();
    if (!this.state.error) this.context.set({ notice: { id: 'written.late' } });
  }

  /** Before anything is read: edits from then on are notified. */
  private async watch(): Promise<void> {
    const { reader, port } = this.context;
    if (reader.isNotifiedOfEdits) return;
    reader.isNotifiedOfEdits = await port
      .watch((change) => this.onChange(change))
      .then(
        () => true,
        () => false,
      );
  }

  private onChange(change: WorkbookChange): void {
    const { reader } = this.context;
    if (change.kind === 'selected') return this.onSelected(change.range);
    if (change.kind === 'edited') reader.edited(change.sheet);
    else {
      // Excel does not say whether another sheet in front is another selection.
      if (this.isVisible !== false) void this.lookAtSelection();
      if (!reader.inFront(change.sheet)) return;
    }
    if (this.isVisible !== false) this.refreshAfterPause();
  }

  private async lookAtSelection(): Promise<void> {
    const range = await this.context.port.selection().catch(() => null);
    this.onSelected(range);
  }

  private onSelected(range: CellRange | null): void {
    if (this.isVisible === false) return;
    this.context.selection.changed(range);
    this.teaching.selected(range);
  }

  private refreshAfterPause(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(
      () => (this.running ? this.refreshAfterPause() : void this.refresh()),
      PAUSE_AFTER_EDIT_MS,
    );
  }
}
