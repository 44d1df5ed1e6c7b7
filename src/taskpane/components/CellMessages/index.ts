export { CellMessageLine, CellMessages } from './CellMessages';
