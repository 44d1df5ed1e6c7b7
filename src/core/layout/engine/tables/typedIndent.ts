import type { CellValue } from '../../../cell';
import type { SheetGrid } from '../../../sheet/grid';

/** Where so many, and such a part, of the texts of a column begin with spaces they indent it; fewer are there by mistake. */
const FEWEST_TEXTS_INDENTED = 3;
const SHARE_OF_TEXTS_INDENTED = 0.25;

const LEADING_SPACES = /^[\s\u00a0]{2,}/;

/** Columns that a person indented by typing spaces before the texts. */
export function indentedByHand({ values, column }: SheetGrid): ReadonlySet<number> {
  const columns = new Map<number, { texts: number; indented: number }>();
  for (const line of values) {
    line.forEach((value, c) => {
      if (typeof value !== 'string' || value.trim() === '') return;
      const { texts, indented } = columns.get(column + c) ?? { texts: 0, indented: 0 };
      const isIndented = typedIndent(value) > 0;
      columns.set(column + c, { texts: texts + 1, indented: indented + (isIndented ? 1 : 0) });
    });
  }
  return new Set(
    [...columns].flatMap(([at, { texts, indented }]) =>
      indented >= FEWEST_TEXTS_INDENTED && indented >= texts * SHARE_OF_TEXTS_INDENTED ? [at] : [],
    ),
  );
}

/** Spaces before a text, where they are more than one. */
export function typedIndent(value: CellValue): number {
  return typeof value === 'string' ? (LEADING_SPACES.exec(value)?.[0].length ?? 0) : 0;
}
