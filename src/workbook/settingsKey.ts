/** Under which the workbook keeps what the add-in remembers of it. */
export const SETTINGS_KEY = 'alberoPerformance';
