import type { editing as italian } from '../it/editing';

/** English: what is said of changes of the tree. */
export const editing: Record<keyof typeof italian, string> = {};
