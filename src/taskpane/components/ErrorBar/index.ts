export { ErrorBar } from './ErrorBar';
