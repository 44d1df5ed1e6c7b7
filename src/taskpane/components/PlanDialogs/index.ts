export { PlanDialogs } from './PlanDialogs';
