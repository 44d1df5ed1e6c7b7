export { MoveDialog } from './MoveDialog';
