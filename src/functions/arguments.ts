import type { CellValue } from '../core/cell';
import { PROFILES, standard } from '../core/rules/profiles';
import { profileNamed, readRules } from '../core/rules/readRules';
import type { Level, Rules } from '../core/rules/rules';
import { Refusal } from '../core/refusal';
import { readDirection } from '../core/targets/operator';
import type { Direction } from '../core/targets/target';
import { cleanText, trimText } from '../core/text/cleanText';
import { excerpt } from '../core/text/excerpt';
import { isOmitted } from './cells';
import type { Parameter, Range } from './definition';

/** The `regole` argument, the same for every function that has it. */
export const rulesParameter: Parameter = {
  name: 'regole',
  description: {
    it: `Regole della Camera: ${PROFILES.map(({ name }) => `"${name}"`).join(', ')} oppure l'intervallo di due colonne del foglio Regole. Se manca: "Standard".`,
    en: `Rules of the chamber: ${PROFILES.map(({ name }) => `"${name}"`).join(', ')} or the two-column range of the sheet Regole. If omitted: "Standard".`,
  },
  optional: true,
};

/** Rules from a profile name or a two-column range; Standard when omitted. */
export function rulesArgument(range: Range | null): Rules {
  const first = range?.[0]?.[0] ?? null;
  if (!range || range.every((row) => row.every(isOmitted))) return standard;
  if (range.length === 1 && range[0]?.length === 1) return profileNamed(trimText(String(first)));
  if (range.some((row) => row.length !== 2)) throw new Refusal('rules.notTwoColumns');
  return readRules(range);
}

/** The `verso` of one row; null when omitted. */
export function directionArgument(cell: CellValue): Direction | null {
  if (isOmitted(cell)) return null;
  const direction = readDirection(cleanText(String(cell)));
  if (!direction) throw new Refusal('direction.unknown', { text: excerpt(String(cell)) });
  return direction;
}

const LEVEL_NAMES: ReadonlyMap<string, Level> = new Map([
  ['indicatore', 'indicator'],
  ['operativo', 'operational'],
  ['strategico', 'strategic'],
  ['ambito', 'area'],
  ['ente', 'entity'],
]);

/** The `livello` of one row, in Italian; null when omitted. */
export function levelArgument(cell: CellValue): Level | null {
  if (isOmitted(cell)) return null;
  const level = LEVEL_NAMES.get(trimText(String(cell)).toLowerCase());
  if (!level) throw new Refusal('level.unknown', { text: excerpt(String(cell)) });
  return level;
}

/** `5×1`: rows and columns of a range, for a message. */
export function rangeShape(range: readonly (readonly unknown[])[]): string {
  return `${range.length}×${range[0]?.length ?? 0}`;
}
