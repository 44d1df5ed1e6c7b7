import type { MessageId, MessageParams } from '../messages/message';
import { WorkbookError } from './port';

/** What a person can do where Excel refuses; other codes are shown as they are. */
const REASONS: Readonly<Record<string, MessageId>> = {
  AccessDenied: 'excel.accessDenied',
  InsertDeleteConflict: 'excel.insertDeleteConflict',
  InvalidOperation: 'excel.invalidOperation',
  NonBlankCellOffSheet: 'excel.sheetFull',
  ApiNotFound: 'excel.tooOld',
  ApiNotAvailable: 'excel.tooOld',
  UnsupportedOperation: 'excel.tooOld',
  RequestPayloadSizeLimitExceeded: 'excel.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'excel.tooLarge',
  ActivityLimitReached: 'excel.busy',
  RequestAborted: 'excel.busy',
  ServiceNotAvailable: 'excel.busy',
  Timeout: 'excel.busy',
};

/** Runs a batch; a person who is typing in a cell is waited for, unless it is in the background. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { background = false, ...options }: { mergeUndoGroup?: boolean; background?: boolean } = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: !background, ...options }, batch);
  } catch (error) {
    if (codeOf(error) === 'InvalidOperationInCellEditMode') throw new WorkbookError({ id: 'error.cellEdit' });
    throw error;
  }
}

/** A request whose refusal by Excel comes out as a sentence. */
export function inWords<A extends unknown[], T>(
  request: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await request(...args);
    } catch (error) {
      throw refusedBy('error.read', error);
    }
  };
}

/** An error of Excel in a sentence with its reason; any other error, ours among them, as it is. */
export function refusedBy(id: MessageId, error: unknown): unknown {
  return isExcelError(error) ? new WorkbookError({ id, params: { reason: reasonOf(error) } }, error) : error;
}

export function isExcelError(error: unknown): boolean {
  return error instanceof Error && error.name === 'RichApi.Error' && codeOf(error) !== undefined;
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function reasonOf(error: unknown): NonNullable<MessageParams[string]> {
  const { code, message } = error as { code?: string; message?: string };
  const known = REASONS[code ?? ''];
  // It ends in the middle of a sentence of ours.
  return known ? { id: known } : [code, message?.replace(/\.$/, '')].filter(Boolean).join(': ');
}
