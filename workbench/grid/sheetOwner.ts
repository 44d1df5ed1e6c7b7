import type { IMutationInfo, Injector, Styles } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { PageSetup } from './pageSetup';

/** What a sheet asks of its workbook. */
export interface SheetOwner {
  readonly id: string;
  readonly injector: Injector;
  readonly formulas: FormulaDataModel;
  readonly styles: Styles;
  readonly uses1904Dates: boolean;
  readonly protectedSheets: Set<string>;
  /** By the id of the sheet; none: as Excel prints a new one. */
  readonly pageSetups: Map<string, PageSetup>;
  /** Carries out what `undo` takes back. */
  mutate(redo: IMutationInfo[], undo: IMutationInfo[]): void;
}
