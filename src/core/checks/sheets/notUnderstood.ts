import type { Rule } from '../rule';

/** Whatever reading came upon and no other rule asks about: columns, tables and sheets that may mean something else. */
export const notUnderstood: Rule = { id: 'notUnderstood', severity: 'warning' };
