import { addressOf, isSameCell } from '../core/sheet/address';
import type { CellAddress, CellRange } from '../core/sheet/grid';
import type { WorkbookPort } from '../workbook/port';

/** While somebody walks through the cells with the arrows nothing is shown. */
const PAUSE_MS = 150;

/** What is selected in the sheet, by a person or from the pane. */
export class SheetSelection {
  /** What the pane has selected: no news for it. */
  private fromPane: CellAddress | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly port: WorkbookPort,
    /** Told where a person went; null: where the pane went. */
    private readonly onMoved: (cell: CellAddress | null) => void,
  ) {}

  async select(range: CellRange): Promise<void> {
    clearTimeout(this.pause);
    this.fromPane = range;
    this.onMoved(null);
    await this.port.select(range);
  }

  /** Excel has told of a selection; null: several blocks at once, or no cells. */
  changed(range: CellRange | null): void {
    clearTimeout(this.pause);
    if (!range || (this.fromPane && isSameCell(range, this.fromPane))) return;
    this.fromPane = null;
    this.pause = setTimeout(() => this.onMoved(addressOf(range)), PAUSE_MS);
  }
}
