/** Separators between the parts of a code: `01_01_02`, `01.01.02`, `01-01-02`, `01 01 02`. */
const SEPARATOR = /[\s_.-]+/g;

/** One spelling for a code, so that `01.01` is the parent of `01_01_02`. */
export function codeKey(code: string): string {
  return code.trim().replace(SEPARATOR, '_').replace(/_$/, '').toLowerCase();
}

/**
 * The parent of each row in a plain tree given by codes: the nearest row whose code is a prefix (01 → 01_01 → 01_01_02).
 * @returns for each row the index of its parent, or −1; a blank code has none. Where a parent's code occurs twice, the
 * last occurrence above the child is meant, or the first one below.
 */
export function parentsByCode(codes: readonly string[]): Int32Array {
  const keys = codes.map(codeKey);
  const parents = new Int32Array(keys.length).fill(-1);
  const first = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key !== '' && !first.has(key)) first.set(key, row);
  });
  const above = new Map<string, number>();
  keys.forEach((key, row) => {
    for (let cut = key.lastIndexOf('_'); cut > 0; cut = key.lastIndexOf('_', cut - 1)) {
      const prefix = key.slice(0, cut);
      const parent = above.get(prefix) ?? first.get(prefix);
      if (parent !== undefined) {
        parents[row] = parent;
        break;
      }
    }
    if (key !== '') above.set(key, row);
  });
  return parents;
}
