import type { PerfFunction } from '../definition';
import { perfCheck } from './check';
import { perfExplain } from './explain';
import { perfGap } from './gap';
import { perfRollup } from './rollup';
import { perfScore } from './score';
import { perfStatus } from './status';
import { perfTree } from './tree';

/** Every worksheet function; a new one is a file in this folder and a line here. */
export const FUNCTIONS: readonly PerfFunction[] = [
  perfScore,
  perfRollup,
  perfStatus,
  perfGap,
  perfExplain,
  perfCheck,
  perfTree,
];
