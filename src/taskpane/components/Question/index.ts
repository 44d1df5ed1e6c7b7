export { Question } from './Question';
