import type { Box } from './address';

/** How a sheet is printed. Univer keeps nothing of it. Margins in points. */
export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  /** As office.js names it. */
  paper: 'A3' | 'A4' | 'A5' | 'Letter' | 'Legal';
  /** In percent; null: it is made to fit pages. */
  scale: number | null;
  pagesWide: number | null;
  pagesTall: number | null;
  leftMargin: number;
  rightMargin: number;
  /** None: all that the sheet holds. */
  areas: readonly Box[];
  /** Rows at the top of each page. */
  titleRows: Box | null;
}

/** Of a new sheet on a machine in Italy. */
export const DEFAULT_PAGE: PageSetup = {
  orientation: 'Portrait',
  paper: 'A4',
  scale: 100,
  pagesWide: null,
  pagesTall: null,
  leftMargin: 50.4,
  rightMargin: 50.4,
  areas: [],
  titleRows: null,
};
