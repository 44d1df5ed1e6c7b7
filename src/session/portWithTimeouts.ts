import { WorkbookError, type Task, type WorkbookPort } from '../workbook/port';

/** A request that Excel leaves unanswered for so long is given up: long, for a person may be typing in a cell. */
const NO_ANSWER_AFTER_MS = 120_000;
/** After this the person is told what may keep Excel from answering. */
const WAITING_AFTER_MS = 10_000;
/** A write that a person cancels may put back what it wrote before it is given up. */
const STOPPING_TAKES_MS = 5_000;

export interface TimeoutHandlers {
  /** What cancels the work in progress. */
  signal(): AbortSignal | undefined;
  /** Excel has not answered for a while; false: it has. */
  onWaiting(waiting: boolean): void;
  /** A write that was given up was answered after all. */
  onLateWrite(): void;
}

/** The same workbook, with an end to every wait: an answer, a cancellation or the time limit. */
export function portWithTimeouts(port: WorkbookPort, handlers: TimeoutHandlers): WorkbookPort {
  const reading = <T>(call: (beat: () => void) => Promise<T>): Promise<T> =>
    withinTime(call, handlers, false);
  const writing = <T>(call: (beat: () => void) => Promise<T>): Promise<T> => withinTime(call, handlers, true);
  return {
    capabilities: () => port.capabilities(),
    survey: (task) => reading(() => port.survey(task)),
    read: (survey, task) => reading((beat) => port.read(survey, beating(task, beat))),
    readValues: (ranges) => reading(() => port.readValues(ranges)),
    listedCells: (ranges) => reading(() => port.listedCells(ranges)),
    mergedCells: (sheets) => reading(() => port.mergedCells(sheets)),
    write: (patches, before, settings, task) =>
      writing((beat) => port.write(patches, before, settings, beating(task, beat))),
    putBack: (patches, before) => writing(() => port.putBack(patches, before)),
    change: (changes, kept) => writing(() => port.change(changes, kept)),
    setPrintAreas: (all) => reading(() => port.setPrintAreas(all)),
    select: (range) => reading(() => port.select(range)),
    selection: () => reading(() => port.selection()),
    colour: (ranges) => writing(() => port.colour(ranges)),
    loadSettings: () => reading(() => port.loadSettings()),
    saveSettings: (settings) => writing(() => port.saveSettings(settings)),
    watch: (listener) => reading(() => port.watch(listener)),
  };
}

/** Each block that is done is an answer. */
function beating(task: Task = {}, beat: () => void): Task {
  return {
    ...task,
    progress: (done, total) => {
      beat();
      task.progress?.(done, total);
    },
  };
}

function withinTime<T>(
  call: (beat: () => void) => Promise<T>,
  handlers: TimeoutHandlers,
  isWrite: boolean,
): Promise<T> {
  const signal = handlers.signal();
  return new Promise<T>((resolve, reject) => {
    let open = true;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const stop = (): void => {
      timers.splice(0).forEach(clearTimeout);
    };
    const end = (finish: () => void): void => {
      if (!open) {
        if (isWrite) handlers.onLateWrite();
        return;
      }
      open = false;
      stop();
      signal?.removeEventListener('abort', onAbort);
      handlers.onWaiting(false);
      finish();
    };
    const giveUp = (error: unknown): void => end(() => reject(error as Error));
    const noAnswer = (): void => giveUp(new WorkbookError({ id: 'error.noAnswer' }));
    const beat = (): void => {
      if (!open) return;
      stop();
      timers.push(setTimeout(() => handlers.onWaiting(true), WAITING_AFTER_MS));
      timers.push(setTimeout(noAnswer, NO_ANSWER_AFTER_MS));
    };
    const onAbort = (): void => {
      if (isWrite) timers.push(setTimeout(noAnswer, STOPPING_TAKES_MS));
      // What Excel says to a cancelled reading comes first where it says anything.
      else timers.push(setTimeout(() => giveUp(new DOMException('cancelled', 'AbortError')), 0));
    };
    beat();
    signal?.addEventListener('abort', onAbort);
    call(beat).then(
      (answer) => end(() => resolve(answer)),
      (error: unknown) => end(() => reject(error as Error)),
    );
  });
}
