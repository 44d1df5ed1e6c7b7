import type { Message } from '../../messages/message';
import type { ColumnRole, LayoutId, Plan } from '../plan/plan';
import type { Level } from '../rules/rules';
import type { SheetGrid } from '../sheet/grid';
import type { Steps } from '../steps';
import type { LayoutDeclaration } from './engine/declaration/declaration';

/** One way in which chambers lay out their plans. */
export interface Layout {
  id: LayoutId;
  /** What it looks for, for the person whose sheet was not recognised. */
  looksFor: Message;
  /** The tree of a workbook, seen from the sheet in front; null when that sheet is not laid out like this. Stops before each sheet. */
  recognise(sheets: readonly SheetGrid[], activeSheet: string, hints: Hints): Steps<Plan | null>;
}

/** What a person decided about this workbook; it wins over what is recognised. */
export interface Hints {
  layout: LayoutId | null;
  columns: readonly ColumnChoice[];
  year: number | null;
  /** Hidden sheets, by name, that count as if they were shown, or do not. */
  hidden: readonly { name: string; counted: boolean }[];
  /** How the workbook is laid out, where a person taught it or brought it from another one. */
  declaration?: LayoutDeclaration | null;
}

export const NO_HINTS: Hints = { layout: null, columns: [], year: null, hidden: [], declaration: null };

/**
 * The meaning a person gave to a column. By its heading, never by its address, so that it does not go stale; a column
 * without heading is so many columns to the right of one that has.
 */
export interface ColumnChoice {
  /** Text of the header cell as `headingKey` gives it. */
  heading: string;
  /** Columns to the right of that heading; 0: the headed column itself. */
  offset: number;
  /** null: not used. */
  role: ColumnRole | null;
  /** Of the nodes of that level, where the person said so. */
  level?: Level;
}
