import fc from 'fast-check';

/** Random tests draw the same cases every time; `npm run test:hunt` draws others, and more of them. */
export const SEED = Number(process.env.HUNT_SEED ?? 2026);

/** How many times as many cases as usual. */
const SCALE = Number(process.env.HUNT_SCALE ?? 1);
/** Of the cases that take whole workbooks: each kind of them once or a few times, all and more where one hunts. */
const WORKBOOK_SCALE = process.env.HUNT_SCALE ? SCALE : 0.2;

export function times(cases: number): number {
  return Math.max(1, Math.round(cases * SCALE));
}

/** Cases of a test that reads or changes whole workbooks. */
export function workbookTimes(cases: number): number {
  return Math.max(1, Math.round(cases * WORKBOOK_SCALE));
}

// With few cases one looks for a failure, not for its smallest example.
fc.configureGlobal({ seed: SEED, numRuns: times(100), endOnFailure: SCALE < 1 });
