import type { Message } from '../../../messages/message';
import type { CellAddress } from '../../sheet/grid';
import type { Answer } from './answer';

/** Something that a person can make clear. */
export interface LayoutQuestion {
  message: Message;
  /** null: the person finds it. */
  cell: CellAddress | null;
  /** What may be answered there, the likeliest first; none: the person says it of the cell that is found. */
  answers: readonly Answer[];
}
