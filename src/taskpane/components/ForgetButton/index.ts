export { ForgetButton } from './ForgetButton';
