export { NotRecognised } from './NotRecognised';
