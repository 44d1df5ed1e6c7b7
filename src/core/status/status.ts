import { BINARY_NOISE } from '../number/binaryNoise';
import { BAND_SETS, type Band, type Level, type Light, type Rules } from '../rules/rules';

export interface Status {
  label: string;
  /** null: not scored. */
  light: Light | null;
}

/** What stands for a score: a fraction, nothing yet, or declared not assessable. */
export type Scored = number | 'N/D' | 'NV';

/** Band of an unrounded score, in the words of the rules (docs/dominio.md §6). */
export function statusOf(score: Scored, rules: Rules, level: Level | null = null): Status {
  if (score === 'NV') return { label: rules.notAssessable, light: null };
  if (score === 'N/D') return { label: rules.toAssess, light: null };
  const { label, light } = levelBands(rules, level).find((band) => reaches(score, band)) ?? {
    label: rules.toAssess,
    light: null,
  };
  return { label, light };
}

/** From which score on a level counts as reached, as a fraction: where its best band begins. */
export function reachedFrom(rules: Rules, level: Level): number | null {
  return levelBands(rules, level)[0]?.from ?? null;
}

/** The bands of a level, from the best to the worst: its own, or those of the levels without any. */
export function levelBands({ bands }: Rules, level: Level | null): readonly Band[] {
  return bands[BAND_SETS.find((set) => set === level) ?? 'default'];
}

function reaches(score: number, { from, fromIncluded }: Band): boolean {
  if (from === null) return true;
  return fromIncluded ? score >= from - BINARY_NOISE : score > from + BINARY_NOISE;
}
