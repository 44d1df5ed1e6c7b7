export { filterLabel } from './filters';
export { SearchField } from './SearchField';
export { TreeTools } from './TreeTools';
