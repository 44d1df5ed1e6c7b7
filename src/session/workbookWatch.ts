import type { CellRange } from '../core/sheet/grid';
import type { WorkbookChange } from '../workbook/port';
import type { SessionContext } from './sessionContext';
import { isCellEdit } from './workbookReader';
import type { WorkQueue } from './workQueue';

/** Edits come in bursts: read again when they pause. */
const PAUSE_AFTER_EDIT_MS = 600;

interface WatchHandlers {
  /** Reads the workbook anew. */
  open(): void;
  onSelected(range: CellRange | null): void;
}

/** What people do to the workbook beside the pane, and when it is read again for that; nothing while the pane is closed. */
export class WorkbookWatch {
  /** null: not known yet. */
  private isVisible: boolean | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: SessionContext,
    private readonly queue: WorkQueue,
    private readonly handlers: WatchHandlers,
  ) {}

  setVisible(isVisible: boolean): void {
    if (isVisible === this.isVisible) return;
    this.isVisible = isVisible;
    const { state, reader } = this.context;
    if (!isVisible) clearTimeout(this.pause);
    // Not read yet, or what became of a write is not known. What Calcola of the ribbon left to say stays on screen.
    else if (!state.plan && state.phase !== 'notRecognised') this.handlers.open();
    else if (reader.isBehind) void this.refresh();
  }

  /** Before anything is read: edits from then on are notified. */
  async start(): Promise<void> {
    const { reader, port } = this.context;
    if (reader.isNotifiedOfEdits) return;
    reader.isNotifiedOfEdits = await port
      .watch((change) => this.onChange(change))
      .then(
        () => true,
        () => false,
      );
  }

  openAfter(milliseconds: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.handlers.open(), milliseconds);
  }

  /** Reads again what was changed; nobody waits for it. */
  private async refresh(): Promise<void> {
    const { context } = this;
    await this.queue.attempt('opening', async (task) => {
      try {
        await context.showDated(await context.reader.again({ ...task, background: true }), task);
      } catch (error) {
        if (!isCellEdit(error)) throw error;
        context.set({ phase: context.state.plan ? 'ready' : 'notRecognised' });
        this.refreshAfterPause();
      }
    });
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
    this.onSelected(await this.context.port.selection().catch(() => null));
  }

  private onSelected(range: CellRange | null): void {
    if (this.isVisible !== false) this.handlers.onSelected(range);
  }

  private refreshAfterPause(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(
      () => (this.queue.isRunning ? this.refreshAfterPause() : void this.refresh()),
      PAUSE_AFTER_EDIT_MS,
    );
  }
}
