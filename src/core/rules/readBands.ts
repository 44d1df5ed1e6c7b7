import { Refusal } from '../refusal';
import { readNumber } from '../number/readNumber';
import { cleanText } from '../text/cleanText';
import { splitOperator } from '../targets/operator';
import type { Band, Light } from './rules';

/** A band as a person writes it: label, light and interval (`>= 60% e < 80%`). */
export interface WrittenBand {
  label: string;
  light: Light;
  interval: string;
}

interface Bound {
  value: number;
  included: boolean;
}

interface Interval {
  lower: Bound | null;
  upper: Bound | null;
}

/** Best to worst, each with its lower bound; refuses bands that overlap or leave a gap between them. */
export function readBands(written: readonly WrittenBand[]): Band[] {
  const read = written.map((band) => ({ ...band, ...readInterval(band) }));
  read.sort((a, b) => (b.lower?.value ?? -Infinity) - (a.lower?.value ?? -Infinity));
  read.forEach((band, i) => {
    const better = read[i - 1];
    if (!better) {
      if (band.upper) throw new Refusal('rules.bandsOpen', { band: band.label });
      return;
    }
    const meets =
      band.upper &&
      better.lower &&
      band.upper.value === better.lower.value &&
      band.upper.included !== better.lower.included;
    if (!meets) throw new Refusal('rules.bandsGap', { band: band.label, better: better.label });
  });
  if (read.at(-1)?.lower) throw new Refusal('rules.bandsOpen', { band: read.at(-1)?.label ?? '' });
  return read.map(({ label, light, lower }) => ({
    label,
    light,
    from: lower?.value ?? null,
    fromIncluded: lower?.included ?? false,
  }));
}

function readInterval({ label, interval }: WrittenBand): Interval {
  const bounds: Interval = { lower: null, upper: null };
  for (const part of cleanText(interval).split(/\s*(?:\be\b|;|,(?!\d))\s*/)) {
    const split = splitOperator(part);
    const number = split && split.before === '' ? readNumber(split.after) : null;
    if (!split || !number || split.operator === '=')
      throw new Refusal('rules.band', { band: label, text: interval });
    const value = number.percent || number.value <= 1 ? number.value : number.value / 100;
    bounds[split.operator.startsWith('>') ? 'lower' : 'upper'] = {
      value,
      included: split.operator.endsWith('='),
    };
  }
  return bounds;
}
