export { SeverityMark } from './SeverityMark';
