export { DirectionQuestions } from './DirectionQuestions';
