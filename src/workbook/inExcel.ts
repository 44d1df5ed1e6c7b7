import { WorkbookError } from './port';

/** Runs a batch; a person who is typing in a cell is waited for, unless it is in the background. Errors come out as sentences. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { background = false, ...options }: { mergeUndoGroup?: boolean; background?: boolean } = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: !background, ...options }, batch);
  } catch (error) {
    if (error instanceof WorkbookError || isAbort(error)) throw error;
    if (codeOf(error) === 'InvalidOperationInCellEditMode') throw new WorkbookError({ id: 'error.cellEdit' });
    throw error;
  }
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ');
}
