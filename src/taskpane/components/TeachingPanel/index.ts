export { TeachingPanel } from './TeachingPanel';
