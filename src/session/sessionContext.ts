import { FindingKeys, sortOut } from '../core/checks/acceptance';
import { isFalsifying } from '../core/checks/falsifying';
import type { CheckedFinding } from '../core/checks/rule';
import type { EditedNodes } from '../core/editing/editedNodes';
import { NO_HINTS } from '../core/layout/layout';
import type { Plan } from '../core/plan/plan';
import { PROFILES } from '../core/rules/profiles';
import type { Catalogue } from '../messages/message';
import { WorkbookError, type Snapshot, type Task, type WorkbookPort } from '../workbook/port';
import { datedFindings, hintsOf, readSnapshot, type WorkbookState } from './workbookState';
import { failureOf } from './failure';
import { firstChange } from './firstChange';
import { HalfWritten, type Sent } from './sent';
import { noSettings, readSettings, type StoredSettings } from './settings';
import { lessonOf } from './lesson';
import { sharedState } from './sharedState';
import { SheetSelection } from './sheetSelection';
import { inSlices } from './slices';
import type { SessionState } from './state';
import { WorkbookReader } from './workbookReader';

/** Something that was sent, as long as nobody has read what became of it. */
export interface Pending {
  sent: Sent;
  /** Excel has answered that it is done. */
  confirmed: boolean;
  refusal: unknown;
}

/** What a command wrote. */
interface LastWritten {
  sent: Sent;
  /** The workbook as it left it. */
  after: Snapshot;
  /** Where the nodes of the tree are again once it is taken back; null: it did not change the tree. */
  takenBack: EditedNodes | null;
}

/** What a pane shows before anything was read. */
export const BEFORE_READING: SessionState = {
  phase: 'opening',
  progress: null,
  waiting: false,
  canRestore: false,
  takenBack: null,
  changedSince: false,
  sheets: [],
  plan: null,
  results: null,
  findings: [],
  accepted: [],
  rulesOff: [],
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
  errorsToDecide: [],
  details: null,
  undoable: true,
  refused: null,
  shared: null,
  selectedCell: null,
  isLive: false,
  teaching: null,
};

