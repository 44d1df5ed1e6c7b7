import type { LayoutDeclaration } from '../core/layout/engine/declaration/declaration';
import { propose } from '../core/layout/engine/proposal/propose';
import { readableSheets } from '../core/layout/recognise';
import type { Answer } from '../core/layout/teaching/answer';
import { layoutFileText, readLayoutFile } from '../core/layout/teaching/layoutFile';
import { taught } from '../core/layout/teaching/teach';
import { understood } from '../core/layout/teaching/understood';
import type { CellRange, SheetGrid } from '../core/sheet/grid';
import { WorkbookError, type Snapshot, type Task } from '../workbook/port';
import { layoutDeclared } from './choices';
import { colouredRanges } from './colouredLines';
import { refuseProtected } from './refusals';
import { selectedCells } from './selectedCells';
import type { SessionContext } from './sessionContext';
import type { LayoutTeaching, Teaching } from './teaching';
import { hintsOf } from './workbookState';

/** Blocks of cells up to which they are coloured: each is a conditional format, and thousands make Excel slow. */
const MOST_COLOURED = 1_000;

const NOTHING_SAID: Teaching = {
  selected: null,
  understood: null,
  questions: [],
  byExample: false,
  refused: null,
  canUndo: false,
};

/** Before an answer: what was declared, and the answers that made it. */
interface Before {
  declaration: LayoutDeclaration | null;
  answers: readonly Answer[];
}

type Attempt = (phase: 'opening' | 'changing', work: (task: Task) => Promise<void>) => Promise<void>;

/** The layout of one workbook, taught in one pane. */
export class LayoutTeacher implements LayoutTeaching {
  private readonly past: Before[] = [];
  private answers: readonly Answer[] = [];

  constructor(
    private readonly context: SessionContext,
    /** One piece of work after the other; what goes wrong becomes a sentence. */
    private readonly attempt: Attempt,
  ) {}

  async start(): Promise<void> {
    await this.attempt('opening', (task) => this.begin(task));
  }

  async answer(answer: Answer, instead = false): Promise<void> {
    await this.attempt('opening', async (task) => {
      const snapshot = await this.snapshot(task);
      const { declaration } = this.context.settings;
      const earlier = this.answers;
      const next = taught(this.sheets(snapshot), declaration, answer, { earlier, instead });
      if (next.problem) {
        this.set({ refused: { answer, problem: next.problem } });
        return;
      }
      await this.declare(snapshot, next.declaration, task);
      this.past.push({ declaration, answers: earlier });
      this.answers = [...earlier, answer];
      this.set({ canUndo: true });
    });
  }

  async undo(): Promise<void> {
    await this.attempt('opening', async (task) => {
      const before = this.past.pop();
      if (!before) return;
      await this.declare(await this.snapshot(task), before.declaration, task);
      this.answers = before.answers;
      this.set({ canUndo: this.past.length > 0 });
    });
  }

  async stop(): Promise<void> {
    await this.attempt('opening', async () => {
      this.past.length = 0;
      this.answers = [];
      this.context.set({ teaching: null });
    });
  }

  async colour(): Promise<void> {
    await this.attempt('changing', async () => {
      const { teaching } = this.context.state;
      const snapshot = this.context.reader.inHand;
      if (!teaching?.understood || !snapshot) return;
      const grids = new Map(snapshot.sheets.map((grid) => [grid.id, grid]));
      const ranges = colouredRanges(teaching.understood, grids);
      if (ranges.length > MOST_COLOURED) {
        const params = { count: ranges.length, most: MOST_COLOURED };
        throw new WorkbookError({ id: 'teaching.tooManyColours', params });
      }
      refuseProtected(
        ranges.map(({ sheet }) => sheet),
        grids,
      );
      await this.context.port.colour(ranges);
      this.context.set({ notice: { id: 'teaching.coloured' } });
    });
  }

  async removeColours(): Promise<void> {
    await this.attempt('changing', async () => {
      await this.context.port.colour([]);
      this.context.set({ notice: { id: 'teaching.coloursRemoved' } });
    });
  }

  fileText(name: string): string | null {
    const { reader, settings } = this.context;
    const layout = settings.declaration ?? (reader.inHand && propose(this.sheets(reader.inHand)));
    return layout && layoutFileText({ name, layout });
  }

  async useFile(text: string): Promise<void> {
    await this.attempt('opening', async (task) => {
      const { value, problem } = readLayoutFile(text);
      if (problem) throw new WorkbookError(problem);
      const snapshot = await this.snapshot(task);
      if (!understood(this.sheets(snapshot), value.layout))
        throw new WorkbookError({ id: 'teaching.fitsNowhere', params: { name: value.name } });
      await this.begin(task);
      const { declaration } = this.context.settings;
      await this.declare(snapshot, value.layout, task);
      this.past.push({ declaration, answers: this.answers });
      this.answers = [];
      this.set({ canUndo: true });
      this.context.set({ notice: { id: 'teaching.used', params: { name: value.name } } });
    });
  }

  private async begin(task: Task): Promise<void> {
    const { context } = this;
    if (context.state.teaching) return;
    const snapshot = await this.snapshot(task);
    context.set({ teaching: NOTHING_SAID });
    await context.showDated(snapshot, task);
    this.selected(await context.port.selection());
  }

  /** Keeps a declaration, and reads the tree anew with it. */
  private async declare(
    snapshot: Snapshot,
    declaration: LayoutDeclaration | null,
    task: Task,
  ): Promise<void> {
    const { context } = this;
    await context.keep(layoutDeclared(declaration));
    this.set({ refused: null });
    await context.showDated({ ...snapshot, settings: context.settings }, task);
  }

  /** The cells in hand; Excel is asked only for what was changed. */
  private async snapshot(task: Task): Promise<Snapshot> {
    const { reader } = this.context;
    return reader.inHand ?? (await reader.again(task));
  }

  private sheets({ sheets }: Snapshot): SheetGrid[] {
    return readableSheets(sheets, hintsOf(this.context.settings));
  }

  /** What a person points at now; null: several blocks at once. */
  selected(range: CellRange | null): void {
    const grid = this.context.reader.inHand?.sheets.find(({ id }) => id === range?.sheet);
    this.set({ selected: range && grid ? selectedCells(range, grid) : null });
  }

  private set(change: Partial<Teaching>): void {
    const { teaching } = this.context.state;
    if (teaching) this.context.set({ teaching: { ...teaching, ...change } });
  }
}
