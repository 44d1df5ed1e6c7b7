/**
 * Custom functions inside Univer's formula engine. The engine evaluates one formula after the other, the genuine
 * runtime answers in batches: so the first evaluation of a call shows a placeholder (as Excel shows #BUSY!), all calls
 * of a pass go out in one message, and when the answers are in only the cells that asked are calculated again.
 */
import { CommandType, ICommandService, type ICommand, type Injector, type IUnitRange } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IActiveDirtyManagerService,
  IDescriptionService,
  IFunctionService,
  NullValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { HostProfile } from './profile';
import type { CustomFunctions, InvocationResult } from './customFunctions';
import type { Argument, Cell, FunctionMetadata } from './marshalling';
import { isCellError } from './marshalling';
import { cellName, quoteSheet } from '../grid/address';
import type { Calculation } from '../grid/calculation';

const PLACEHOLDER = ErrorType.CONNECT;
const RECALCULATE = 'workbench.mutation.custom-function-results';
/** Answers are kept by arguments, for the functions are pure; old ones go when there are too many. */
const MAX_ANSWERS = 100_000;

interface Call {
  key: string;
  id: string;
  args: (Argument | undefined)[];
  address: string;
}

export class CustomFunctionEngine {
  private readonly answers = new Map<string, InvocationResult>();
  private readonly calls = new Map<string, Call>();
  private readonly callers = new Map<string, IUnitRange>();
  private unitId = '';
  private isFlushScheduled = false;
  private inFlight = 0;
  private isAsked = false;
  /** The cell whose errors are listened to, and what they said. */
  private listening: { cell: string; heard: string[] } | null = null;
  private readonly commands: ICommandService;
  sheetName: (sheetId: string) => string = (sheetId) => sheetId;

  constructor(
    private readonly injector: Injector,
    private readonly calculation: Calculation,
    private readonly functions: CustomFunctions,
    readonly profile: Pick<HostProfile, 'errorFailsArray' | 'functionDelay' | 'calculationMode'>,
  ) {
    this.commands = injector.get(ICommandService);
    this.registerRecalculation();
    // Nobody waits for a page that may never come.
    calculation.addPendingWork(
      () => functions.isReady && ((this.calls.size > 0 && !this.isHeld) || this.inFlight > 0),
    );
  }

  register(functions: FunctionMetadata[]): void {
    const engine = this.injector.get(IFunctionService);
    engine.registerExecutors(...functions.map((metadata) => new RemoteFunction(metadata, this)));
    this.injector.get(IDescriptionService).registerDescriptions(
      functions.map((metadata) => ({
        functionName: metadata.id,
        functionType: FunctionType.User,
        description: metadata.description ?? '',
        abstract: metadata.description ?? '',
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? parameter.name,
          example: '',
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      })),
    );
  }

  /** A reloaded page may calculate differently. */
  forget(): void {
    this.answers.clear();
  }

  /** What the previous workbook asked is of no interest any more. */
  workbookOpened(unitId: string): void {
    this.unitId = unitId;
    this.calls.clear();
    this.callers.clear();
  }

  /** The answer, or null: then the cell is calculated again once it is there. */
  answer(id: string, args: (Argument | undefined)[], caller: IUnitRange): InvocationResult | null {
    const key = `${id}${JSON.stringify(args, (_, value: unknown) => (value === undefined ? '␀' : value))}`;
    const known = this.answers.get(key);
    const { startRow, startColumn } = caller.range;
    if (known) {
      if ('error' in known && this.listening?.cell === cellKey(caller))
        this.listening.heard.push(known.message);
      return known;
    }
    const address = `${quoteSheet(this.sheetName(caller.sheetId))}!${cellName(startRow, startColumn)}`;
    this.callers.set(cellKey(caller), caller);
    if (!this.calls.has(key)) this.calls.set(key, { key, id, args, address });
    this.scheduleFlush();
    return null;
  }

  /** What the functions of a cell say of its error, found by calculating it again: the innermost first. */
  async errorOf(sheetId: string, row: number, column: number): Promise<string | null> {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const caller: IUnitRange = { unitId: this.unitId, sheetId, range };
    const listening = { cell: cellKey(caller), heard: [] as string[] };
    await this.calculation.settle();
    this.listening = listening;
    this.commands.syncExecuteCommand(RECALCULATE, { ranges: [caller] }, { onlyLocal: true });
    await this.calculation.settle();
    return listening.heard.find((message) => message !== '') ?? null;
  }

