import { lastDayOfMonth } from './readDate';

const PART_OF_YEAR =
  /^(?:(1|2|3|4|i|ii|iii|iv|prim[oa]|second[oa]|terz[oa]|quart[oa])[°º^]?\s(semestre|quadrimestre|trimestre)|anno(?: solare| in corso)?)?\s?(?:(?:del(?:l['’]anno)?\s)?(20\d\d))?$/i;
const ORDINALS: readonly RegExp[] = [
  /^(?:1|i|p.*)$/i,
  /^(?:2|ii|s.*)$/i,
  /^(?:3|iii|t.*)$/i,
  /^(?:4|iv|q.*)$/i,
];
const MONTHS_OF: ReadonlyMap<string, number> = new Map([
  ['semestre', 6],
  ['quadrimestre', 4],
  ['trimestre', 3],
]);

/**
 * The last day of a part of a year: `primo semestre 2024`, `III trimestre`, `anno`, `2024`.
 * @param yearOf where the text says none; null: it must
 * @returns the Excel serial number, or null
 */
export function readEndOfPeriod(text: string, yearOf: number | null): number | null {
  const match = text === '' ? null : PART_OF_YEAR.exec(text);
  const year = match?.[3] ? Number(match[3]) : yearOf;
  if (!match || year === null) return null;
  const [, ordinal, part = ''] = match;
  if (!ordinal) return lastDayOfMonth(year, 12);
  const count = ORDINALS.findIndex((spelling) => spelling.test(ordinal)) + 1;
  return lastDayOfMonth(year, count * (MONTHS_OF.get(part.toLowerCase()) ?? 0));
}
