export { NewPlanDialog } from './NewPlanDialog';
