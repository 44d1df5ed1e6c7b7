export { Bars } from './Bars';
