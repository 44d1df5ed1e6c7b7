export { ManyFormulas } from './ManyFormulas';
