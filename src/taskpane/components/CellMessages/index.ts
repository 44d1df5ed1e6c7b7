export { CellMessages } from './CellMessages';
