export { CellList } from './CellList';
export { outcomeOf } from './outcome';
export { Summary } from './Summary';
