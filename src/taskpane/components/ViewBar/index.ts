export { ViewBar, type TreeView } from './ViewBar';
