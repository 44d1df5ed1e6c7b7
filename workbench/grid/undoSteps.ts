import { type IDisposable, type IUndoRedoItem, LocalUndoRedoService, toDisposable } from '@univerjs/core';

/** Gathers what is done into one step of Ctrl+Z; Univer's own would take it back from the first to the last. */
export class UndoSteps extends LocalUndoRedoService {
  private open: IUndoRedoItem | null = null;

  override __tempBatchingUndoRedo(unitID: string): IDisposable {
    const step: IUndoRedoItem = { unitID, undoMutations: [], redoMutations: [] };
    this.open = step;
    return toDisposable(() => {
      this.open = null;
      if (step.redoMutations.length > 0) this.pushUndoRedo(step);
    });
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (item.unitID !== this.open?.unitID) return super.pushUndoRedo(item);
    this.open.redoMutations.push(...item.redoMutations);
    this.open.undoMutations.unshift(...item.undoMutations);
  }
}
