export { CellMessageLine, CellMessages, type CellMessage } from './CellMessages';
