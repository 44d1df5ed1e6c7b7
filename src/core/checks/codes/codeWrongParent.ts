import type { Rule } from '../rule';

/** A code that stands below another node than the one it begins with. */
export const codeWrongParent: Rule = {
  id: 'codeWrongParent',
  severity: 'warning',
  reports: ['code.wrongParent', 'node.ownAncestor'],
};
