import type { YearTarget } from '../../plan/plan';
import { targetIn } from '../cells/leniently';
import { chooseYear, type YearChoice } from '../headings/years';

/**
 * The year to read targets for, as the workbook names it; otherwise the only one that has targets, otherwise the first or
 * the latest, and a person confirms it.
 */
export function planYear(
  targets: readonly YearTarget[],
  {
    mentions,
    chosen,
    guess,
  }: { mentions: readonly number[]; chosen: number | null; guess: 'first' | 'latest' },
): YearChoice {
  const choice = chooseYear(
    targets.map(({ year }) => year),
    mentions,
    chosen,
  );
  if (choice.years.length < 2) {
    const [only, ...others] = new Set([...choice.years, ...mentions]);
    return { years: [], year: others.length === 0 ? (only ?? null) : choice.year, guessed: false };
  }
  if (!choice.guessed) return choice;
  const planned = onlyPlannedYear(targets);
  if (planned !== null) return { ...choice, year: planned, guessed: false };
  const times = (year: number): number => mentions.filter((mention) => mention === year).length;
  const likely = choice.years.filter((year) => times(year) === times(choice.year ?? year));
  return { ...choice, year: likely.at(guess === 'first' ? 0 : -1) ?? choice.year };
}

/** The year of which alone something is to be reached; null where there are none, or several. */
export function onlyPlannedYear(targets: readonly YearTarget[]): number | null {
  const isPlanned = ({ target }: YearTarget): boolean => targetIn(target.value).kind !== 'nothingToAssess';
  const [planned = null, ...more] = new Set(targets.filter(isPlanned).map(({ year }) => year));
  return more.length === 0 ? planned : null;
}
