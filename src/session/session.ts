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
import type { WorkbookPort } from '../workbook/port';
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
import { SessionContext } from './sessionContext';
import { portWithTimeouts } from './portWithTimeouts';
import { insertFormula } from './insertFormula';
import { LayoutTeacher } from './layoutTeacher';
import { previewRules } from './previewRules';
import { restore } from './restore';
import { previewSharing, resumeFormulas, shareWorkbook } from './shareWorkbook';
import type { Report, Session, SessionState, SharingOutcome } from './state';
import { MOST_FORMULAS } from './summary';
import { WorkbookWatch } from './workbookWatch';
import { WorkQueue } from './workQueue';

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

class WorkbookSession implements Session {
  private readonly context: SessionContext;
  private readonly queue: WorkQueue;
  private readonly watch: WorkbookWatch;
  readonly teaching: LayoutTeacher;

  constructor(port: WorkbookPort, catalogue: Catalogue, mostFormulas: number) {
    const handlers = {
      signal: () => this.queue.signal,
      onWaiting: (waiting: boolean) => {
        if (this.state.waiting !== waiting) this.context.set({ waiting });
      },
      onLateWrite: () => void this.openAfterLateWrite(),
    };
    this.context = new SessionContext(portWithTimeouts(port, handlers), catalogue, mostFormulas);
    this.queue = new WorkQueue(this.context, {
      before: () => this.watch.start(),
      readAgain: (after) => this.watch.openAfter(after),
    });
    this.teaching = new LayoutTeacher(this.context, (phase, work) => this.queue.attempt(phase, work));
    this.watch = new WorkbookWatch(this.context, this.queue, {
      open: () => void this.open(),
      onSelected: (range) => {
        this.context.selection.changed(range);
        this.teaching.selected(range);
      },
    });
  }

  get state(): SessionState {
    return this.context.state;
  }

  subscribe(listener: () => void): () => void {
    return this.context.subscribe(listener);
  }

  async open(): Promise<void> {
    await this.queue.attempt('opening', async (task) => {
      await this.context.showDated(await this.context.reader.all(task), task);
    });
  }

  setVisible(isVisible: boolean): void {
    this.watch.setVisible(isVisible);
  }

  async calculate(manyFormulas = false): Promise<void> {
    await this.queue.attempt('calculating', (task) => calculate(this.context, { manyFormulas }, task));
  }

  async requestCalculation(): Promise<void> {
    await this.queue.attempt('calculating', (task) => calculate(this.context, { asks: true }, task));
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
    this.queue.cancel();
  }

  async chooseRules(name: string): Promise<void> {
    await this.choose({ rules: name });
  }

  async previewRules(name: string): Promise<RulesEffect | null> {
    return this.queue.outcome('opening', (task) => previewRules(this.context, name, task));
  }

  async previewSharing(): Promise<SharingOutcome | null> {
    return this.queue.outcome('opening', (task) => previewSharing(this.context, task));
  }

  async share(as: SharedAs): Promise<SharingOutcome | null> {
    return this.queue.outcome('changing', (task) => shareWorkbook(this.context, as, task));
  }

  async resumeFormulas(): Promise<SharingOutcome | null> {
    return this.queue.outcome('changing', (task) => resumeFormulas(this.context, task));
  }

  async chooseMode(mode: WriteMode): Promise<void> {
    this.context.set({ mode });
    await this.remember({ mode });
  }

  async goTo(address: CellAddress): Promise<void> {
    await this.select({ ...address, rows: 1, columns: 1 });
  }

  async select(range: CellRange): Promise<void> {
    await this.queue.orReport(() => this.context.selection.select(range));
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
    await this.queue.inTurn(() => context.decide(findingAccepted(context.settings, key, reason)));
  }

  async switchRule(rule: RuleId, isOn: boolean): Promise<void> {
    const { context } = this;
    await this.queue.inTurn(() => context.decide(ruleSwitched(context.settings, rule, isOn)));
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
    return this.queue.outcome('changing', (task) => changeTree(this.context, shown, edits, task));
  }

  async addResultsSheet(): Promise<void> {
    await this.queue.attempt('calculating', async (task) => {
      await addResultsSheet(this.context, task);
      await calculate(this.context, {}, task);
    });
  }

  async addReportSheet(report: Report): Promise<void> {
    await this.queue.attempt('changing', (task) => addReportSheet(this.context, report, task));
  }

  async startPlan(plan: NewPlan): Promise<void> {
    await this.queue.attempt('changing', (task) => startPlan(this.context, plan, task));
  }

  async startExample(): Promise<void> {
    await this.queue.attempt('changing', (task) => startExample(this.context, task));
  }

  async startNextYear(year: number): Promise<void> {
    await this.queue.attempt('changing', (task) => startNextYear(this.context, year, task));
  }

  async insertFormula(formula: string, rows: number): Promise<void> {
    await this.queue.attempt('changing', (task) => insertFormula(this.context, formula, rows, task));
  }

  async restore(): Promise<void> {
    await this.queue.attempt('changing', (task) => restore(this.context, task));
  }

  private async choose(choice: Choice): Promise<void> {
    await this.remember(choice);
    await this.open();
  }

  /** Changes one thing of what is kept; a second window may have changed the others. */
  private remember(change: Choice): Promise<void> {
    return this.queue.inTurn(() => this.context.keep(change));
  }

  private async openAfterLateWrite(): Promise<void> {
    await this.open();
    if (!this.state.error) this.context.set({ notice: { id: 'written.late' } });
  }
}
