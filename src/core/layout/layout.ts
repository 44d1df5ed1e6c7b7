import type { Message } from '../../messages/message';
import type { LayoutId, Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';

/** One way in which chambers lay out their plans. */
export interface Layout {
  id: LayoutId;
  /** What it looks for, for the person whose sheet was not recognised. */
  looksFor: Message;
  /** The tree of a workbook, seen from the sheet in front; null when that sheet is not laid out like this. */
  recognise(sheets: readonly SheetGrid[], activeSheet: string): Plan | null;
}
