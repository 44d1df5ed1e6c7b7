import { isOmitted, type CellValue } from '../cell';
import { Refusal } from '../refusal';
import { standard } from '../rules/profiles';
import { profileNamed, readRules } from '../rules/readRules';
import type { Rules } from '../rules/rules';
import { trimText } from '../text/cleanText';

/** Rules from a profile name or a two-column range; Standard when omitted. */
export function rulesArgument(range: readonly (readonly CellValue[])[] | null): Rules {
  const first = range?.[0]?.[0] ?? null;
  if (!range || range.every((row) => row.every(isOmitted))) return standard;
  if (range.length === 1 && range[0]?.length === 1) return profileNamed(trimText(String(first)));
  if (range.some((row) => row.length !== 2)) throw new Refusal('rules.notTwoColumns');
  return readRules(range);
}
