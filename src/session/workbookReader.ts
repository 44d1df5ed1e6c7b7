import type { Plan } from '../core/plan/plan';
import { WorkbookError, type Snapshot, type Survey, type Task, type WorkbookPort } from '../workbook/port';
import { withMerges } from './withMerges';
import { isResultsSheet } from '../core/layout/resultsSheet';
import { isRulesSheet } from '../core/rules/rulesSheet';

/** Reads the whole workbook once, and afterwards only the sheets in use and those that Excel says were edited. */
export class WorkbookReader {
  private survey: Survey | null = null;
  private last: Snapshot | null = null;
  /** Sheets that the tree shown comes from; null: none is, and any sheet may hold one. */
  private inUse: ReadonlySet<string> | null = null;
  private changed = new Set<string>();
  /** Whether Excel notifies of edits; where it does not, every reading is of the whole workbook. */
  isNotifiedOfEdits = false;

  constructor(private readonly port: WorkbookPort) {}

  async all(task: Task): Promise<Snapshot> {
    this.survey = await this.port.survey(task);
    this.last = null;
    return this.read(task);
  }

  /**
   * The workbook as it is now, as far as it matters.
   * @param others sheets to be read as well
   */
  async again(task: Task, others: readonly string[] = []): Promise<Snapshot> {
    return this.read(task, others);
  }

  /** The workbook as it was last read, where nobody has changed it since. */
  get inHand(): Snapshot | null {
    return this.isNotifiedOfEdits && !this.isBehind ? this.last : null;
  }

  /** The tree that is shown now. */
  show({ survey, sheets }: Snapshot, plan: Plan | null): void {
    this.survey = survey;
    if (!plan) {
      this.inUse = null;
      return;
    }
    const cells = plan.nodes.flatMap(({ rows, weight, target, actual, published }) => [
      ...rows,
      ...[weight, target, actual, published].filter((cell) => cell !== null),
    ]);
    const others = sheets.filter((grid) => isRulesSheet(grid) || isResultsSheet(grid));
    this.inUse = new Set([
      ...[...plan.sheets, ...others].map(({ id }) => id),
      ...cells.map(({ sheet }) => sheet),
    ]);
  }

  /** The whole workbook, as it was read to look what became of a write. */
  taken(snapshot: Snapshot): void {
    this.last = snapshot;
    this.survey = snapshot.survey;
  }

  /** Somebody changed a sheet. */
  edited(sheet: string): void {
    this.changed.add(sheet);
  }

  /** Whether another sheet in front may show another tree: it is then read as if it had been changed. */
  inFront(sheet: string): boolean {
    if (this.inUse?.has(sheet)) return false;
    this.changed.add(sheet);
    return true;
  }

  get isBehind(): boolean {
    return this.changed.size > 0;
  }

  private async read(task: Task, others: readonly string[] = []): Promise<Snapshot> {
    const { changed } = this;
    // What changes while this is read is read the next time.
    this.changed = new Set();
    try {
      const sheets = new Set([...(this.inUse ?? []), ...changed, ...others]);
      const again = this.isNotifiedOfEdits && this.last && this.inUse && { snapshot: this.last, sheets };
      const survey = this.survey ?? (await this.port.survey(task));
      const asked = { ...task, merges: this.last === null };
      const snapshot = await this.port.read(survey, again ? { ...asked, again } : asked);
      this.last = await withMerges(this.port, snapshot, this.last?.sheets ?? []);
      this.survey = this.last.survey;
      return this.last;
    } catch (error) {
      for (const sheet of changed) this.changed.add(sheet);
      throw error;
    }
  }
}

/** A person is typing in a cell: Excel answers when they have done. */
export function isCellEdit(error: unknown): boolean {
  return error instanceof WorkbookError && error.reason.id === 'error.cellEdit';
}
