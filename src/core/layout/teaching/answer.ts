import type { Message } from '../../../messages/message';
import type { ColumnRole } from '../../plan/plan';
import type { CellAddress } from '../../sheet/grid';
import type { LayoutDeclaration } from '../engine/declaration/declaration';

/** The levels of titles, from the top. */
export const TITLE_LEVELS = ['area', 'strategic', 'operational'] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** What a row is; a column where records lie in columns. */
export type LineMeaning = TitleLevel | 'indicator' | 'total' | 'ignored';

/** What a column means; a row where records lie in columns. */
export interface FieldMeaning {
  /** null: not used. */
  role: ColumnRole | null;
  /** Of name, code and weight: of the nodes of that level, not of the line's own node. */
  level?: TitleLevel;
  /** Of indicators side by side in one row: which of them, from 0. */
  group?: number;
}

/** What a person says of the cell that is selected. */
export type Answer =
  | { about: 'line'; cell: CellAddress; is: LineMeaning }
  /** The cells of this row say what stands below them. */
  | { about: 'headings'; cell: CellAddress }
  | { about: 'field'; cell: CellAddress; is: FieldMeaning }
  /** The sheets with a table like this one are a node each: named by this cell and its like, or by themselves. */
  | { about: 'sheetNode'; cell: CellAddress; is: TitleLevel; namedBy: 'cell' | 'sheet' }
  /** They are no nodes, or hold nothing of the plan. */
  | { about: 'sheet'; cell: CellAddress; is: 'noNode' | 'leftOut' }
  /** From now on rows are read by the examples that are shown, and by nothing else. */
  | { about: 'examples'; cell: CellAddress }
  /** In what the table of this cell has its records, one each. */
  | { about: 'records'; cell: CellAddress; lie: 'rows' | 'columns' };

/** The declaration that an answer makes, or why it makes none. */
export type Answered = { declaration: LayoutDeclaration } | { problem: Message };
