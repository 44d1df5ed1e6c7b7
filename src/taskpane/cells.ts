import { createContext, useContext } from 'react';
import type { SheetReading } from '../core/plan/plan';
import { cellName, sheetReference } from '../core/sheet/address';
import type { CellAddress } from '../core/sheet/grid';

/** What components can do with the address of a cell. */
export interface CellLinks {
  /** As Excel shows it: `Foglio!C8`. */
  nameOf(address: CellAddress): string;
  goTo(address: CellAddress): void;
}

export const CellsContext = createContext<CellLinks | null>(null);

export function useCells(): CellLinks {
  const cells = useContext(CellsContext);
  if (!cells) throw new Error('CellsContext is missing');
  return cells;
}

/** `Foglio!C8`; only `C8` for a sheet that takes no part in the tree. */
export function nameOfCell({ sheet, row, column }: CellAddress, sheets: readonly SheetReading[]): string {
  const name = sheets.find(({ id }) => id === sheet)?.name;
  return `${name === undefined ? '' : sheetReference(name)}${cellName(row, column)}`;
}
