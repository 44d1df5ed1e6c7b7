import type { Answer } from '../core/layout/teaching/answer';
import type { CellAddress } from '../core/sheet/grid';
import type { Message } from '../messages/message';
import type { Lesson } from './lesson';

/** What a person sees while teaching how the workbook is laid out. */
export interface Teaching extends Lesson {
  /** null: nothing yet, or several blocks of cells at once. */
  selected: SelectedCells | null;
  /** The answer that does not go with the sheet, or with an earlier one, and why. */
  refused: { answer: Answer; problem: Message } | null;
  canUndo: boolean;
}

export interface SelectedCells {
  sheetName: string;
  /** Of the cells selected the first that holds something, otherwise of their row; null: there is none. */
  cell: CellAddress | null;
  /** Of the first column selected the nearest cell that holds something, below first; null: there is none. */
  inColumn: CellAddress | null;
  text: string;
}

/** What a person can do about the layout. What is taught is kept in the workbook, and the tree read anew from the cells in hand. */
export interface LayoutTeaching {
  /** Begins to follow what is selected in the sheet. */
  start(): Promise<void>;
  /** @param instead it holds, and what it contradicts does not */
  answer(answer: Answer, instead?: boolean): Promise<void>;
  /** Takes back the last answer of this pane. */
  undo(): Promise<void>;
  stop(): Promise<void>;
  /** Shows in the sheet what each row is taken for. */
  colour(): Promise<void>;
  removeColours(): Promise<void>;
  /** The layout of the moment as the text of a file; null: there is none. */
  fileText(name: string): string | null;
  /** Takes a layout from the text of a file, and begins to teach what does not fit. */
  useFile(text: string): Promise<void>;
}
