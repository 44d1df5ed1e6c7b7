export { PaneDialog, type DialogOutcome } from './PaneDialog';
