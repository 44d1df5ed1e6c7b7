/** What Chromium's trace tells of the tasks of one frame. */

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Start and length, microseconds of the clock. */
  ts: number;
  dur?: number;
  /** Microseconds in which the thread had the processor: what other processes do does not count. */
  tdur?: number;
  args?: { data?: { frame?: string }; beginData?: { frame?: string } };
}

/** The categories that `longTasks` reads. */
export const TRACED = ['toplevel', 'devtools.timeline'];

const TASK = /RunTask$/;
const milliseconds = (microseconds = 0): number => microseconds / 1000;

/** Tasks above 10 ms that ran scripts of that frame, in milliseconds of processor, longest first. */
export function longTasks(trace: Buffer, frame: string): number[] {
  const { traceEvents = [] } = JSON.parse(trace.toString()) as { traceEvents?: TraceEvent[] };
  const scripts = traceEvents
    .filter(({ args }) => (args?.data?.frame ?? args?.beginData?.frame) === frame)
    .sort((a, b) => a.ts - b.ts);
  return traceEvents
    .filter(({ name, ph, tdur }) => ph === 'X' && TASK.test(name) && milliseconds(tdur) > 10)
    .filter((task) =>
      scripts.some(
        ({ tid, pid, ts }) =>
          pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
      ),
    )
    .map(({ tdur }) => milliseconds(tdur))
    .sort((a, b) => b - a);
}
