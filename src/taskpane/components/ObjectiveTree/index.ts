export { ObjectiveTree } from './ObjectiveTree';
