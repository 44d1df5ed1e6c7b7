export { PaneDialog, type Outcome } from './PaneDialog';
