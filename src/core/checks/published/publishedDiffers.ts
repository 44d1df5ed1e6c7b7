import type { Rule } from '../rule';

/** A printed score that is not what its own row gives, even with the rounding of what is printed. */
export const publishedDiffers: Rule = {
  id: 'publishedDiffers',
  severity: 'warning',
  reports: ['published.different', 'published.notNumber', 'score.notNumber', 'score.outOfScale'],
};
