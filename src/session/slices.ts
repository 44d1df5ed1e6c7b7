import type { Steps } from '../core/steps';

/** How long the thread may compute before the pane draws and answers again. */
const SLICE_MS = 50;

/** Computes in slices. @throws what `signal` was aborted with, between two slices */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    signal?.throwIfAborted();
    since = performance.now();
  }
}

/** Not a timer: those of a pane that is hidden run once a second. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
