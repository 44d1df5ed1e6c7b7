import { BAND_SETS, LIGHTS, type Light, type Rules } from '../../../core/rules/rules';
import type { Message } from '../../../messages/message';
import type { TreeFilter } from '../../treeFilter';

/** The filters that the menu offers; others are opened from a number. */
export const OFFERED: readonly TreeFilter[] = [
  ...LIGHTS.map((light) => ({ level: null, light })),
  { level: null, light: null },
  { mark: 'findings' },
  { mark: 'undecided' },
  { mark: 'byHand' },
];

/** Unique among filters. */
export function filterKey(filter: TreeFilter | null): string {
  return JSON.stringify(filter);
}

/** What a filter shows, in the words of the rules in force. */
export function filterLabel(filter: TreeFilter, rules: Rules, say: (message: Message) => string): string {
  if ('unit' in filter) return say({ id: 'pane.filter.unit', params: { unit: filter.unit } });
  if (!('light' in filter)) return say({ id: `pane.filter.${filter.mark}` });
  const word = filter.light === null ? say({ id: 'pane.filter.noLight' }) : lightWords(filter.light, rules);
  return filter.level === null ? word : `${say({ id: `pane.level.${filter.level}` })}: ${word}`;
}

/** Levels may have bands of their own, with words of their own. */
function lightWords(light: Light, { bands }: Rules): string {
  const words = BAND_SETS.flatMap((set) => bands[set].filter((band) => band.light === light));
  return [...new Set(words.map(({ label }) => label))].join(', ');
}
