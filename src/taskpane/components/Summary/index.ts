export { Summary } from './Summary';
