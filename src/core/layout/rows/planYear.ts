import type { YearTarget } from '../../plan/plan';
import { targetIn } from '../cells/leniently';

/** The year of which alone something is to be reached; null where there are none, or several. */
export function onlyPlannedYear(targets: readonly YearTarget[]): number | null {
  const isPlanned = ({ target }: YearTarget): boolean => targetIn(target.value).kind !== 'nothingToAssess';
  const [planned = null, ...more] = new Set(targets.filter(isPlanned).map(({ year }) => year));
  return more.length === 0 ? planned : null;
}
