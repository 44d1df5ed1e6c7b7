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
  const bands = rules.bands[BAND_SETS.find((set) => set === level) ?? 'default'];
  const { label, light } = bands.find((band) => reaches(score, band)) ?? {
    label: rules.toAssess,
    light: null,
  };
  return { label, light };
}

function reaches(score: number, { from, fromIncluded }: Band): boolean {
  if (from === null) return true;
  return fromIncluded ? score >= from - BINARY_NOISE : score > from + BINARY_NOISE;
}
