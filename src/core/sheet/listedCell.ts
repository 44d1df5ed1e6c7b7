import type { CellAddress } from './grid';

/** A cell that takes only what is in a list (Excel's data validation). */
export interface ListedCell extends CellAddress {
  /** null: the list is one that cannot be read. */
  list: readonly string[] | null;
}
