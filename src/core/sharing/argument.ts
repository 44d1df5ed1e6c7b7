import type { CellValue } from '../cell';

/** What stands for an argument of one of our functions in plain Excel, and what it was when the workbook was shared. */
export interface SharedArgument {
  /** `cell`: it can be read again; `expression`: its value is known to Excel only. */
  kind: 'omitted' | 'literal' | 'cell' | 'expression';
  /** As it stands in the formula: `D8`, `D8/E8`, `">= 60"`. */
  text: string;
  /** null for an expression. */
  value: CellValue;
  /** Its number is handed over as a percentage (`85%`), because its cell shows it so. */
  percent: boolean;
  /** A text that the formula adds to the cell: the year of the plan. */
  after: string;
}

export const OMITTED: SharedArgument = {
  kind: 'omitted',
  text: '""',
  value: null,
  percent: false,
  after: '',
};
