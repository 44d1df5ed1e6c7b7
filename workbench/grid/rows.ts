/** Whole rows inserted, deleted, moved and copied as Excel does; each call can be undone. */
import type { ICellData, IMutationInfo, IRowData, Nullable } from '@univerjs/core';
import {
  IDefinedNamesService,
  InsertRowMutation,
  RemoveRowMutation,
  SetDefinedNameMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
} from '@univerjs/preset-sheets-core';
import { toRange } from './address';
import { followFormats, pasteFormats } from './conditionalFormat';
import { followMerges, mergeMutations, type Mutations } from './merges';
import { followFormula, followRow, partOf, type RowStep, translateFormula } from './rowStep';
import type { SheetModel } from './sheetModel';
import { followTables } from './tables';
import type { WorkbookModel } from './workbookModel';

type Cells = Record<number, Nullable<ICellData>>;

/** What a row holds; its formulas in full. */
interface Row {
  cells: Cells;
  data: Nullable<IRowData>;
}
/** Blank rows with the formats of the row above. */
export function insertRows(workbook: WorkbookModel, sheet: SheetModel, row: number, count: number): void {
  sheet.growTo(row + 1, 0);
  const [above] = row > 0 ? rowsAt(sheet, row - 1, 1) : [];
  const formats = Array.from({ length: count }, () => above && formatted({ cells: {}, data: null }, above));
  const range = rowRange(sheet, row, count);
  const inserted = { ...ids(sheet), range, rowInfo: formats.map((each) => ({ ...each?.data, hd: 0 })) };
  follow(
    workbook,
    { kind: 'insert', sheet: sheet.name, row, count },
    {
      redo: [
        { id: InsertRowMutation.id, params: inserted },
        setCells(
          sheet,
          row,
          formats.map((each) => each?.cells ?? {}),
        ),
      ],
      undo: [{ id: RemoveRowMutation.id, params: { ...ids(sheet), range } }],
    },
  );
}

export function deleteRows(workbook: WorkbookModel, sheet: SheetModel, row: number, wanted: number): void {
  const count = Math.min(wanted, sheet.rowCount - row);
  if (count < 1) return;
  const deleted = rowsAt(sheet, row, count);
  const params = { ...ids(sheet), range: rowRange(sheet, row, count) };
  follow(
    workbook,
    { kind: 'delete', sheet: sheet.name, row, count },
    {
      redo: [{ id: RemoveRowMutation.id, params }],
      undo: [
        { id: InsertRowMutation.id, params: { ...params, rowInfo: deleted.map(({ data }) => data ?? {}) } },
        setCells(
          sheet,
          row,
          deleted.map(({ cells }) => cells),
        ),
      ],
    },
  );
}

/** Cut and pasted over the rows at `toRow`. */
export function moveRows(
  workbook: WorkbookModel,
  from: SheetModel,
  row: number,
  count: number,
  to: SheetModel,
  toRow: number,
): void {
  to.growTo(toRow + count, from.columnCount);
  const step: RowStep = {
    kind: 'move',
    from: { sheet: from.name, row, count },
    to: { sheet: to.name, row: toRow },
  };
  const [cut, covered] = [rowsAt(from, row, count), rowsAt(to, toRow, count)];
  const left = cut.map(({ data }) => ({ cells: {}, data }));
  const moved = withFormulas(cut, (formula) => followFormula(formula, from.name, step, to.name));
  const undoCut = replaceRows(from, row, left, cut);
  const undoPaste = replaceRows(to, toRow, moved, covered);
  follow(workbook, step, {
    redo: [...replaceRows(from, row, cut, left), ...replaceRows(to, toRow, covered, moved)],
    undo: [...undoPaste, ...undoCut],
  });
}

/** Pasted over the rows at `toRow`, with all they hold or with their formats only. */
export function copyRows(
  workbook: WorkbookModel,
  from: SheetModel,
  row: number,
  count: number,
  to: SheetModel,
  toRow: number,
  what: 'All' | 'Formats',
): void {
  to.growTo(toRow + count, from.columnCount);
  const [copied, covered] = [rowsAt(from, row, count), rowsAt(to, toRow, count)];
  const pasted =
    what === 'All'
      ? withFormulas(copied, (formula) => translateFormula(formula, toRow - row))
      : covered.map((each, index) => formatted(each, copied[index] ?? each));
  const merges = mergeMutations(to, [
    ...to.merges.filter((merge) => partOf(merge, toRow, count).length === 0),
    ...from.merges
      .filter((merge) => merge.row >= row && merge.row + merge.rows <= row + count)
      .map((merge) => ({ ...merge, row: merge.row - row + toRow })),
  ]);
  workbook.mutate(
    [...replaceRows(to, toRow, covered, pasted), ...merges.redo],
    [...replaceRows(to, toRow, pasted, covered), ...merges.undo],
  );
  const paste = { from: { sheet: from.name, row, count }, to: { sheet: to.name, row: toRow } };
  workbook.conditionalFormats = pasteFormats(workbook.conditionalFormats, paste, (name) =>
    idOf(workbook, name),
  );
}

