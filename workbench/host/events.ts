/** Tells the add-in what happens in the grid, whoever did it. */
import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import { type Box, boxName, MAX_COLUMNS, MAX_ROWS, toBox } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { HostContext } from './context';
import { notEmulated } from './errors';
import { HostRange } from './range';
import type { HostObject } from './wire';

const OBJECT_EVENT = 65_536;
const CHANGED = 10;
const ACTIVATED = 11;
const ADDED = 13;
const SELECTION_CHANGED = 14;
const DELETED = 15;
/** The target of events of the collection, as opposed to those of one worksheet. */
const WORKBOOK = 'Workbook';

const TYPES: Record<string, number> = {
  DataChanged: CHANGED,
  Activated: ACTIVATED,
  Added: ADDED,
  SelectionChanged: SELECTION_CHANGED,
  Deleted: DELETED,
};

const INSERTIONS: Record<string, string> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

export class Events {
  /** Who writes, while it is not the person at the grid. */
  writer: 'add-in' | 'colleague' | null = null;
  /** Cells were changed since the workbook was opened. */
  hasChanged = false;
  /** The person, or the add-in, went elsewhere in the sheets, or other charts are there. */
  onHintChanged: () => void = () => undefined;
  private readonly listened = new Set<string>();
  private nextId = 1;
  private activeSheet = '';

  constructor(
    private readonly host: HostContext,
    grid: Grid,
  ) {
    grid.commands.onCommandExecuted((command, options) => this.notice(command, options));
  }

  /** As the client names it: `DataChanged` is event 10, and so on. */
  registered(object: HostObject, event: string, isRegistered: boolean): void {
    const type = TYPES[event];
    if (type === undefined) throw notEmulated(`the event ${event}`);
    const key = `${'Id' in object ? String(object.Id) : WORKBOOK} ${type}`;
    if (isRegistered) this.listened.add(key);
    else this.listened.delete(key);
    if (this.host.profile.eventsClearUndo) this.host.workbook.clearUndo();
  }

  /** What was registered belongs to a page that is gone. */
  clientStarted(): void {
    this.listened.clear();
  }

  private notice(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as { unitId?: string; subUnitId?: string };
    if (!params.unitId || !this.isOfThisWorkbook(params.unitId)) return;
    const sheetId = params.subUnitId ?? '';
    const insertion = INSERTIONS[command.id];
    if (insertion) {
      const box = toBox((command.params as { range: IRange }).range);
      // Univer's sheets end somewhere; in Excel whole rows and columns are told by their numbers and letters alone.
      const whole = insertion.startsWith('Row')
        ? { column: 0, columns: MAX_COLUMNS }
        : { row: 0, rows: MAX_ROWS };
      this.changed(sheetId, { ...box, ...whole }, insertion);
    } else if (command.id === SetRangeValuesMutation.id) {
      this.cellsSet(command.params as ISetRangeValuesMutationParams, options);
    } else if (command.id === SetWorksheetActiveOperation.id) {
      this.activated();
    } else if (command.id === SetSelectionsOperation.id) {
      this.selected(sheetId, command.params as { selections?: { range: IRange }[] });
    } else if (command.id === InsertSheetMutation.id) {
      const { sheet } = command.params as { sheet?: { id: string } };
      this.raise(ADDED, WORKBOOK, { worksheetId: sheet?.id ?? sheetId, source: this.source });
    } else if (command.id === RemoveSheetMutation.id) {
      this.raise(DELETED, WORKBOOK, { worksheetId: sheetId, source: this.source });
    }
  }

  private isOfThisWorkbook(unitId: string): boolean {
    try {
      return this.host.workbook.id === unitId;
    } catch {
      return false;
    }
  }

  private cellsSet(params: ISetRangeValuesMutationParams, options?: IExecutionOptions): void {
    // Excel raises onChanged for what is entered, never for what is recalculated.
    const isCalculated = (options as { applyFormulaCalculationResult?: boolean } | undefined)
      ?.applyFormulaCalculationResult;
    if (isCalculated) return;
    const box = contentBox(params);
    if (box) this.changed(params.subUnitId, box, 'RangeEdited');
  }

  private changed(sheetId: string, box: Box, changeType: string): void {
    const sheet = this.host.workbook.findSheet(sheetId);
    if (!sheet) return;
    this.hasChanged = true;
    // A reference of the event's own: the writer's is released at the end of its Excel.run.
    const range = new HostRange(this.host, sheet, box);
    const referenceId = this.host.interpreter.keep(range);
    this.raiseForSheet(CHANGED, sheetId, {
      address: boxName(box),
      changeType,
      source: this.source,
      triggerSource: this.writer === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: sheetId,
      shiftDirection: 'None',
      referenceId,
    });
  }

  workbookOpened(): void {
    this.activeSheet = this.host.workbook.activeSheet.id;
    this.hasChanged = false;
  }

  /** Looks a moment later: Univer passes through sheets that Excel would not show (a sheet being added). */
  private activated(): void {
    queueMicrotask(() => {
      const before = this.activeSheet;
      this.activeSheet = this.host.workbook.activeSheet.id;
      if (this.activeSheet === before) return;
      this.onHintChanged();
      this.raiseForSheet(ACTIVATED, this.activeSheet, { worksheetId: this.activeSheet });
    });
  }

  private selected(sheetId: string, { selections }: { selections?: { range: IRange }[] }): void {
    const address = (selections ?? []).map(({ range }) => boxName(toBox(range))).join(',');
    if (!address) return;
    this.raiseForSheet(SELECTION_CHANGED, sheetId, { worksheetId: sheetId, address });
    this.host.seam.selectionChanged();
    this.onHintChanged();
  }

  private get source(): 'Local' | 'Remote' {
    return this.writer === 'colleague' ? 'Remote' : 'Local';
  }

  private raiseForSheet(type: number, sheetId: string, payload: object): void {
    this.raise(type, sheetId, payload);
    this.raise(type, WORKBOOK, payload);
  }

  private raise(type: number, target: string, payload: object): void {
    if (!this.listened.has(`${target} ${type}`)) return;
    this.host.seam.send([[OBJECT_EVENT, type, target, JSON.stringify(payload), this.nextId++]]);
  }
}

/** The rectangle whose content was set; null when only formats were. */
function contentBox(params: ISetRangeValuesMutationParams): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowKey, cells] of Object.entries(params.cellValue ?? {})) {
    for (const [columnKey, cell] of Object.entries(cells as Record<string, ICellData | null>)) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell)) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      [top, left, bottom, right] = [
        Math.min(top, row),
        Math.min(left, column),
        Math.max(bottom, row),
        Math.max(right, column),
      ];
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
