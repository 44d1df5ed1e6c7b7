export { ErrorsDialog } from './ErrorsDialog';
