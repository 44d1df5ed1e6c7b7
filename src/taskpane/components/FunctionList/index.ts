export { FunctionList } from './FunctionList';
