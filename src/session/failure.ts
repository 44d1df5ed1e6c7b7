import { Refusal } from '../core/refusal';
import { WorkbookError } from '../workbook/port';
import { RefusedEdit } from './rehearsedEdit';
import type { SessionState } from './state';

/**
 * What went wrong, in a sentence. What is no refusal is a fault of the add-in: never told as a mistake of the person or as
 * one of Excel's.
 * @param host which Excel this is
 */
export function failureOf(error: unknown, host: string): Pick<SessionState, 'error' | 'details'> {
  if (error instanceof RefusedEdit) return failureOf(error.cause, host);
  if (error instanceof Refusal) return { error: error.reason, details: null };
  if (error instanceof WorkbookError) {
    const { reason, cause } = error;
    return { error: reason, details: cause ? detailsOf(cause, host) : null };
  }
  // eslint-disable-next-line no-console -- where who maintains it looks
  console.error(error);
  return { error: { id: 'error.internal' }, details: detailsOf(error, host) };
}

/** What Excel says, within a sentence of ours. */
export function reasonOf(error: unknown): string {
  if (error instanceof WorkbookError) return String(error.reason.params?.['reason'] ?? error.reason.id);
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ');
}

function detailsOf(error: unknown, host: string): string {
  if (!(error instanceof Error)) return [host, String(error)].join('\n');
  const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
  const where = [code, debugInfo?.errorLocation].filter(Boolean).join(' ');
  return [host, where, error.stack ?? `${error.name}: ${error.message}`].filter(Boolean).join('\n');
}
