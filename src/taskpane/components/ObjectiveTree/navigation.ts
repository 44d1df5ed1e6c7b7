import type { TreeRow } from './visibleRows';

/** The line where a key leads from line `from` (WAI-ARIA tree pattern); null: the key does not move. */
export function destination(
  key: string,
  rows: readonly TreeRow[],
  from: number,
  page: number,
): number | null {
  const last = rows.length - 1;
  const row = rows[from];
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'PageDown':
      return Math.min(last, from + page);
    case 'PageUp':
      return Math.max(0, from - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return row?.expanded ? from + 1 : null;
    case 'ArrowLeft':
      return row && !row.expanded && row.parent >= 0 ? row.parent : null;
    default:
      return null;
  }
}

/** The next line whose code or name begins with what was typed; one letter moves on, more letters may stay. */
export function typedAhead(typed: string, rows: readonly TreeRow[], from: number): number | null {
  const start = typed.length === 1 ? from + 1 : from;
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length;
    const branch = rows[index]?.branch;
    if (branch && [branch.code, branch.name].some((text) => text.toLowerCase().startsWith(typed)))
      return index;
  }
  return null;
}
