/** Days in Excel's two date systems. Pure. */

/** A day's serial number counted from 1900 is this much larger than counted from 1904. */
export const DAYS_TO_1904 = 1462;

export const isDatePattern = (pattern: string) =>
  /[dy]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
