import { isOmitted, type CellValue } from '../cell';
import { Refusal } from '../refusal';
import type { Level } from '../rules/rules';
import { trimText } from '../text/cleanText';
import { excerpt } from '../text/excerpt';

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

/** A level in the word of the `livello` argument. */
export function levelArgumentWord(level: Level): string {
  for (const [word, named] of LEVEL_NAMES) if (named === level) return word;
  return '';
}
