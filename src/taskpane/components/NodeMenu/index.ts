export { NodeMenu } from './NodeMenu';
