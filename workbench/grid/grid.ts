/** Starts Univer in the page and opens workbooks in it. */
import {
  CommandType,
  type ICommand,
  ICommandService,
  type ICellData,
  type Injector,
  InterceptorEffectEnum,
  IUndoRedoService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingItalian from '@univerjs/preset-sheets-conditional-formatting/locales/it-IT';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  CancelMarkDirtyRowAutoHeightOperation,
  INTERCEPTOR_POINT,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreItalian from '@univerjs/preset-sheets-core/locales/it-IT';
import { parseItalianText, toEnglishFormula } from './cellInput';
import { ConditionalFormatView } from './conditionalFormatView';
import { UndoSteps } from './undoSteps';
import { type Records, WorkbookModel } from './workbookModel';

const SET_RECORDS = 'workbench.mutation.records';
/** Before Univer's own interceptors. */
const FIRST = 10_000;

interface RowsToMeasure {
  subUnitId?: string;
}

export class Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  private current: WorkbookModel | null = null;
  private opened: string;
  private formats: ConditionalFormatView | null = null;
  private rowsToMeasure: RowsToMeasure[] = [];

  constructor(container: HTMLElement) {
    const univer = new Univer({
      locale: LocaleType.IT_IT,
      locales: {
        [LocaleType.IT_IT]: mergeLocales(coreItalian, conditionalFormattingItalian),
      },
      logLevel: LogLevel.ERROR,
      override: [[IUndoRedoService, { useClass: UndoSteps }]],
    });
    const presets = [
      UniverSheetsCorePreset({ container, ribbonType: 'simple' }),
      UniverSheetsConditionalFormattingPreset(),
    ];
    for (const { plugins } of presets) {
      for (const plugin of plugins) {
        if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
        else univer.registerPlugin(plugin);
      }
    }
    this.api = FUniver.newAPI(univer);
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    // Univer starts its services with the first workbook, and the functions must be known before one with formulas.
    this.opened = this.api.createWorkbook({}).getId();
    this.readItalianInput();
    const set: ICommand<{ records: Records }> = {
      id: SET_RECORDS,
      type: CommandType.MUTATION,
      handler: (_, params) => {
        if (params) this.workbook.records = params.records;
        this.showConditionalFormats();
        return true;
      },
    };
    this.commands.registerCommand(set);
    this.watchRowHeights();
  }

  get workbook(): WorkbookModel {
    if (!this.current) throw new Error('No workbook is open.');
    return this.current;
  }

  open(data: IWorkbookData, fileName: string): WorkbookModel {
    const facade = this.api.createWorkbook(data);
    facade.setNumfmtLocal('it');
    this.cancelRowHeights();
    this.api.disposeUnit(this.opened);
    this.opened = facade.getId();
    this.current = new WorkbookModel(facade, this.injector, fileName);
    this.formats = new ConditionalFormatView(this.current);
    return this.current;
  }

  showConditionalFormats(): void {
    this.formats?.show();
  }

  /** Shows them, and lets Ctrl+Z bring back what they were. */
  recordsChanged(before: Records): void {
    const { records } = this.workbook;
    if (JSON.stringify(records) === JSON.stringify(before)) return;
    const id = SET_RECORDS;
    this.workbook.mutate([{ id, params: { records } }], [{ id, params: { records: before } }]);
  }

  private watchRowHeights(): void {
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === MarkDirtyRowAutoHeightOperation.id && params) this.rowsToMeasure.push(params);
      if (id === RemoveSheetMutation.id) this.cancelRowHeights((params as RowsToMeasure).subUnitId);
    });
  }

  /** Of a sheet, or of all: Univer measures rows when the page is idle, and breaks where they are gone by then. */
  private cancelRowHeights(sheetId?: string): void {
    const { id } = CancelMarkDirtyRowAutoHeightOperation;
    this.rowsToMeasure = this.rowsToMeasure.filter((rows) => {
      const isGone = sheetId === undefined || rows.subUnitId === sheetId;
      if (isGone) this.commands.syncExecuteCommand(id, rows);
      return !isGone;
    });
  }

  /** Univer reads, offers for editing and shows plain numbers as English whatever its locale. */
  private readItalianInput(): void {
    const interceptors = this.injector.get(SheetInterceptorService);
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, context, next) => {
        if (!cell) return next(cell);
        const entered = italianCell(cell, this.isTextCell(context.subUnitId, context.row, context.col));
        // In a cell with a number format the next in line would make 1 of a truth value.
        return entered.t === BOOLEAN ? entered : next(entered);
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, _context, next) => {
        const offered = next(cell);
        const isNumber = cell?.t === NUMBER && !cell.f;
        return offered && isNumber
          ? { ...offered, v: String(offered.v ?? '').replace('.', ','), t: STRING }
          : offered;
      },
    });
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: FIRST,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, context, next) => {
        const shown = next(cell);
        const text =
          shown && italianText(shown, context.workbook.getStyles().getStyleByCell(shown)?.n?.pattern);
        return text ? { ...shown, v: text } : shown;
      },
    });
  }

  private isTextCell(sheetId: string, row: number, column: number): boolean {
    return this.current?.findSheet(sheetId)?.numberFormat(row, column) === '@';
  }
}

/** Numbers without a format and truth values, as an Italian Excel shows them; null for what is fine already. */
function italianText({ v, t }: ICellData, pattern: string | undefined): string | null {
  if (t === BOOLEAN) return v ? 'VERO' : 'FALSO';
  if (t !== NUMBER || typeof v !== 'number' || Number.isInteger(v) || (pattern && pattern !== 'General'))
    return null;
  return String(Number(v.toPrecision(10))).replace('.', ',');
}

/** What a person's entry means in an Italian Excel. */
export function italianCell(cell: ICellData, isTextCell: boolean): ICellData {
  if (cell.f) return { ...cell, f: toEnglishFormula(cell.f) };
  const typed = cell.v;
  if (typeof typed !== 'string' || isTextCell || cell.t === FORCED_TEXT) return cell;
  const { value, pattern } = parseItalianText(typed);
  if (value === typed) return cell;
  const number = typeof value === 'number';
  const style = typeof cell.s === 'object' ? cell.s : null;
  return {
    ...cell,
    v: typeof value === 'boolean' ? Number(value) : value,
    t: number ? NUMBER : BOOLEAN,
    ...(pattern && !style?.n && { s: { ...style, n: { pattern } } }),
  };
}

// The numbers of Univer's CellValueType, spelled here so that this function runs in tests without loading Univer.
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;
