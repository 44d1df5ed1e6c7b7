/** Follows Univer's formula engine, which calculates in the background, so that the host can wait for it. */
import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';

/** Univer gathers edits for 100 ms before it starts; past this it has lost a restart and must be asked again. */
const START_DEADLINE_MS = 1500;
const ENGINE_POLL_MS = 10;
const SETTLE_LIMIT_MS = 30_000;
const STYLE_COMMANDS = new Set<string>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

export class Calculation {
  private isExpected = false;
  private waiters: (() => void)[] = [];
  private deadline: ReturnType<typeof setTimeout> | undefined;
  /** Work outside the engine (custom functions on their way) that keeps the workbook unsettled. */
  private readonly pendingWork: (() => boolean)[] = [];
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    const dirtyCommands = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (dirtyCommands.get(command.id) && !isIgnoredByEngine(command, options)) this.expect();
    });
    this.session.state$.subscribe(() => this.check());
  }

  get isEngineIdle(): boolean {
    const { started, completed, stopped, resultApplied } = this.session.state;
    return !started || (resultApplied && (completed || stopped));
  }

  get isIdle(): boolean {
    return this.isEngineIdle && !this.isExpected && !this.pendingWork.some((isPending) => isPending());
  }

  addPendingWork(isPending: () => boolean): void {
    this.pendingWork.push(isPending);
  }

  /** To be called by whoever registered pending work, when it is done. */
  check(): void {
    if (this.waiters.length === 0) return;
    // A result may trigger the next calculation synchronously after this notice: look again a moment later.
    setTimeout(() => {
      if (!this.isIdle) return;
      for (const resolve of this.waiters.splice(0)) resolve();
    });
  }

  settle(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => {
      // A function that never answers must not hold the add-in for ever.
      const giveUp = setTimeout(resolve, SETTLE_LIMIT_MS);
      this.waiters.push(() => {
        clearTimeout(giveUp);
        resolve();
      });
      this.check();
    });
  }

  /** Univer's engine alone, whatever the functions are still asked: a calculation must not be cut short by another. */
  async settleEngine(): Promise<void> {
    while (!this.isEngineIdle || this.isExpected)
      await new Promise((resolve) => setTimeout(resolve, ENGINE_POLL_MS));
  }

  /** Recalculates every formula, as Application.calculate(full) does. */
  recalculateAll(): void {
    this.expect();
    this.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  private expect(): void {
    this.isExpected = true;
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => {
      if (this.isExpected) this.recalculateAll();
    }, START_DEADLINE_MS);
  }

  private started(): void {
    this.isExpected = false;
    clearTimeout(this.deadline);
  }
}

/** The engine's own results and pure changes of style do not make it calculate. */
function isIgnoredByEngine(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger ?? '';
  return options?.onlyLocal === true || STYLE_COMMANDS.has(trigger);
}
