export { outcomeOf } from './outcome';
export { Summary } from './Summary';
