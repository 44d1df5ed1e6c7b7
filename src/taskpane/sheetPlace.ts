import { useMemo } from 'react';
import { nodeAt } from '../core/plan/nodeAt';
import type { Plan } from '../core/plan/plan';
import type { CellAddress } from '../core/sheet/grid';

/** Where a person is in the sheet. */
export interface SheetPlace {
  /** A new object each time the person goes somewhere. */
  cell: CellAddress;
  node: string;
}

/** The node whose cell is selected in the sheet; null: none is, or the pane has selected it. */
export function useSheetPlace(plan: Plan, cell: CellAddress | null): SheetPlace | null {
  return useMemo(() => {
    const node = cell && nodeAt(plan, cell);
    return node && { cell, node: node.id };
  }, [plan, cell]);
}
