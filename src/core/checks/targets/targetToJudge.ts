import { targetMend } from '../../editing/mend';
import type { Rule } from '../rule';

/** A target in words, or relative to another figure: a person scores it, or writes what can be measured. */
export const targetToJudge: Rule = {
  id: 'targetToJudge',
  severity: 'warning',
  reports: [
    'target.qualitative',
    'target.relative.previousYear',
    'target.relative.benchmark',
    'target.yearless',
    'number.range',
    'number.rate',
    'number.approximate',
  ],
  mend: ({ message, node }, plan) =>
    ['target.qualitative', 'number.approximate'].includes(message.id) ? targetMend(plan.nodes, node) : null,
};
