/** Runs `work` in a task of its own of that window. Excel is another process: neither it nor the add-in keeps the other's thread. */
export function inTaskOf(window: Pick<typeof globalThis, 'MessageChannel'>, work: () => void): void {
  const { port1, port2 } = new window.MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
