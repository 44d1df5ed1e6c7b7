import { Session, type Profiler } from 'node:inspector';

const PRODUCT = `${process.cwd()}/src/`;
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// Counting slows down whatever runs after it in the same process.
afterAll(() => session.disconnect());

/**
 * How often the blocks of code of the product (functions, branches, bodies of loops) run while `work` does: the same on every
 * machine, whatever else it does, where time is not. What the language itself does inside one call is not seen, nor code
 * that V8 compiled before it was told to count: the first work of a test file only warms up.
 */
export function countedWork(work: () => unknown): number {
  takenBlocks();
  work();
  return takenBlocks();
}

function takenBlocks(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    blocks = blocksOf(result);
  });
  return blocks;
}

function blocksOf(scripts: readonly Profiler.ScriptCoverage[]): number {
  let blocks = 0;
  for (const { url, functions } of scripts) {
    if (!url.replace('file://', '').startsWith(PRODUCT)) continue;
    for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  }
  return blocks;
}
