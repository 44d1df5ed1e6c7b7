/**
 * The host's side of custom functions: invocations go to the genuine runtime as RichApi messages, results come back in
 * a batch of the runtime's own. The runtime hands results over 50 ms after a call and at most every 200 ms, so what is
 * asked one call at a time is slow: `invokeAll` sends any number of calls in one message.
 */
import type { RichApiMessage } from './seam';
import { HostObject } from './wire';
import { type Argument, type FunctionMetadata, marshal, type MarshalOptions } from './marshalling';

const CATEGORY = 1;
const INVOKE = 1000;
const ALLOW_ERRORS = 4;
const CANCELABLE = 1;

/** The runtime's numeric codes (CustomFunctions.ErrorCode, and what it answers for a missing function). */
const ERRORS: Record<number, string> = {
  0: '#VALUE!',
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  4: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export interface Invocation {
  id: string;
  args: (Argument | undefined)[];
  /** `Foglio1!B2`, the cell that asks. */
  address: string;
}
export type InvocationResult = { value: unknown } | { error: string; message: string };

export class CustomFunctions {
  private readonly functions = new Map<string, FunctionMetadata>();
  private readonly pending = new Map<number, (result: InvocationResult | null) => void>();
  private nextInvocation = 1;
  private announceReady: () => void = () => undefined;
  /** Settled when the runtime of the page has said that its functions can be called. */
  whenReady: Promise<void> = Promise.resolve();
  isReady = false;
  messagesSent = 0;
  /** Called before the first calls: Excel starts the add-in's page for them. */
  onNeeded: () => void = () => undefined;

  constructor(
    private readonly send: (messages: RichApiMessage[]) => void,
    functions: FunctionMetadata[],
    private readonly options: MarshalOptions,
  ) {
    for (const metadata of functions) this.functions.set(metadata.id.toUpperCase(), metadata);
    this.awaitReady();
  }

  /** A page that is gone will never answer what it was asked: whoever asked must ask again. */
  reset(): void {
    const abandoned = [...this.pending.values()];
    this.pending.clear();
    // Who waits for a page that never got ready waits for the next one.
    if (this.isReady) this.awaitReady();
    for (const resolve of abandoned) resolve(null);
  }

  private awaitReady(): void {
    this.isReady = false;
    this.whenReady = new Promise((resolve) => (this.announceReady = resolve));
  }

  metadataOf(id: string): FunctionMetadata | undefined {
    return this.functions.get(id.toUpperCase());
  }

  /** null for what a page that is gone has left unanswered. */
  invokeAll(invocations: Invocation[]): Promise<(InvocationResult | null)[]> {
    const messages: RichApiMessage[] = [];
    const results = invocations.map(({ id, args, address }) => {
      const metadata = this.metadataOf(id);
      const invocation = this.nextInvocation++;
      const values = metadata ? marshal(metadata, args, this.options) : args;
      const flags = ALLOW_ERRORS | (metadata?.options?.cancelable ? CANCELABLE : 0);
      const message = JSON.stringify([invocation, id, values, address, flags, null]);
      messages.push([CATEGORY, INVOKE, '', message, invocation]);
      return new Promise<InvocationResult | null>((resolve) => this.pending.set(invocation, resolve));
    });
    this.messagesSent++;
    this.send(messages);
    return Promise.all(results);
  }

  /** @internal for the service below */
  ready(): void {
    this.isReady = true;
    this.announceReady();
  }

  /** @internal for the service below */
  finish(invocation: number, ok: boolean, value: unknown, errorCode?: number): void {
    const resolve = this.pending.get(invocation);
    this.pending.delete(invocation);
    resolve?.(ok ? { value } : { error: ERRORS[errorCode ?? 0] ?? '#VALUE!', message: String(value ?? '') });
  }
}

/** What the client creates as `new Microsoft.ExcelServices.CustomFunctions`. */
export class CustomFunctionsService extends HostObject {
  readonly apiName = 'CustomFunctions';
  constructor(private readonly functions: CustomFunctions) {
    super();
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.functions.ready();
  }
  _GetEnabledFeatures(): number[] {
    const shortInterval = 2;
    const cappedInterval = 4;
    return [shortInterval, cappedInterval];
  }
  SetInvocationResults(
    results: { id: number; failed?: boolean; value: unknown; errorCode?: number }[],
  ): void {
    for (const result of results)
      this.functions.finish(result.id, !result.failed, result.value, result.errorCode);
  }
  SetInvocationArrayResults(results: [number, boolean, unknown, number?][]): void {
    for (const [id, ok, value, code] of results) this.functions.finish(id, ok, value, ok ? undefined : code);
  }
}
