export { LayoutChooser } from './LayoutChooser';
export { RecognisedPlan } from './RecognisedPlan';
