import fc from 'fast-check';

/** Random tests draw the same cases every time; `npm run test:hunt` draws others, and more of them. */
export const SEED = Number(process.env.HUNT_SEED ?? 2026);

/** How many times as many cases as usual. */
const SCALE = Number(process.env.HUNT_SCALE ?? 1);

export function times(cases: number): number {
  return Math.max(1, Math.round(cases * SCALE));
}

fc.configureGlobal({ seed: SEED, numRuns: times(100) });
