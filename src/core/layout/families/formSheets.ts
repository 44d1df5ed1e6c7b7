import type { BuiltInLayout } from '../engine/builtIn';

/**
 * One sheet a scheda (Pistoia-Prato 2024): labels with their values on top (missione, ambito, objective, code…), a table of
 * indicators below, the operator of the target in a column of its own, the algorithm below the name. All these sheets are one
 * tree; an ambito with two numbers is a strategic objective below the ambito of its first.
 */
export const formSheets: BuiltInLayout = {
  id: 'formSheets',
  declaration: {
    version: 1,
    levels: ['area', 'strategic', 'operational'],
    tables: [
      {
        headings: [],
        records: 'rows',
        fields: [],
        forms: [
          { code: '9.9', depth: 1, impliesAbove: true },
          { code: 'a.9.9', depth: 1, impliesAbove: true },
        ],
        belowName: 'algorithm',
        lines: [],
      },
    ],
  },
  namesEntity: false,
};
