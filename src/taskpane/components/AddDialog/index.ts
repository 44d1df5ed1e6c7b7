export { AddDialog } from './AddDialog';
