export { PaneMenu, type Begin } from './PaneMenu';
