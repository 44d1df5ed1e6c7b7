export { RestoreButton } from './RestoreButton';
