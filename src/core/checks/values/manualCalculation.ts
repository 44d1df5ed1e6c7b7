import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

/** Excel shows old results until a person has it compute. */
export const manualCalculation: Rule = {
  id: 'manualCalculation',
  severity: 'warning',
  says: ['workbook.manual'],
  find: ({ isManual }) => (isManual ? [foundAtCell({ id: 'workbook.manual' }, null, null)] : []),
};
