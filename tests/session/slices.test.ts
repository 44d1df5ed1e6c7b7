import { finish, type Steps } from '../../src/core/steps';
import { inSlices } from '../../src/session/slices';

/** Counts to three; each step takes as long as it is told by a clock of ours. */
function* counting(milliseconds: number, done: number[]): Steps<string> {
  for (let step = 1; step <= 3; step++) {
    done.push(step);
    clock += milliseconds;
    yield;
  }
  return 'three';
}

let clock = 0;
let others = 0;

beforeEach(() => {
  [clock, others] = [0, 0];
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => jest.restoreAllMocks());

/** Whether others had their turn on the thread before the computation ended. */
async function letsOthersIn(milliseconds: number): Promise<boolean> {
  setImmediate(() => (others += 1));
  expect(await inSlices(counting(milliseconds, []))).toBe('three');
  return others > 0;
}

test('a long computation lets others have the thread', async () => {
  expect(await letsOthersIn(60)).toBe(true);
});

test('a short one is done in one go', async () => {
  expect(await letsOthersIn(10)).toBe(false);
});

test('a long computation that is told to stop does so between two slices', async () => {
  const done: number[] = [];
  const stopping = new AbortController();
  const result = inSlices(counting(60, done), stopping.signal);
  stopping.abort();
  await expect(result).rejects.toThrow('aborted');
  expect(done).toEqual([1]);
});

test('whoever cannot wait has the same answer in one go', () => {
  expect(finish(counting(60, []))).toBe('three');
});
