export { WriteSheetButton } from './WriteSheetButton';
