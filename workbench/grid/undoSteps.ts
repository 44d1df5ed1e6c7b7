import { type IDisposable, type IUndoRedoItem, LocalUndoRedoService, toDisposable } from '@univerjs/core';

/** As many steps as Excel keeps. */
const MAX_STEPS = 100;

/** Univer's own undo takes a batch back from its first change to its last, and keeps only 20 steps. */
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
    if (item.unitID === this.open?.unitID) {
      this.open.redoMutations.push(...item.redoMutations);
      this.open.undoMutations.unshift(...item.undoMutations);
      return;
    }
    this._getRedoStack(item.unitID, true).length = 0;
    const steps = this._getUndoStack(item.unitID, true);
    steps.push(item);
    if (steps.length > MAX_STEPS) steps.shift();
    this._updateStatus();
  }
}
