export { NextYearDialog } from './NextYearDialog';
