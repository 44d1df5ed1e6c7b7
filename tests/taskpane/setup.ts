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

/** jsdom draws nothing, and says so each time that axe measures letters. */
HTMLCanvasElement.prototype.getContext = () => null;

const insertRule = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'insertRule')
  ?.value as CSSStyleSheet['insertRule'];

/** jsdom looks through all rules for each element that a role is asked of: it has only those that hide something. */
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return /visibility:|display:none/.test(rule)
    ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length))
    : 0;
};
