import type { BuiltInLayout } from '../engine/builtIn';

/**
 * The Relazione by blocks (Pistoia-Prato): one sheet an ambito, its name and score above the headings; a title row for each
 * strategic objective, a heading row for each operational one (its code where the weights are), its indicators below. A
 * sheet of nodes without targets (*Albero*) gives the ente, the ambiti and the weights of the strategic objectives.
 */
export const reportBlocks: BuiltInLayout = {
  id: 'reportBlocks',
  declaration: {
    version: 1,
    levels: ['area', 'strategic', 'operational'],
    tables: [
      {
        headings: [],
        records: 'rows',
        fields: [],
        titles: [
          { code: '9', depth: 0 },
          { code: '9.9', depth: 1, impliesAbove: true },
          { code: '9.9.9', depth: 2 },
          { code: '', depth: 2, amongWeights: true },
        ],
        lines: [],
      },
      { headings: [], records: 'rows', fields: [], listsNodes: true, lines: [] },
    ],
  },
};
