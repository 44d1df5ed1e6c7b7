export { StatusLight } from './StatusLight';
