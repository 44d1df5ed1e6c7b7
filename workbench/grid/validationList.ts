import type { Box } from './address';

/** Cells that take only what is in a list, as office.js has it: words with commas between them, or `=` and where they are. */
export interface ValidationList {
  sheetId: string;
  box: Box;
  source: string;
}
