/** Entry of the self-test's `functions.js`. */
import '../src/functions';
import { associateProbes } from './probes';

associateProbes();
