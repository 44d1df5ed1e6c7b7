import type { CellBlock } from '../core/sheet/contentExtent';
import type { SheetGrid } from '../core/sheet/grid';
import { breaksPage, widenedAreas, type SheetPrinting } from '../core/sheet/printing';
import type { ColumnPatch } from '../core/writing/patch';
import type { PrintAreas, PrintingWanted, Snapshot, WorkbookPort } from '../workbook/port';
import type { Problem } from './state';

/** What became of the printing of sheets. */
interface PrintedColumns {
  /** Printed blocks that were made larger, as they were. */
  before: readonly PrintAreas[];
  /** Sheets whose new columns are printed on a page of their own. */
  broken: readonly Problem[];
}

/** Of which sheets is to be known how they are printed, before these are written. */
export function printingConcerned(patches: readonly ColumnPatch[]): PrintingWanted[] {
  return [...addedBlocks(patches)].map(([sheet, { column, columns }]) => ({
    sheet,
    columns: column + columns,
  }));
}

/**
 * New columns are printed with the table that they stand beside. Results are right without it: where Excel refuses, nothing is
 * said.
 * @param printed how the sheets were printed before
 */
export async function printNewColumns(
  port: WorkbookPort,
  patches: readonly ColumnPatch[],
  printed: readonly SheetPrinting[],
  { sheets }: Snapshot,
): Promise<PrintedColumns> {
  const added = addedBlocks(patches);
  const widened = printed.flatMap((printing) => {
    const block = added.get(printing.sheet);
    const grid = sheets.find(({ id }) => id === printing.sheet);
    return block && grid ? [{ printing, block, grid, areas: widenedAreas(printing, block, grid) }] : [];
  });
  const changed = widened.filter(({ printing, areas }) =>
    areas.some((area, i) => area !== printing.areas[i]),
  );
  const broken = widened.flatMap(({ printing, block, grid, areas }) =>
    brokenPage({ ...printing, areas }, block, grid),
  );
  if (changed.length === 0) return { before: [], broken };
  try {
    await port.setPrintAreas(changed.map(({ grid, areas }) => ({ sheet: grid.id, areas })));
    return { before: changed.map(({ printing: { sheet, areas } }) => ({ sheet, areas })), broken };
  } catch {
    return { before: [], broken: [] };
  }
}

function brokenPage(printing: SheetPrinting, block: CellBlock, { id, name }: SheetGrid): Problem[] {
  if (!breaksPage(printing, block)) return [];
  const at = { sheet: id, row: block.row, column: block.column };
  return [{ message: { id: 'write.breaksPage', params: { sheet: name } }, at, node: null }];
}

/** The new columns of each sheet as one block: they stand side by side. */
function addedBlocks(patches: readonly ColumnPatch[]): Map<string, CellBlock> {
  const blocks = new Map<string, CellBlock>();
  for (const { sheet, row, column, cells, isNew } of patches) {
    if (!isNew) continue;
    const own = { row, column, rows: cells.length, columns: 1 };
    const known = blocks.get(sheet) ?? own;
    const [top, left] = [Math.min(known.row, row), Math.min(known.column, column)];
    blocks.set(sheet, {
      row: top,
      column: left,
      rows: Math.max(known.row + known.rows, own.row + own.rows) - top,
      columns: Math.max(known.column + known.columns, own.column + 1) - left,
    });
  }
  return blocks;
}
