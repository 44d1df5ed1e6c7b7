import {
  contentExtent,
  FAR_COLUMNS,
  FAR_ROWS,
  type CellBlock,
  type ContentExtent,
} from '../core/sheet/contentExtent';

/** A used range of more cells is looked at before it is read: one value far down makes it a million rows. */
const LOOKED_AT_FROM = 16_000;
/** A sheet of a million rows is known in two round trips. */
const BANDS_PER_BLOCK = 64;
const SIZE = 'rowIndex,columnIndex,rowCount,columnCount';

interface Axis {
  start: 'row' | 'column';
  length: 'rows' | 'columns';
  /** Blocks no longer than this hold no gap that counts. */
  far: number;
}
const ROWS: Axis = { start: 'row', length: 'rows', far: FAR_ROWS };
const COLUMNS: Axis = { start: 'column', length: 'columns', far: FAR_COLUMNS };

/** The content of a sheet along one axis, known more and more closely. */
interface Bands {
  sheet: string;
  axis: Axis;
  blocks: readonly CellBlock[];
}

/** Where the content of the large ones among these used ranges is, by sheet. At most two round trips a search. */
export async function contentExtents(
  context: Excel.RequestContext,
  used: readonly (readonly [sheet: string, range: CellBlock])[],
): Promise<ReadonlyMap<string, ContentExtent>> {
  const large = used.filter(([, { rows, columns }]) => rows * columns > LOOKED_AT_FROM);
  let bands = large.flatMap(([sheet, range]) =>
    [ROWS, COLUMNS].map((axis): Bands => ({ sheet, axis, blocks: [range] })),
  );
  while (bands.some(({ axis, blocks }) => blocks.some((block) => isCoarse(block, axis)))) {
    const asked = bands.map((each) => ({ ...each, answers: ask(context, each) }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- where to look depends on what was found
    await context.sync();
    bands = asked.map(({ answers, ...each }) => ({ ...each, blocks: answers.flatMap(blockOf) }));
  }
  const alongOf = (sheet: string, axis: Axis): readonly CellBlock[] =>
    bands.find((each) => each.sheet === sheet && each.axis === axis)?.blocks ?? [];
  return new Map(
    large.map(([sheet]) => [sheet, contentExtent(alongOf(sheet, ROWS), alongOf(sheet, COLUMNS))]),
  );
}

function isCoarse(block: CellBlock, { length, far }: Axis): boolean {
  return block[length] > far;
}

/** What is used in each band of the blocks that are too long to be known; the others are as they are. */
function ask(
  { workbook }: Excel.RequestContext,
  { sheet, axis, blocks }: Bands,
): (CellBlock | Excel.Range)[] {
  return blocks.flatMap((block): (CellBlock | Excel.Range)[] => {
    if (!isCoarse(block, axis)) return [block];
    return bandsOf(block, axis).map(({ row, column, rows, columns }) =>
      workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, rows, columns)
        .getUsedRangeOrNullObject(true)
        .load(SIZE),
    );
  });
}

function bandsOf(block: CellBlock, { start, length, far }: Axis): CellBlock[] {
  const size = Math.max(far, Math.ceil(block[length] / BANDS_PER_BLOCK));
  const bands: CellBlock[] = [];
  for (let done = 0; done < block[length]; done += size) {
    bands.push({ ...block, [start]: block[start] + done, [length]: Math.min(size, block[length] - done) });
  }
  return bands;
}

function blockOf(answer: CellBlock | Excel.Range): CellBlock[] {
  if (!('rowIndex' in answer)) return [answer];
  if (answer.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = answer;
  return [{ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }];
}
