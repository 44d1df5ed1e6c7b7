export { LargestLosses } from './LargestLosses';
