/** Merged cells, which follow the rows they are in; each call can be undone. */
import type { IMutationInfo } from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/preset-sheets-core';
import { type Box, MAX_COLUMNS, MAX_ROWS, toRange } from './address';
import { followSpan, partOf, type RowStep } from './rowStep';
import type { SheetModel } from './sheetModel';

/** What is done, and what takes it back. */
export interface Mutations {
  redo: IMutationInfo[];
  undo: IMutationInfo[];
}

/** The merged cells of a sheet after rows came, went or moved. */
export function followMerges(
  sheet: SheetModel,
  step: RowStep,
  findSheet: (name: string) => SheetModel | null,
): Mutations {
  const { merges, name } = sheet;
  const followed = merges.flatMap((merge) => {
    const span = followSpan(step, { sheet: name, top: merge.row, bottom: merge.row + merge.rows - 1 });
    return span?.sheet === name ? [{ ...merge, row: span.top, rows: span.bottom - span.top + 1 }] : [];
  });
  if (step.kind === 'move' && step.to.sheet === name && step.from.sheet !== name) {
    const source = findSheet(step.from.sheet)?.merges ?? [];
    const { row, count } = step.from;
    const gone = source.filter((merge) => partOf(merge, row, count).length > 0);
    followed.push(...gone.map((merge) => ({ ...merge, row: merge.row - row + step.to.row })));
  }
  return mergeMutations(
    sheet,
    followed.filter(({ rows, columns }) => rows > 1 || columns > 1),
  );
}

export function setMerges(sheet: SheetModel, merges: Box[]): void {
  const { redo, undo } = mergeMutations(sheet, merges);
  sheet.workbook.mutate(redo, undo);
}

/** Univer moves some of the merged cells when rows come or go: they are set in full, whatever it did. */
export function mergeMutations(sheet: SheetModel, merges: Box[]): Mutations {
  const everywhere = toRange({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  const set = (boxes: Box[]): IMutationInfo[] => [
    { id: RemoveWorksheetMergeMutation.id, params: { ...ids(sheet), ranges: [everywhere] } },
    { id: AddWorksheetMergeMutation.id, params: { ...ids(sheet), ranges: boxes.map(toRange) } },
  ];
  if (merges.length + sheet.merges.length === 0) return { redo: [], undo: [] };
  return { redo: set(merges), undo: set(sheet.merges) };
}

/** Whether the rows hold only a part of a merged cell: then, as in Excel, they can neither be cut nor pasted over. */
export function tearsMerges(sheet: SheetModel, row: number, count: number): boolean {
  return sheet.merges.some((merge) => {
    const [part] = partOf(merge, row, count);
    return part !== undefined && part.rows < merge.rows;
  });
}

const ids = (sheet: SheetModel) => ({ unitId: sheet.workbook.id, subUnitId: sheet.id });
