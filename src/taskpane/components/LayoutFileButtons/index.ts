export { LayoutFileButtons } from './LayoutFileButtons';
