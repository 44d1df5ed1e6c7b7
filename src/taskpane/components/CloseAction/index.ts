export { CloseAction } from './CloseAction';