/** Carries out a step, and what it entails: formulas and merged cells on all sheets, names, conditional formats. */
function follow(workbook: WorkbookModel, step: RowStep, { redo, undo }: Mutations): void {
  const consequences = [
    ...workbook.sheets.map((sheet) => followMerges(sheet, step, (name) => workbook.findSheet(name))),
    ...followFormulas(workbook, step),
    ...followNames(workbook, step),
  ];
  workbook.mutate(
    [...redo, ...consequences.flatMap((each) => each.redo)],
    [...undo, ...consequences.flatMap((each) => each.undo)],
  );
  workbook.tables = followTables(
    workbook.tables,
    step,
    (id) => workbook.findSheet(id)?.name ?? '',
    (name) => idOf(workbook, name),
  );
  workbook.conditionalFormats = followFormats(workbook.conditionalFormats, step, (name) =>
    idOf(workbook, name),
  );
}

/** Univer keeps the formulas apart from the cells, by place: each that goes elsewhere or changes is set anew. */
function followFormulas(workbook: WorkbookModel, step: RowStep): Mutations[] {
  const before = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map<string, string>()]));
  const after = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map<string, string>()]));
  for (const { name, formulas } of workbook.sheets) {
    for (const { row, column, formula, isShared } of formulas) {
      const place = followRow(step, name, row);
      const followed = place && followFormula(formula, name, step, place.sheet);
      const isStill = place?.row === row && place.sheet === name && followed === formula;
      if (isStill && !isShared) continue;
      before.get(name)?.set(`${row},${column}`, formula);
      if (place && followed) after.get(place.sheet)?.set(`${place.row},${column}`, followed);
    }
  }
  return workbook.sheets.map((sheet) => {
    const [was, is] = [before.get(sheet.name) ?? new Map(), after.get(sheet.name) ?? new Map()];
    const places = new Set<string>([...was.keys(), ...is.keys()]);
    const set = (formulas: Map<string, string>): IMutationInfo[] => {
      const cellValue: Record<number, Cells> = {};
      for (const place of places) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        (cellValue[row] ??= {})[column] = { f: formulas.get(place) ?? null, si: null };
      }
      const { id } = SetRangeValuesMutation;
      return places.size > 0 ? [{ id, params: { ...ids(sheet), cellValue } }] : [];
    };
    return { redo: set(is), undo: set(was) };
  });
}

function followNames({ id: unitId, injector }: WorkbookModel, step: RowStep): Mutations[] {
  const names = Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  const set = (params: object): IMutationInfo[] => [{ id: SetDefinedNameMutation.id, params }];
  return names.flatMap((name) => {
    const followed = followFormula(name.formulaOrRefString, '', step);
    if (followed === name.formulaOrRefString) return [];
    return [{ redo: set({ unitId, ...name, formulaOrRefString: followed }), undo: set({ unitId, ...name }) }];
  });
}

function rowsAt(sheet: SheetModel, row: number, count: number): Row[] {
  const matrix = sheet.sheet.getCellMatrix();
  return Array.from({ length: count }, (_, index) => {
    const cells: Cells = {};
    for (const [key, cell] of Object.entries(matrix.getRow(row + index) ?? {})) {
      if (!cell) continue;
      const { si, ...own } = structuredClone(cell) as ICellData;
      const formula = own.f || si ? sheet.formula(row + index, Number(key)) : null;
      cells[Number(key)] = formula ? { ...own, f: formula } : own;
    }
    return { cells, data: structuredClone(sheet.sheet.getRowManager().getRow(row + index)) };
  });
}

function withFormulas(rows: Row[], change: (formula: string) => string): Row[] {
  return rows.map(({ cells, data }) => ({
    data,
    cells: Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => [
        column,
        cell?.f ? { ...cell, f: change(cell.f) } : { ...cell },
      ]),
    ),
  }));
}

/** The content of one row with the formats and the height of another. */
function formatted(content: Row, formats: Row): Row {
  const cells: Cells = {};
  for (const [column, cell] of Object.entries(content.cells)) {
    const own: ICellData = { ...cell };
    delete own.s;
    delete own.custom;
    if (Object.keys(own).length > 0) cells[Number(column)] = own;
  }
  for (const [column, cell] of Object.entries(formats.cells)) {
    const { s, custom } = cell ?? {};
    if (!s && !custom) continue;
    cells[Number(column)] = { ...cells[Number(column)], ...(s && { s }), ...(custom && { custom }) };
  }
  return { cells, data: formats.data };
}

/** Blanked first, for setting a cell leaves what it does not name. */
function replaceRows(sheet: SheetModel, row: number, before: Row[], after: Row[]): IMutationInfo[] {
  const blank = before.map(({ cells }) => Object.fromEntries(Object.keys(cells).map((key) => [key, null])));
  const data = (rows: (Nullable<IRowData> | undefined)[]): IMutationInfo => ({
    id: SetRowDataMutation.id,
    params: { ...ids(sheet), rowData: numbered(row, rows) },
  });
  return [
    setCells(sheet, row, blank),
    setCells(
      sheet,
      row,
      after.map(({ cells }) => cells),
    ),
    data(after.map(() => null)),
    data(after.map((each) => each.data)),
  ];
}

function setCells(sheet: SheetModel, row: number, rows: Cells[]): IMutationInfo {
  return {
    id: SetRangeValuesMutation.id,
    params: { ...ids(sheet), cellValue: structuredClone(numbered(row, rows)) },
  };
}

const numbered = <T>(first: number, list: T[]): Record<number, T> =>
  Object.fromEntries(list.map((item, index) => [first + index, item]));
const ids = (sheet: SheetModel) => ({ unitId: sheet.workbook.id, subUnitId: sheet.id });
const idOf = (workbook: WorkbookModel, name: string) => workbook.findSheet(name)?.id ?? '';
const rowRange = (sheet: SheetModel, row: number, rows: number) =>
  toRange({ row, column: 0, rows, columns: sheet.columnCount });
