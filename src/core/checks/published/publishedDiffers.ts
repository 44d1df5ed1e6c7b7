import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { formatPercent } from '../../number/formatNumber';

/** A printed score that is not what its own row gives, even with the rounding of what is printed. */
export const publishedDiffers: Rule = {
  id: 'publishedDiffers',
  severity: 'warning',
  says: ['published.withoutActual', 'published.withoutTarget'],
  reports: [
    'published.different',
    'published.notNumber',
    'score.notNumber',
    'score.error',
    'score.outOfScale',
  ],
  find: withoutFigures,
};

/** A printed score of which the figures are missing: nothing can be compared with it. */
function withoutFigures({ plan: { nodes }, results: { byId } }: CheckFacts): Found[] {
  // A whole column that is missing is told once.
  const kept = new Set((['actual', 'target'] as const).filter((role) => nodes.some((node) => node[role])));
  return nodes.flatMap((node): Found[] => {
    const { published = null, missing = null, byHand = null } = byId.get(node.id) ?? {};
    if (published === null || byHand) return [];
    const lacks = missing?.kind;
    if ((lacks !== 'actual' && lacks !== 'target') || !kept.has(lacks)) return [];
    const id = lacks === 'actual' ? 'published.withoutActual' : 'published.withoutTarget';
    const params = { published: formatPercent(published) };
    return [foundAtCell({ id, params }, node.published, node)];
  });
}
