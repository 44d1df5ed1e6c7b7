import { Refusal } from '../core/refusal';
import { functions as italian } from '../messages/it/functions';
import { say, type Message } from '../messages/message';
import { errorCodeOf } from './cells';

/** The errors that a function may give; Excel shows any other (`#REF!`, `#NAME?`) as `#VALUE!`, without a word. */
const GIVEN_ON = new Set(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!']);

/** The names of errors in an Italian Excel, where they differ. */
const ITALIAN_NAMES = new Map([
  ['#VALUE!', '#VALORE!'],
  ['#N/A', '#N/D'],
  ['#REF!', '#RIF!'],
  ['#NAME?', '#NOME?'],
  ['#NULL!', '#NULLO!'],
  ['#SPILL!', '#ESPANSIONE!'],
]);

/** What one cell that failed throws: an error cell goes on as it was; all else is `#VALUE!` with its reason in words. */
export function cellFailure(error: unknown): unknown {
  if (GIVEN_ON.has(errorCodeOf(error) ?? '')) return error;
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    say(italian, failureReason(error)),
  );
}

/** What stands for a failed element of a larger result: text, for an error among the elements turns them all into `#VALUE!`. */
export function elementFailure(error: unknown): string {
  return say(italian, { id: 'function.element', params: { reason: say(italian, failureReason(error)) } });
}

/** Why a function failed. What is no refusal is a fault of ours, and never said to be one of the person who typed. */
function failureReason(error: unknown): Message {
  if (error instanceof Refusal) return error.reason;
  const code = errorCodeOf(error);
  if (code !== null) return { id: 'cell.error', params: { error: ITALIAN_NAMES.get(code) ?? code } };
  return { id: 'function.internal', params: { detail: String(error) } };
}
