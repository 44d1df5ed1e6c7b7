import type { PerfFunction } from '../definition';
import { check } from './check';
import { explain } from './explain';
import { gap } from './gap';
import { rollup } from './rollup';
import { score } from './score';
import { status } from './status';
import { tree } from './tree';

/** Every worksheet function; a new one is a file in this folder and a line here. */
export const FUNCTIONS: readonly PerfFunction[] = [score, rollup, status, gap, explain, check, tree];
