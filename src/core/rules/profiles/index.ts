import type { Rules } from '../rules';
import { pistoiaPrato } from './pistoiaPrato';
import { standard } from './standard';
import { toscanaNordOvest } from './toscanaNordOvest';

/** The built-in profiles; the first applies where none is named. */
export const PROFILES: readonly Rules[] = [standard, pistoiaPrato, toscanaNordOvest];

export { standard };
