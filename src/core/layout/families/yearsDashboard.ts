import type { BuiltInLayout } from '../engine/builtIn';

/**
 * The Cruscotto (Maremma e Tirreno): a sheet of strategic objectives, each the title among the headings of its indicators,
 * with their targets year by year; operational sheets (one a prospettiva) whose merged columns name the objectives, the
 * programme and the benefits above each indicator. Nothing has a weight, and nothing was measured yet.
 */
export const yearsDashboard: BuiltInLayout = {
  id: 'yearsDashboard',
  declaration: {
    version: 1,
    levels: [],
    tables: [
      { headings: [], records: 'rows', fields: [], titledHeadings: 0, sheetNode: null, lines: [] },
      { headings: [], records: 'rows', fields: [], sheetNode: null, lines: [] },
    ],
  },
  isPlan: true,
  isUnweighted: true,
  namesEntity: false,
};
