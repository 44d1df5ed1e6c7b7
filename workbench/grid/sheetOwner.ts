import type { IMutationInfo, Injector, Styles } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';

/** What a sheet asks of its workbook. */
export interface SheetOwner {
  readonly id: string;
  readonly injector: Injector;
  readonly formulas: FormulaDataModel;
  readonly styles: Styles;
  readonly uses1904Dates: boolean;
  readonly protectedSheets: Set<string>;
  /** Carries out what `undo` takes back. */
  mutate(redo: IMutationInfo[], undo: IMutationInfo[]): void;
}
