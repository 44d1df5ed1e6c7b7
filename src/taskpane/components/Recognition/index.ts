export { LayoutChooser } from './LayoutChooser';
export { recognisedAs, RecognisedPlan } from './RecognisedPlan';
