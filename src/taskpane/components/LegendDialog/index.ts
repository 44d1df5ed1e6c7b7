export { LegendDialog } from './LegendDialog';
