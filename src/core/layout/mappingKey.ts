import type { Plan } from '../plan/plan';
import { hashOf } from '../text/hash';

/** What a confirmation is given for: layout, year, and which heading means what; the same when only rows or sheets move. */
export function mappingKey({ layout, year, sheets }: Plan): string {
  const meanings = new Set(
    sheets.flatMap(({ columns }) => columns.map(({ role, header }) => `${header.toLowerCase()}>${role}`)),
  );
  return hashOf([layout, year, ...[...meanings].sort()].join('|'));
}
