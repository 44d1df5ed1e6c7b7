import { Refusal } from '../core/refusal';
import { WorkbookError } from '../workbook/port';
import { RefusedEdit } from './rehearsedEdit';
import type { SessionState } from './state';

/**
 * What went wrong, in a sentence. What is no refusal is a fault of the add-in: never reported as a mistake of the person or as
 * one of Excel's.
 * @param host which Excel this is
 */
export function failureOf(error: unknown, host: string): Pick<SessionState, 'error' | 'details'> {
  if (error instanceof RefusedEdit) return failureOf(error.cause, host);
  if (error instanceof Refusal) return { error: error.reason, details: null };
  if (error instanceof WorkbookError) {
    const { reason, cause } = error;
    return { error: reason, details: cause ? technicalDetails(firstCause(cause), host) : null };
  }
  // eslint-disable-next-line no-console -- where who maintains it looks
  console.error(error);
  return { error: { id: 'error.internal' }, details: technicalDetails(error, host) };
}

/** A refusal in our words may have another one behind it, and what Excel said behind that. */
function firstCause(error: unknown): unknown {
  return error instanceof WorkbookError && error.cause ? firstCause(error.cause) : error;
}

function technicalDetails(error: unknown, host: string): string {
  if (!(error instanceof Error)) return [host, String(error)].join('\n');
  const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
  const where = [code, debugInfo?.errorLocation].filter(Boolean).join(' ');
  return [host, where, error.stack ?? `${error.name}: ${error.message}`].filter(Boolean).join('\n');
}
