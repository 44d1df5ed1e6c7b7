export { Recognition } from './Recognition';
