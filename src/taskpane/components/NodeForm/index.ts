export { NodeForm } from './NodeForm';
