export { branchesOf, groupBranches, type Branch } from './branches';
export type { Command } from './commands';
export { ObjectiveTree } from './ObjectiveTree';
export { gravestByNode } from './severities';
