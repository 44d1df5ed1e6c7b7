/** Entry of `functions.js`: alone in a plain JavaScript realm, with only `CustomFunctions` in it, it registers them all. */
import { invocable } from './invoke';
import { FUNCTIONS } from './list';

for (const definition of FUNCTIONS) CustomFunctions.associate(definition.id, invocable(definition));
