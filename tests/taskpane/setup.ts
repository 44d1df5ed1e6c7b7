/** jsdom lays nothing out: there is no size to observe. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = SilentResizeObserver;

/** jsdom has none; sessions let go of the thread through one. */
class TimerChannel {
  readonly port1 = { onmessage: () => undefined, close: () => undefined };
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage()) };
}

Object.assign(globalThis, { MessageChannel: TimerChannel });
