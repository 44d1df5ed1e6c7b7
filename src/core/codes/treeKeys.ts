import { codeKey } from './codeTree';

/** Letters before the numbers of a code that say its level: `AS_01`, `OS_01.01`, `IO 01.01.01`. */
export const LEVEL_LETTERS = /^[a-z]{1,4}_?(?=\d)/;

/**
 * The keys by which codes stand under each other: without the letters of their levels where only the numbers nest.
 * @param isLeaf rows that have nothing below them; where such a row has the numbers of another one, it is not meant as
 * the parent
 */
export function treeKeys(codes: readonly string[], isLeaf: readonly boolean[]): string[] {
  const own = codes.map(codeKey);
  const bare = own.map((key) => key.replace(LEVEL_LETTERS, ''));
  if (nestedCount(bare) <= nestedCount(own)) return own;
  const nodes = new Set(bare.filter((_, index) => !isLeaf[index]));
  return bare.map((key, index) => (isLeaf[index] && nodes.has(key) ? `${key}~` : key));
}

/** How many of these keys have the key of their parent among them. */
export function nestedCount(keys: readonly string[]): number {
  const all = new Set(keys);
  return keys.filter((key) => {
    const cut = key.lastIndexOf('_');
    return cut > 0 && all.has(key.slice(0, cut));
  }).length;
}
