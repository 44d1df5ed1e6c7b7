const COUNTS: Record<string, string> = { Three: '3', Four: '4', Five: '5' };

/** `ThreeTrafficLights1` (Excel's API) → `3TrafficLights1` (the file and Univer). */
export const iconSetFileName = (apiName: string) =>
  apiName.replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? count);

/** The way back. */
export const iconSetApiName = (fileName: string) =>
  fileName.replace(/^[345]/, (digit) => Object.keys(COUNTS).find((name) => COUNTS[name] === digit) ?? digit);
