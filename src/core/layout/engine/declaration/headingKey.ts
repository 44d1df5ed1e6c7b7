import { oncePerText } from '../../../text/oncePerText';

/** A heading as fields are found by it. */
export const headingKeyOf = oncePerText((text) => text.toLowerCase().replace(/\s+/g, ' ').trim());

/** Next year's headings, and sheets, differ by their year alone. */
export function withoutYears(key: string): string {
  return key.replace(/(?<!\d)20\d\d(?!\d)/g, '20');
}

/** A sheet as it is found again next year. */
export function sheetKey(name: string): string {
  return withoutYears(headingKeyOf(name));
}
