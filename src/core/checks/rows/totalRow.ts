import type { Rule } from '../rule';

/** A row of totals is no node: it would count its rows twice. */
export const totalRow: Rule = { id: 'totalRow', severity: 'note', reports: ['row.subtotal'] };