  private scheduleFlush(): void {
    if (this.isFlushScheduled) return;
    this.isFlushScheduled = true;
    const whenPassIsOver = () => {
      // The engine yields now and then during a long pass: the calls are complete only when it has applied its results.
      if (!this.calculation.isEngineIdle) return void setTimeout(whenPassIsOver, 5);
      this.isFlushScheduled = false;
      void this.flush();
    };
    setTimeout(whenPassIsOver);
  }

  /** In manual calculation nothing is called until somebody calculates. */
  private get isHeld(): boolean {
    return this.profile.calculationMode === 'Manual' && !this.isAsked;
  }

  /** Somebody asked to calculate: what waits is called. */
  calculate(): void {
    this.isAsked = true;
    this.scheduleFlush();
    void this.calculation.settle().then(() => (this.isAsked = false));
  }

  private async flush(): Promise<void> {
    if (this.calls.size === 0 || this.isHeld) return;
    const calls = [...this.calls.values()];
    const callers = [...this.callers.values()];
    this.inFlight++;
    this.calls.clear();
    this.callers.clear();
    if (this.profile.functionDelay > 0)
      await new Promise((resolve) => setTimeout(resolve, this.profile.functionDelay));
    this.functions.onNeeded();
    await this.functions.whenReady;
    const results = await this.functions.invokeAll(calls);
    if (this.answers.size > MAX_ANSWERS) this.answers.clear();
    calls.forEach((call, index) => {
      const result = results[index];
      if (result) this.answers.set(call.key, result);
    });
    const ranges = callers.filter(({ unitId }) => unitId === this.unitId);
    if (ranges.length > 0) this.commands.syncExecuteCommand(RECALCULATE, { ranges }, { onlyLocal: true });
    this.inFlight--;
    this.calculation.check();
  }

  /** The engine's own way in: a command that it knows to dirty some cells. */
  private registerRecalculation(): void {
    const recalculate: ICommand = { id: RECALCULATE, type: CommandType.MUTATION, handler: () => true };
    this.commands.registerCommand(recalculate);
    this.injector.get(IActiveDirtyManagerService).register(RECALCULATE, {
      commandId: RECALCULATE,
      getDirtyData: (command) => ({ dirtyRanges: (command.params as { ranges: IUnitRange[] }).ranges }),
    });
  }
}

function cellKey({ sheetId, range }: IUnitRange): string {
  return `${sheetId}!${range.startRow},${range.startColumn}`;
}

class RemoteFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly engine: CustomFunctionEngine,
  ) {
    super(metadata.id);
    this.minParams = metadata.parameters.filter(
      (parameter) => !parameter.optional && !parameter.repeating,
    ).length;
    this.maxParams = metadata.parameters.some((parameter) => parameter.repeating)
      ? 255
      : metadata.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const args = variants.map((variant) => toArgument(variant));
    if (args.some(isWaiting)) return ErrorValueObject.create(PLACEHOLDER);
    const caller: IUnitRange = {
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      range: { startRow: this.row, endRow: this.row, startColumn: this.column, endColumn: this.column },
    };
    const answer = this.engine.answer(this.metadata.id, args, caller);
    if (!answer) return ErrorValueObject.create(PLACEHOLDER);
    if ('error' in answer) return ErrorValueObject.create(answer.error as ErrorType, answer.message);
    return toValueObject(answer.value, this.engine.profile.errorFailsArray);
  }
}

function isWaiting(argument: Argument | undefined): boolean {
  if (Array.isArray(argument)) return argument.some((row) => row.some((cell) => isWaiting(cell)));
  return isCellError(argument) && argument.error === PLACEHOLDER;
}

function toArgument(variant: BaseValueObject): Argument | undefined {
  if (!variant.isArray()) return variant.isNull() ? undefined : toCell(variant);
  const array = variant as ArrayValueObject;
  const rows: Cell[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < array.getColumnCount(); column++)
      cells.push(toCell(array.get(row, column) || null));
    rows.push(cells);
  }
  return rows;
}

function toCell(value: BaseValueObject | null | undefined): Cell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const plain = value.getValue();
  return plain === '' ? '' : plain;
}

function toValueObject(value: unknown, errorFails: boolean): BaseValueObject {
  if (!Array.isArray(value)) return toScalarObject(value);
  const rows = value as unknown[][];
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 1 && columnCount === 1) return toScalarObject(rows[0]?.[0]);
  const elements = rows.map((row) => row.map(toScalarObject));
  if (errorFails && elements.some((row) => row.some((element) => element.isError())))
    return ErrorValueObject.create(ErrorType.VALUE);
  return ArrayValueObject.create({
    calculateValueList: elements,
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toScalarObject(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  const { code, errorCode } = value as { code?: string; errorCode?: string };
  return ErrorValueObject.create((code ?? errorCode ?? ErrorType.VALUE) as ErrorType);
}
