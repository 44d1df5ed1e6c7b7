export { Toolbar, type More } from './Toolbar';
