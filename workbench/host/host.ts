/** The emulated Excel: one per page, over whatever workbook is open in the grid. */
import type { Calculation } from '../grid/calculation';
import { CustomFunctionEngine } from './customFunctionEngine';
import type { Grid } from '../grid/grid';
import type { SheetModel } from '../grid/sheetModel';
import type { WorkbookModel } from '../grid/workbookModel';
import { AppRuntimeService, PaneVisibility } from './appRuntime';
import type { HostContext } from './context';
import { CustomFunctions, CustomFunctionsService } from './customFunctions';
import { type ApiError, undoNotSupported } from './errors';
import { Events } from './events';
import type { FunctionMetadata } from './marshalling';
import type { HostProfile } from './profile';
import { RichApiInterpreter } from './richapi';
import { type ApiMetadata, type Batch, type BatchResponse, HostObject } from './wire';
import { refusal, RoundTrips } from './roundTrips';
import { type BatchFlags, Win32Seam } from './seam';
import { HostWorkbook } from './workbook';
import { HostWorksheet } from './worksheet';

/** Services that the client announces itself to and that nothing here depends on. */
class SilentService extends HostObject {
  readonly apiName = 'AddinInternalService';
  NotifyActionHandlerReady(): void {}
  NotifyActionHandlerReadyAsync(): void {}
}

export interface HostOptions {
  grid: Grid;
  calculation: Calculation;
  metadata: ApiMetadata;
  functions: FunctionMetadata[];
  profile: HostProfile;
  /** Of Excel: `it-IT`, `en-US`. */
  locale: string;
}

export class ExcelHost implements HostContext {
  readonly seam: Win32Seam;
  readonly customFunctions: CustomFunctions;
  readonly calculation: Calculation;
  readonly events: Events;
  readonly interpreter: RichApiInterpreter;
  readonly engine: CustomFunctionEngine;
  readonly profile: HostProfile;
  readonly pane: PaneVisibility;
  readonly roundTrips: RoundTrips;
  private readonly root: HostWorkbook;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: HostOptions) {
    const { profile } = options;
    this.profile = profile;
    this.calculation = options.calculation;
    this.roundTrips = new RoundTrips(profile);
    this.seam = new Win32Seam({
      profile,
      locale: options.locale,
      isPaneVisible: () => this.pane.isVisible,
      processBatch: (batch, flags) => this.processBatch(batch, flags),
      onClientStart: () => this.clientStarted(),
    });
    this.pane = new PaneVisibility((messages) => this.seam.send(messages));
    this.customFunctions = new CustomFunctions(
      (messages) => this.seam.send(messages),
      options.functions,
      profile,
    );
    this.engine = new CustomFunctionEngine(
      options.grid.injector,
      this.calculation,
      this.customFunctions,
      profile,
    );
    this.engine.sheetName = (id) => this.workbook.findSheet(id)?.name ?? id;
    this.engine.register(options.functions);
    this.root = new HostWorkbook(this);
    this.interpreter = new RichApiInterpreter({
      root: this.root,
      metadata: options.metadata,
      beforeRead: () => (profile.readsShowBusy ? this.calculation.settleEngine() : this.calculation.settle()),
      eventRegistered: (object, event, isRegistered) => this.events.registered(object, event, isRegistered),
      services: {
        'Microsoft.ExcelServices.CustomFunctions': () => new CustomFunctionsService(this.customFunctions),
        'Microsoft.AppRuntime.AppRuntimeService': () => new AppRuntimeService(this.pane),
        'Microsoft.InternalService.AddinInternalService': () => new SilentService(),
      },
    });
    this.events = new Events(this, options.grid);
  }

  get workbook(): WorkbookModel {
    return this.options.grid.workbook;
  }
  get grid(): Grid {
    return this.options.grid;
  }

  /** To be called before the pane's page is taken away. */
  disconnect(): void {
    this.seam.disconnect();
    this.clientStarted();
  }

  /** As the person's F9. */
  calculate(): void {
    this.engine.calculate();
    this.calculation.recalculateAll();
  }

  worksheet(sheet: SheetModel): HostWorksheet {
    return new HostWorksheet(this, sheet);
  }

  /** References point into the workbook that was open before. */
  workbookOpened(): void {
    this.interpreter.releaseAll();
    this.engine.workbookOpened(this.workbook.id);
    this.events.workbookOpened();
    this.grid.showConditionalFormats();
  }

  /**
   * One batch at a time, as in Excel; but what the services say is heard at once, for a batch may be waiting for the
   * very results that the custom functions' runtime sends.
   */
  private processBatch(batch: Batch, flags: BatchFlags): Promise<BatchResponse> {
    if (this.interpreter.isService(batch)) return this.interpreter.process(batch);
    const process = (halfway: ApiError | null = null) => this.inTurn(batch, flags, halfway);
    return this.interpreter.isRoundTrip(batch) ? this.roundTrips.carry(flags, process) : process();
  }

  private inTurn(batch: Batch, flags: BatchFlags, halfway: ApiError | null): Promise<BatchResponse> {
    const answer = this.queue.then(() => this.run(batch, flags, halfway));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async run(
    batch: Batch,
    { writes, asksUndoGroup }: BatchFlags,
    halfway: ApiError | null,
  ): Promise<BatchResponse> {
    if (writes && asksUndoGroup && this.profile.refusesUndoGroups) return refusal(undoNotSupported());
    // Rows must not move under a calculation that knows cells by their place.
    await this.calculation.settleEngine();
    const endUndoStep = this.workbook.beginUndoStep();
    const records = this.workbook.records;
    this.events.writer = 'add-in';
    try {
      return await this.interpreter.process(batch, halfway);
    } finally {
      this.grid.recordsChanged(records);
      if (this.workbook.charts.length !== records.charts.length) this.events.onHintChanged();
      this.events.writer = null;
      endUndoStep();
      if (writes && this.profile.writesClearUndo) this.workbook.clearUndo();
    }
  }

  private clientStarted(): void {
    this.interpreter.releaseAll();
    this.customFunctions.reset();
    this.events.clientStarted();
    this.engine.forget();
  }
}
