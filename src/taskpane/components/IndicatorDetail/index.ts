export { IndicatorDetail } from './IndicatorDetail';
