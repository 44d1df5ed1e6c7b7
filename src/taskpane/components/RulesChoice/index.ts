export { RulesChoice } from './RulesChoice';
