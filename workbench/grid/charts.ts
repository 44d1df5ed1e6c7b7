import type { Box } from './address';

/** What was asked of a chart. The grid draws none, and a file that is downloaded has none. */
export interface ChartRecord {
  id: string;
  sheetId: string;
  type: string;
  source: Box;
  /** null: Excel's own. */
  title: string | null;
  hasLegend: boolean;
  /** Where the axis of values begins; null: where Excel likes. */
  minimum: number | null;
  /** Of each series. */
  fills: Record<number, string>;
  /** The cells that it covers; null: where Excel puts it. */
  place: Box | null;
}
