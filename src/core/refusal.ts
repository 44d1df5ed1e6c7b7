import type { Message, MessageId, MessageParams } from '../messages/message';

/**
 * What cannot be computed and why, in words for the person who typed it. Thrown by the core; caught in one place by
 * each caller (custom functions: `#VALUE!` with the text; tree: a finding with its cell).
 */
export class Refusal extends Error {
  readonly reason: Message;

  constructor(id: MessageId, params: MessageParams = {}) {
    super(id);
    this.name = 'Refusal';
    this.reason = { id, params };
  }
}
