import { Refusal } from '../../src/core/refusal';
import type { Message } from '../../src/messages/message';

/** Why the core refused, or null when it did not; any other error is a fault of the code and goes on. */
export function refusalOf(run: () => unknown): Message | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
