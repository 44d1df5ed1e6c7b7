export { DirectionChoice } from './DirectionChoice';
