import type { PerfFunction } from '../src/functions/definition';
import { FUNCTIONS } from '../src/functions/list';
import { PROBES } from './probes';

/** What the self-test's own build tells Excel: the product's functions and the probes. */
export const SELFTEST_FUNCTIONS: readonly PerfFunction[] = [...FUNCTIONS, ...PROBES];
