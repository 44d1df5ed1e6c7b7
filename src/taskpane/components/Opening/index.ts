export { Opening } from './Opening';
