/** The Univer workbook that stands for Excel's, with what Univer does not keep (settings, protection). */
import {
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUndoRedoService,
  type Styles,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, type FWorkbook } from '@univerjs/preset-sheets-core';
import type { ChartRecord } from './charts';
import type { ConditionalFormat } from './conditionalFormat';
import type { Box } from './address';
import type { PageSetup } from './pageSetup';
import { SheetModel } from './sheetModel';
import type { SheetOwner } from './sheetOwner';
import type { ValidationList } from './validationList';
import type { TableRecord } from './tables';

/** What Univer does not keep and Ctrl+Z brings back. */
export interface Records {
  conditionalFormats: ConditionalFormat[];
  tables: TableRecord[];
  charts: ChartRecord[];
}

export class WorkbookModel implements SheetOwner {
  readonly settings = new Map<string, unknown>();
  readonly protectedSheets = new Set<string>();
  readonly pageSetups = new Map<string, PageSetup>();
  /** The first that has a cell is its own. */
  readonly validationLists: ValidationList[] = [];
  /** In order of priority, over all sheets. */
  conditionalFormats: ConditionalFormat[] = [];
  tables: TableRecord[] = [];
  charts: ChartRecord[] = [];
  /** Of sheets and tables that have one, by their id. */
  readonly filters = new Map<string, { sheetId: string; box: Box; isFiltered: boolean }>();
  isStructureProtected = false;
  uses1904Dates = false;
  private readonly sheetModels = new Map<string, SheetModel>();
  private readonly commands: ICommandService;
  private readonly undoRedo: IUndoRedoService;
  readonly formulas: FormulaDataModel;

  constructor(
    readonly facade: FWorkbook,
    readonly injector: Injector,
    readonly fileName: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.undoRedo = injector.get(IUndoRedoService);
    this.formulas = injector.get(FormulaDataModel);
  }

  get records(): Records {
    const { conditionalFormats, tables, charts } = this;
    return structuredClone({ conditionalFormats, tables, charts });
  }
  set records(records: Records) {
    Object.assign(this, structuredClone(records));
  }
  get id(): string {
    return this.facade.getId();
  }
  get core(): Workbook {
    return this.facade.getWorkbook();
  }
  get styles(): Styles {
    return this.core.getStyles();
  }
  /** In the order of the tabs. */
  get sheets(): SheetModel[] {
    return this.facade.getSheets().map((facade) => {
      const id = facade.getSheetId();
      let model = this.sheetModels.get(id);
      if (!model) this.sheetModels.set(id, (model = new SheetModel(this, facade)));
      return model;
    });
  }

  get activeSheet(): SheetModel {
    const id = this.facade.getActiveSheet().getSheetId();
    const active = this.sheets.find((sheet) => sheet.id === id);
    if (!active) throw new Error('The workbook has no active sheet.');
    return active;
  }

  findSheet(idOrName: string): SheetModel | null {
    const name = idOrName.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === name) ?? null;
  }

  mutate(redo: IMutationInfo[], undo: IMutationInfo[]): void {
    for (const { id, params } of redo) this.commands.syncExecuteCommand(id, params);
    this.undoRedo.pushUndoRedo({ unitID: this.id, undoMutations: undo, redoMutations: redo });
  }

  clearUndo(): void {
    this.undoRedo.clearUndoRedo(this.id);
  }

  /** Until the returned function is called, everything done is one step for Ctrl+Z. */
  beginUndoStep(): () => void {
    const step = this.undoRedo.__tempBatchingUndoRedo(this.id);
    return () => step.dispose();
  }
}
