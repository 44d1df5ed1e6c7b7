/** Separators between the parts of a code: `01_01_02`, `01.01.02`, `01-01-02`, `01 01 02`. */
const CODE_SEPARATOR = /[\s_.-]+/g;
const PLAIN_KEY = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** One spelling for a code, so that `01.01` is the parent of `01_01_02`. */
export function codeKey(code: string): string {
  if (PLAIN_KEY.test(code)) return code;
  return code.trim().replace(CODE_SEPARATOR, '_').replace(/_$/, '').toLowerCase();
}

/**
 * The parent of each row in a plain tree given by code keys: the nearest row whose code is a prefix
 * (01 → 01_01 → 01_01_02).
 * @returns for each row the index of its parent, or −1; a blank code has none. Where a parent's code occurs twice, the
 * last occurrence above the child is meant, or the first one below.
 */
export function parentsByCode(keys: readonly string[]): Int32Array {
  const parents = new Int32Array(keys.length).fill(-1);
  /** The row above and its ancestors, from the top: in a sheet in order the parent is among them. */
  const path: number[] = [];
  let places: Map<string, number[]> | null = null;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? '';
    if (key === '') continue;
    while (path.length > 0 && !isAncestor(keys[path.at(-1) ?? 0] ?? '', key)) path.pop();
    const candidate = path.at(-1);
    const cut = key.lastIndexOf('_');
    if (candidate !== undefined && keys[candidate]?.length === cut) {
      parents[row] = candidate;
    } else if (cut > 0) {
      places ??= placesOf(keys);
      parents[row] = nearestAncestor(key, row, places);
    }
    path.push(row);
  }
  return parents;
}

function isAncestor(key: string, of: string): boolean {
  return of.length > key.length && of.charCodeAt(key.length) === 95 && of.startsWith(key);
}

function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, row) => {
    const rows = places.get(key);
    if (rows) rows.push(row);
    else places.set(key, [row]);
  });
  return places;
}

/** The last of these ascending places that is before a row; halving, for a code may occur on every row. */
function lastBefore(places: readonly number[], row: number): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function nearestAncestor(key: string, row: number, places: ReadonlyMap<string, readonly number[]>): number {
  for (let cut = key.lastIndexOf('_'); cut > 0; cut = key.lastIndexOf('_', cut - 1)) {
    const rows = places.get(key.slice(0, cut));
    if (rows) return lastBefore(rows, row) ?? rows[0] ?? -1;
  }
  return -1;
}
