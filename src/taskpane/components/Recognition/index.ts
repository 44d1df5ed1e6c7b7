export { ForgetButton, LayoutChooser } from './Choices';
export { RecognisedPlan } from './RecognisedPlan';