/** What the commands of a session work with: the workbook, what is known of it, and what the pane shows. */
export class SessionContext {
  state: SessionState = { ...BEFORE_READING };
  settings: StoredSettings = noSettings;
  readonly reader: WorkbookReader;
  readonly selection: SheetSelection;
  pending: Pending | null = null;
  last: LastWritten | null = null;
  /** All that is wrong as it was last read, whatever a person accepted. */
  checked: readonly CheckedFinding[] = [];
  /** Keys of the errors despite which a person calculated. */
  private readonly wentOver = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly port: WorkbookPort,
    readonly catalogue: Catalogue,
    readonly mostFormulas: number,
  ) {
    this.reader = new WorkbookReader(port);
    this.selection = new SheetSelection(port, (selectedCell) => this.set({ selectedCell }));
    this.state.undoable = port.capabilities().undoesAddIns;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Recognises and computes a snapshot and shows it; null when there is no tree in it. */
  async show(snapshot: Snapshot, { signal }: Task): Promise<WorkbookState | null> {
    if (this.last && firstChange(this.last.after, snapshot))
      this.set({ canRestore: false, changedSince: true });
    this.settings = readSettings(snapshot.settings);
    const sheets = snapshot.sheets.map(({ id, name }) => ({ id, name }));
    this.set({
      sheets,
      mode: this.settings.mode,
      choices: hintsOf(this.settings),
    });
    const reading = await inSlices(
      readSnapshot(snapshot, this.settings, this.state.plan, this.catalogue),
      signal,
    );
    this.reader.show(snapshot, reading.plan);
    if (this.state.teaching)
      this.set({
        teaching: { ...this.state.teaching, ...(await inSlices(lessonOf(snapshot, this.settings), signal)) },
      });
    if (!reading.plan) {
      const { lookedFor } = reading;
      this.set({
        phase: 'notRecognised',
        plan: null,
        results: null,
        ...this.sortedOut([], null),
        question: null,
        lookedFor,
      });
      return null;
    }
    const { plan, results, findings, question, rules, settings, native } = reading;
    const { names: rulesNames, reason: rulesReason } = rules;
    this.set({
      plan,
      results,
      ...this.sortedOut(findings, plan),
      question,
      lookedFor: [],
      rulesNames,
      rulesName: rules.rules.name,
      rulesReason,
      ...sharedState(settings.shared, snapshot.sheets, { native, mode: settings.mode }),
    });
    return reading;
  }

  /** As it is shown while nothing is being done: and whether Calcola would write something else. */
  async showDated(snapshot: Snapshot, task: Task): Promise<WorkbookState | null> {
    const reading = await this.show(snapshot, task);
    if (!reading) return null;
    const findings = await inSlices(datedFindings(reading), task.signal);
    this.set(this.sortedOut(findings, reading.plan));
    return reading;
  }

  /** What a person decided about findings holds from now on; nothing is read anew. */
  async decide(change: Partial<StoredSettings>): Promise<void> {
    await this.keep(change);
    this.set(this.sortedOut(this.checked, this.state.plan));
  }

  /** Errors that would falsify results, but for those that a person saw and went over. */
  undecidedErrors(): readonly CheckedFinding[] {
    const keys = this.findingKeys();
    return this.state.findings.filter((each) => isFalsifying(each) && !this.wentOver.has(keys.of(each)));
  }

  goOver(errors: readonly CheckedFinding[]): void {
    const keys = this.findingKeys();
    for (const error of errors) this.wentOver.add(keys.of(error));
  }

  findingKeys(): FindingKeys {
    const { plan, sheets } = this.state;
    return new FindingKeys(this.checked, { nodes: plan?.nodes ?? [], sheets });
  }

  /** What was found, apart from what a person accepted or does not look for. */
  private sortedOut(
    checked: readonly CheckedFinding[],
    plan: Plan | null,
  ): Pick<SessionState, 'findings' | 'accepted' | 'rulesOff'> {
    this.checked = checked;
    return sortOut(checked, { nodes: plan?.nodes ?? [], sheets: this.state.sheets }, this.settings.checks);
  }

  /**
   * Sends something and reads what became of it: all of it is there, or the sheets are as they were.
   * @returns the workbook afterwards
   */
  async write(sent: Sent, task: Task): Promise<Snapshot> {
    const pending: Pending = { sent, confirmed: false, refusal: null };
    this.pending = pending;
    this.remember(null);
    try {
      await sent.send(this.port, task);
      pending.confirmed = true;
    } catch (error) {
      pending.refusal = error;
    }
    return this.settle(pending);
  }

  /** Reads what became of what was sent. While it cannot be read the thing stays pending. */
  async settle({ sent, refusal }: Pending): Promise<Snapshot> {
    const { done, besides, snapshot } = await sent.settle(this.port).catch(async (error: unknown) => {
      if (error instanceof HalfWritten) await this.reportHalfWritten(error, refusal);
      throw error;
    });
    this.pending = null;
    this.reader.taken(snapshot);
    if (!done) {
      await this.showDated(snapshot, {});
      throw refusalOf(refusal);
    }
    if (besides) this.set({ error: { id: 'written.besides' } });
    this.remember({ sent, after: snapshot, takenBack: null });
    return snapshot;
  }

  /** Changes one thing of what is kept; a second window may have changed the others. */
  async keep(change: Partial<StoredSettings>): Promise<void> {
    this.settings = { ...readSettings(await this.port.loadSettings()), ...change };
    await this.port.saveSettings(this.settings);
  }

  /** What went wrong, in a sentence. */
  failure(error: unknown): Pick<SessionState, 'error' | 'details'> {
    return failureOf(error, this.port.capabilities().host);
  }

  /** What was written last; null: nothing, or it is taken back. */
  remember(last: SessionContext['last']): void {
    this.last = last;
    this.set({ canRestore: last !== null && this.isBestUndoneHere(last.sent), changedSince: false });
  }

  /** Excel's own Undo, where there is one, brings back the looks of rows as well. */
  private isBestUndoneHere({ canTakeBack, losesLooks }: Sent): boolean {
    return canTakeBack && !(losesLooks && this.port.capabilities().undoesAddIns);
  }

  private async reportHalfWritten({ snapshot, sheet }: HalfWritten, refusal: unknown): Promise<never> {
    this.pending = null;
    this.reader.taken(snapshot);
    await this.showDated(snapshot, {});
    throw new WorkbookError({ id: 'written.half', params: { sheet } }, refusal);
  }
}

/** Why nothing is written, once it is known that nothing is. */
function refusalOf(refusal: unknown): unknown {
  if (refusal === null) return new WorkbookError({ id: 'written.otherwise' });
  if (!(refusal instanceof WorkbookError) || refusal.reason.id !== 'error.writeHalf') return refusal;
  return new WorkbookError({ id: 'error.write', params: refusal.reason.params ?? {} }, refusal.cause);
}
