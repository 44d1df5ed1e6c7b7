import type { CellValue } from '../../cell';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { readNumber } from '../../number/readNumber';
import { lookAt, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { cleanText } from '../../text/cleanText';

/** A cell without which its row is filled as no other, and with which as several. */
export interface OddCell {
  at: CellAddress;
  /** What a row that is filled so has there. */
  sample: CellValue;
  /** How many rows are filled so. */
  alike: number;
}

/** So many rows that are filled alike show how such a row is filled. */
const FEWEST_ALIKE = 2;

type Kind = '' | 'figure' | 'text';

/** The cells of a sheet that are blank, or hold words, where the rows that look alike and are filled alike have a figure or a text. */
export function oddCells(grid: SheetGrid): OddCell[] {
  const rows = grid.values.map((values, r) => ({
    row: grid.row + r,
    look: lookOfRow(grid, values, r),
    kinds: values.map(contentKind),
  }));
  const byMake = new Map<string, number[]>();
  for (const { row, look, kinds } of rows) {
    const make = makeOf(look, kinds);
    byMake.set(make, [...(byMake.get(make) ?? []), row]);
  }
  return rows.flatMap(({ row, look, kinds }): OddCell[] => {
    const own = byMake.get(makeOf(look, kinds)) ?? [];
    if (own.length > 1 || kinds.every((kind) => kind === '')) return [];
    return kinds.flatMap((kind, c): OddCell[] => {
      const others: Kind[] = kind === '' ? ['figure', 'text'] : ['figure'];
      return others
        .filter((other) => other !== kind)
        .flatMap((other): OddCell[] => {
          const like =
            byMake.get(
              makeOf(
                look,
                kinds.map((each, i) => (i === c ? other : each)),
              ),
            ) ?? [];
          const [first] = like;
          if (first === undefined || like.length < FEWEST_ALIKE) return [];
          const column = grid.column + c;
          const sample = valueAt(grid, first, column);
          // The code of one row is no other's.
          if (typeof sample === 'string' && looksLikeCode(sample)) return [];
          return [{ at: { sheet: grid.id, row, column }, sample, alike: like.length }];
        });
    });
  });
}

function makeOf(look: string, kinds: readonly Kind[]): string {
  return `${look} ${kinds.join()}`;
}

function contentKind(value: CellValue): Kind {
  const text = typeof value === 'string' ? cleanText(value) : value;
  if (text === '' || text === null) return '';
  return typeof text === 'number' || (typeof text === 'string' && readNumber(text)) ? 'figure' : 'text';
}

function lookOfRow(grid: SheetGrid, values: readonly CellValue[], r: number): string {
  const first = values.findIndex((value) => value !== '' && value !== null);
  return JSON.stringify(lookAt(grid, grid.row + r, grid.column + first));
}
