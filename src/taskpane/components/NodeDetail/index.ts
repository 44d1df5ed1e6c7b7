export { NodeDetail } from './NodeDetail';
