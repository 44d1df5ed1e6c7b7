import type { Rule } from '../rule';

/** A node below which there is nothing that gives it a score. */
export const nodeWithoutChildren: Rule = {
  id: 'nodeWithoutChildren',
  severity: 'warning',
  reports: [
    'node.noChildren',
    'node.onlyListed',
    'form.noTable',
    'table.noRows',
    'titles.empty',
    'row.programmeOnly',
  ],
};
