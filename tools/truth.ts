import type { CellValue } from '../src/core/cell';

export type TruthLevel = 'ambito' | 'strategico' | 'operativo' | 'indicatore';

/** What a person reads in one place of a workbook. */
export interface TruthNode {
  id: string;
  /** null: right below the ente, which no truth lists. */
  parent: string | null;
  level: TruthLevel;
  code: string;
  name: string;
  /** As its cell has it: a fraction or points. */
  weight: number | null;
  /** As its cell has it; dates are ISO texts. */
  target: CellValue;
  actual: CellValue;
  targetShown?: string;
  actualShown?: string;
  /** The score that the workbook prints. */
  published?: CellValue;
  /** Other nodes of the same row of which the weight may be said as well. */
  weightOn?: string[];
  /** Where what it says stands, where the truth tells it: `F12`, `Rilevazione!F12`. */
  cells?: Partial<Record<'name' | 'code' | 'weight' | 'target' | 'actual', string>>;
  sheet: string;
  /** As Excel numbers them. */
  row: number;
}

/** The tree that a workbook means. */
export interface Truth {
  title: string;
  /** What it is modelled on. */
  source: string;
  year: number;
  indicators: number;
  nodes: TruthNode[];
}
