import type { BuiltInLayout } from '../engine/builtIn';

/**
 * The PIRA by missione and programma (Toscana Nord-Ovest; DPCM 18/9/2012): objectives in rows of their own, each with its
 * resources and a table of indicators with targets of three years. The tree goes by ambito, the first number of an
 * objective's code, which no row shows; missioni and programmi are details of its nodes (docs/dominio.md §2).
 */
export const missionPlan: BuiltInLayout = {
  id: 'missionPlan',
  declaration: {
    version: 1,
    levels: ['area', 'strategic'],
    tables: [
      {
        headings: [],
        records: 'rows',
        fields: [],
        titles: [{ code: 'a_9.9', depth: 1, impliesAbove: true }],
        codedNames: true,
        lines: [],
      },
    ],
  },
  isPlan: true,
  requires: 'mission',
};
