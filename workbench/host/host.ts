/** The emulated Excel: one per page, over whatever workbook is open in the grid. */
import type { Calculation } from '../grid/calculation';
import { CustomFunctionEngine } from '../grid/customFunctionEngine';
import type { Grid } from '../grid/grid';
import type { WorkbookModel } from '../grid/workbookModel';
import { CustomFunctions, CustomFunctionsService } from './customFunctions';
import { Events } from './events';
import type { FunctionMetadata } from './marshalling';
import { type ApiMetadata, type Batch, type BatchResponse, HostObject, RichApiInterpreter } from './richapi';
import { Win32Seam } from './seam';
import { HostWorkbook } from './workbook';

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
  blank: null | 0;
}

export class ExcelHost {
  readonly seam: Win32Seam;
  readonly customFunctions: CustomFunctions;
  readonly calculation: Calculation;
  readonly events: Events;
  readonly interpreter: RichApiInterpreter;
  readonly engine: CustomFunctionEngine;
  /** Batches that did something, each a wait of the add-in for Excel. */
  roundTrips = 0;
  private readonly root: HostWorkbook;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: HostOptions) {
    this.calculation = options.calculation;
    this.seam = new Win32Seam({
      processBatch: (batch) => this.processBatch(batch),
      onClientStart: () => this.clientStarted(),
    });
    this.customFunctions = new CustomFunctions((messages) => this.seam.send(messages), options.functions, {
      blank: options.blank,
    });
    this.engine = new CustomFunctionEngine(options.grid.injector, this.calculation, this.customFunctions);
    this.engine.sheetName = (id) => this.workbook.findSheet(id)?.name ?? id;
    this.engine.register(options.functions);
    this.root = new HostWorkbook(this);
    this.interpreter = new RichApiInterpreter({
      root: this.root,
      metadata: options.metadata,
      beforeRead: () => this.calculation.settle(),
      services: {
        'Microsoft.ExcelServices.CustomFunctions': () => new CustomFunctionsService(this.customFunctions),
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
  private processBatch(batch: Batch): Promise<BatchResponse> {
    if (this.interpreter.isService(batch)) return this.interpreter.process(batch);
    const answer = this.queue.then(() => this.run(batch));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async run(batch: Batch): Promise<BatchResponse> {
    if (this.interpreter.isRoundTrip(batch)) this.roundTrips++;
    // Rows must not move under a calculation that knows cells by their place.
    await this.calculation.settleEngine();
    const endUndoStep = this.workbook.beginUndoStep();
    const formats = structuredClone(this.workbook.conditionalFormats);
    this.events.isAddInWriting = true;
    try {
      return await this.interpreter.process(batch);
    } finally {
      this.grid.conditionalFormatsChanged(formats);
      this.events.isAddInWriting = false;
      endUndoStep();
    }
  }

  private clientStarted(): void {
    this.interpreter.releaseAll();
    this.customFunctions.reset();
    this.engine.forget();
  }
}
