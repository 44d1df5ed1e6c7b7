export { outcomeOf, Summary } from './Summary';
