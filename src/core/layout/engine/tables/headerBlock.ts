import type { ColumnRole } from '../../../plan/plan';
import type { Judgement } from '../../headings/headers';
import type { LineCell } from './sheetView';

/** One to three lines of headings. */
export interface HeaderBlock {
  first: number;
  last: number;
  /** What stands over each field, in one text; fields under a heading that spans them have it too. */
  texts: ReadonlyMap<number, string>;
  /** The same, line by line from the top. */
  parts: ReadonlyMap<number, readonly string[]>;
  /** Fields from the first to the last that has something over it. */
  from: number;
  to: number;
  /** Names what the lines below are of, where other headings say `Indicatore`. */
  title?: LineCell;
  /** Fields that are known by what stands below them, where no headings say so. */
  byContent?: ReadonlyMap<number, { role: ColumnRole; judgement: Judgement }>;
}
