import { createContext, useContext } from 'react';
import type { PlanNode, SheetReading } from '../core/plan/plan';
import { cellName } from '../core/sheet/address';
import type { CellAddress } from '../core/sheet/grid';

/** What components can do with the address of a cell. */
export interface CellLinks {
  /** `Scheda 1, D8`. */
  nameOf(address: CellAddress): string;
  goTo(address: CellAddress): void;
}

export const CellsContext = createContext<CellLinks | null>(null);

export function useCells(): CellLinks {
  const cells = useContext(CellsContext);
  if (!cells) throw new Error('CellsContext is missing');
  return cells;
}

/** `Scheda 1, D8`; only `D8` of a sheet that is gone. */
export function nameOfCell(
  { sheet, row, column }: CellAddress,
  sheets: readonly Pick<SheetReading, 'id' | 'name'>[],
): string {
  const name = sheets.find(({ id }) => id === sheet)?.name;
  return [...(name === undefined ? [] : [name]), cellName(row, column)].join(', ');
}

/** The cell of a node to look at first: an indicator's target, otherwise where the node stands. */
export function cellOfNode({ target, actual, rows }: PlanNode): CellAddress | null {
  return target ?? actual ?? rows[0] ?? null;
}
