import { fieldMend } from '../../editing/mend';
import type { Rule } from '../rule';

/** Target and actual a hundred or a thousand times apart: percentage points beside a percentage, thousands beside pieces. */
export const scaleDiffers: Rule = {
  id: 'scaleDiffers',
  severity: 'error',
  reports: ['actual.percentPoints', 'actual.pointsForFraction', 'actual.otherScale', 'actual.farFromTarget'],
  mend: ({ message, node }) =>
    message.id === 'actual.percentPoints' && node !== null
      ? fieldMend(node, 'actual', `${message.params?.text}%`)
      : null,
};
