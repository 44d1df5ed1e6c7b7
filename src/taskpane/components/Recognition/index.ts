export { ForgetButton, LayoutChooser } from './Choices';
export { Recognition } from './Recognition';
