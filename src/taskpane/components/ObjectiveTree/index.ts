export { hasText, narrowBranches, sortBranches } from './arrange';
export { branchesOf, groupBranches, type Branch } from './branches';
export type { Command, Point } from './commands';
export { ObjectiveTree } from './ObjectiveTree';
export { gravestByNode } from './severities';
