/** The window of the add-in's page: where Excel is found in it, and what the client of this version keeps to itself. */

type Run = (...args: unknown[]) => Promise<unknown>;
interface Context {
  _requestFlagModifier: number;
}

/**
 * @param undoGroupFlag set on the requests of `Excel.run({ mergeUndoGroup: true })`
 * @param blocked told how long each long task of the page was, in milliseconds
 */
export function connectWindow(
  window: Window,
  external: object,
  undoGroupFlag: number,
  blocked: (milliseconds: number) => void,
): void {
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  let excel: object | undefined;
  Object.defineProperty(window, 'Excel', {
    configurable: true,
    get: () => excel,
    set: (client: object) => {
      if (client !== excel) markUndoGroups(client, undoGroupFlag);
      excel = client;
    },
  });
  watchTasks(window, blocked);
}

/** office.js 1.1.110 takes the option and does not transmit it; the one that Microsoft serves does. */
function markUndoGroups(client: object, flag: number): void {
  let run: Run | undefined;
  Object.defineProperty(client, 'run', {
    configurable: true,
    enumerable: true,
    get: () =>
      run &&
      ((...args: unknown[]) => {
        const batch = args.pop() as (context: Context) => Promise<unknown>;
        const [options] = args as [{ mergeUndoGroup?: boolean }?];
        const marked = (context: Context) => {
          if (options?.mergeUndoGroup) context._requestFlagModifier |= flag;
          return batch(context);
        };
        return run?.(...args, marked);
      }),
    set: (real: Run) => (run = real),
  });
}

/** The page and the grid share a thread: only what the page itself did counts. */
function watchTasks(window: Window, blocked: (milliseconds: number) => void): void {
  const { PerformanceObserver: Observer } = window as unknown as typeof globalThis;
  new Observer((list) => {
    for (const task of list.getEntries()) if (task.name === 'self') blocked(task.duration);
  }).observe({ type: 'longtask', buffered: true });
}
