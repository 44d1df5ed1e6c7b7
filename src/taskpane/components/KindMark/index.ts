export { KindMark } from './KindMark';
