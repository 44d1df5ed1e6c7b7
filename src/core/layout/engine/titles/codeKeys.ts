import { codeKey } from '../../../codes/codeTree';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { oncePerObject } from '../../../oncePerObject';
import { shownText } from '../../rows/table';
import type { Fields } from '../fields/fields';
import { foreignLines } from './foreignLines';
import { isTotalLine } from '../tables/totalLine';

/** The keys of the codes of a table, by line: `A` and `A1` as `a` and `a_1` where letters alone are a code too. */
export const codesIn = oncePerObject((fields: Fields): ReadonlyMap<number, string> => {
  const { table } = fields;
  const codes = new Map<number, string>();
  const { lines: foreign } = foreignLines(fields);
  const taken = new Set<string>();
  for (const line of table.lines) {
    const cell = table.front.has(line) || foreign.has(line) ? null : fields.cell(line, 'code');
    const isNamed = typeof fields.cell(line, 'name')?.value !== 'number';
    // A sum may repeat the code of what it sums up.
    const isSum =
      taken.has(cell?.text ?? '') && isTotalLine(fields.line(line)) && !fields.cell(line, 'target');
    taken.add(cell?.text ?? '');
    if (cell && isNamed && !isSum && [looksLikeCode, isLetters, isBelowLetters].some((is) => is(cell.text)))
      codes.set(line, codeKey(shownText(cell)));
  }
  withoutLevels(codes);
  const letters = new Set([...codes.values()].filter(isLetters));
  return new Map(
    [...codes].flatMap(([line, key]): [number, string][] => {
      // `I.A` below `I`: elsewhere it is a word.
      if (isBelowLetters(fields.cell(line, 'code')?.text ?? '') && !letters.has(beginningOf(key))) return [];
      const [start = ''] = /^\p{L}+(?=\d)/u.exec(key) ?? [];
      return [[line, letters.has(start) ? `${start}_${key.slice(start.length)}` : key]];
    }),
  );
});

/** `AS-A`, `OS-A1`, `OO-A1.1`: letters for the level before codes that differ without them, too. */
function withoutLevels(codes: Map<number, string>): void {
  const bare = new Map([...codes].map(([line, key]) => [line, key.replace(LEVEL_BEFORE_LETTERS, '')]));
  const levels = new Set([...codes.values()].flatMap((key) => LEVEL_BEFORE_LETTERS.exec(key)?.[0] ?? []));
  const areTold = new Set(bare.values()).size === new Set(codes.values()).size;
  if (levels.size > 1 && areTold) for (const [line, key] of bare) codes.set(line, key);
}

const LEVEL_BEFORE_LETTERS = /^\p{L}{2,4}_(?=\p{L}(?:\d|$))/u;
const LETTERS = /^\p{L}{1,4}$/u;
const LETTERS_BELOW = /^\p{L}{1,4}(?:[._-]\p{L}{1,2})+$/u;

function isLetters(text: string): boolean {
  return LETTERS.test(text);
}

function isBelowLetters(text: string): boolean {
  return LETTERS_BELOW.test(text);
}

/** The longest beginning of a key that is there as well. */
export function prefixIn(key: string, keys: ReadonlySet<string>): string | null {
  for (let cut = key.lastIndexOf('_'); cut > 0; cut = key.lastIndexOf('_', cut - 1))
    if (keys.has(key.slice(0, cut))) return key.slice(0, cut);
  return null;
}

/** The first part of a key. */
export function beginningOf(key: string): string {
  return key.split('_')[0] ?? '';
}

export function countParts(key: string): number {
  return key.split('_').length;
}

/** The key above, whether or not a line has it; "" for one of a single part. */
export function parentKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('_')));
}
