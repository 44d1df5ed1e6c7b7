/** The columns of the table, as its words name them. */
export const BREAKDOWN_FIGURES = ['weight', 'counted', 'score', 'contribution', 'lost'] as const;
