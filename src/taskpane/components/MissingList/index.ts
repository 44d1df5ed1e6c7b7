export { MissingList } from './MissingList';
