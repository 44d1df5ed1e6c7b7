export { PaneDialog } from './PaneDialog';
export type { DialogOutcome } from './useDialogAction';
