export { TreeTools, type TreeView } from './TreeTools';
