import type { BuiltInLayout } from '../engine/builtIn';

const TITLES = [
  { code: 'a_9', letters: ['AS'], depth: 0 },
  { code: 'a_9.9', letters: ['OS'], depth: 1, label: 'strategic', impliesAbove: 'AS_' },
  { code: 'a_9.9.9', letters: ['OO', 'OP', 'PO', 'PR'], depth: 2, label: 'operational' },
] as const;

/**
 * The Relazione by labelled boxes (Toscana Nord-Ovest): for each objective rows of labels (Obiettivo, Unità organizzative,
 * Risultato misurato, Valutazione) and a table whose cells say code, name, weight and tipologia at once; strategic
 * objectives on one sheet, operational ones under the titles of theirs on another. Sheets that list nodes with their results
 * repeat them; each dashboard of an executive is a tree of its own.
 */
export const labelledReport: BuiltInLayout = {
  id: 'labelledReport',
  declaration: {
    version: 1,
    levels: ['area', 'strategic', 'operational'],
    tables: [
      { headings: [], records: 'rows', fields: [], titles: TITLES, boxes: true, codedNames: true, lines: [] },
      { headings: [], records: 'rows', fields: [], roots: 'dashboard', codedNames: true, lines: [] },
    ],
    listed: TITLES,
  },
};
