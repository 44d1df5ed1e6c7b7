import { WorkbookError, type Task } from '../workbook/port';
import { RefusedEdit } from './rehearsedEdit';
import type { Pending, SessionContext } from './sessionContext';
import type { SessionState } from './state';

/** After a write that could not be read: the pauses before each further try, the last one over and over. */
const READ_AGAIN_AFTER_MS = [2_000, 5_000, 15_000, 60_000];

/** What a piece of work is, as the pane shows it. */
export type Working = 'opening' | 'calculating' | 'changing';

interface WorkHandlers {
  /** Done before each piece of work. */
  before(): Promise<void>;
  /** It is not known what became of a write: the workbook is to be read again after so many milliseconds. */
  readAgain(after: number): void;
}

/** The work of a session: one piece after the other. What goes wrong becomes a sentence, and the sheet is as it was. */
export class WorkQueue {
  private last: Promise<void> = Promise.resolve();
  private running: AbortController | null = null;
  /** Ends the waits of the moment: the work may go on to look what became of what it sent. */
  private leaving = new AbortController();
  /** Tries to read after a write, one after the other, that came to nothing. */
  private unread = 0;

  constructor(
    private readonly context: SessionContext,
    private readonly handlers: WorkHandlers,
  ) {}

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Aborted when a person does not want to wait any more. */
  get signal(): AbortSignal {
    return this.leaving.signal;
  }

  cancel(): void {
    this.running?.abort();
    this.leaving.abort();
    this.leaving = new AbortController();
  }

  /** Work of which the pane shows the phase and the progress, and which can be cancelled. */
  attempt(phase: Working, work: (task: Task) => Promise<void>): Promise<void> {
    this.last = this.last.then(() => this.run(phase, work));
    return this.last;
  }

  /** The same, with what it comes to; null: it came to nothing, and why is told as an error. */
  async outcome<T>(phase: Working, work: (task: Task) => Promise<T | null>): Promise<T | null> {
    let outcome: T | null = null;
    await this.attempt(phase, async (task) => {
      outcome = await work(task);
    });
    return outcome;
  }

  /** Something short that is not shown. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(() => this.orReport(work));
    return this.last;
  }

  /** Something that need not wait its turn. */
  async orReport(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.context.set(this.context.failure(error));
    }
  }

  private async run(phase: Working, work: (task: Task) => Promise<void>): Promise<void> {
    const { context } = this;
    const running = new AbortController();
    this.running = running;
    const before = context.state.phase;
    const left = context.pending;
    // While it is not known what became of a write, its message stands.
    context.set({ phase, refused: null, progress: null, ...(!left && { error: null, details: null }) });
    if (phase !== 'opening')
      context.set({ summary: null, notice: null, manyFormulas: null, errorsToDecide: [] });
    try {
      await this.handlers.before();
      running.signal.throwIfAborted();
      const settled = left && (await this.settled(left));
      await work({
        signal: running.signal,
        progress: (done, total) => context.set({ progress: { done, total } }),
      });
      if (['checking', phase].includes(context.state.phase))
        context.set({ phase: context.state.plan ? 'ready' : 'notRecognised' });
      if (settled) context.set(settled);
      this.unread = 0;
    } catch (error) {
      if (context.pending) this.leaveUnread(context.pending, error);
      else this.report(error, before, running.signal.aborted);
    } finally {
      this.running = null;
      context.set({ progress: null, waiting: false });
    }
  }

  private report(error: unknown, before: SessionState['phase'], isAborted: boolean): void {
    const { context } = this;
    const phase = context.state.plan ? 'ready' : before === 'notRecognised' ? before : 'failed';
    const refused = error instanceof RefusedEdit ? error.place : null;
    const isCancelled = isAborted && !(error instanceof WorkbookError);
    const failure = isCancelled ? { error: { id: 'error.cancelled' } as const } : context.failure(error);
    context.set({ phase, refused, ...failure });
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
  private leaveUnread({ confirmed }: Pending, error: unknown): void {
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
    this.handlers.readAgain(READ_AGAIN_AFTER_MS[Math.min(this.unread++, last)] ?? 0);
  }
}
