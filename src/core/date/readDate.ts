import { withoutFinalDots } from '../text/cleanText';
import { LONGEST_READ } from '../text/excerpt';

/** From January, in Italian, English and German. */
const MONTHS = [
  'gen(?:naio)?|jan(?:uary?)?|jänner',
  'feb(?:braio|ruary?)?',
  'mar(?:zo|ch)?|märz',
  'apr(?:ile?)?',
  'mag(?:gio)?|may|mai',
  'giu(?:gno)?|jun[ei]?',
  'lug(?:lio)?|jul[yi]?',
  'ago(?:sto)?|aug(?:ust)?',
  'sett?(?:embre)?|sept?(?:ember)?',
  'ott(?:obre)?|o[ck]t(?:ober)?',
  'nov(?:embre|ember)?',
  'dic(?:embre)?|de[cz](?:ember)?',
].map((names) => new RegExp(`^(?:${names})$`, 'i'));
/** Italian alone. */
export const MONTH_NAME =
  /^(gen(?:naio)?|feb(?:braio)?|mar(?:zo)?|apr(?:ile)?|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?|ago(?:sto)?|set(?:tembre)?|sett|ott(?:obre)?|nov(?:embre)?|dic(?:embre)?)$/i;
const MS_PER_DAY = 86_400_000;
/** Excel's day 0 for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** First and last serial number read as a date: 1 January 2000 and the end of 2099 (docs/funzioni.md §1). */
export const FIRST_DATE_SERIAL = 36526;
export const LAST_DATE_SERIAL = 73050;

/** A whole Excel serial number of the years 2000–2099. */
export function isDateSerial(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_DATE_SERIAL && value <= LAST_DATE_SERIAL;
}

/** Excel serial number of a calendar day, or null when there is no such day (31/02/2024). */
export function dateSerial(year: number, month: number, day: number): number | null {
  const fullYear = year < 100 ? 2000 + year : year;
  const time = Date.UTC(fullYear, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return null;
  const serial = Math.round((time - EPOCH) / MS_PER_DAY);
  return isDateSerial(serial) ? serial : null;
}

const DAY_AND_MONTH_NAME = /^(?:(\d{1,2})[°º.]?[\s/-])?([a-zä]+)[\s.'’/-]*(\d{4}|\d{2})$/i;

/** 1–12; null for another word, and for a foreign month with two digits and no day (`May 24`: which is it?). */
function monthOf([, day, name = '', year = '']: RegExpExecArray): number | null {
  const month = MONTHS.findIndex((names) => names.test(name)) + 1;
  const isSure = day !== undefined || year.length !== 2 || MONTH_NAME.test(name);
  return month > 0 && isSure ? month : null;
}

/** Whether a text is written like a date, even one that does not exist. */
export function looksLikeDate(text: string): boolean {
  const named = DAY_AND_MONTH_NAME.exec(text);
  if (named) return named[1] !== undefined && monthOf(named) !== null;
  return (
    /^\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{2}|\d{4})$/.test(text) || /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
  );
}

/**
 * Reads one day: `30/06/2025`, `31-12-2025`, `24.01.2024`, `2024-01-31`, `30 giugno 2025`, `30-giu-25`; a month alone
 * (`apr-21`, `aprile 2021`, `04/2021`) is its last day.
 * @returns the Excel serial number, or null
 */
export function readDate(text: string): number | null {
  const dayFirst = /^(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{2}|\d{4})$/.exec(text);
  if (dayFirst) return dateSerial(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = DAY_AND_MONTH_NAME.exec(text);
  const month = named && monthOf(named);
  if (named && month) {
    return named[1]
      ? dateSerial(Number(named[3]), month, Number(named[1]))
      : lastDayOfMonth(Number(named[3]), month);
  }
  const monthOfYear = /^(\d{1,2})[/](\d{4})$/.exec(text);
  if (monthOfYear) return lastDayOfMonth(Number(monthOfYear[2]), Number(monthOfYear[1]));
  return null;
}

/**
 * Reads a day that says no year: `31/12`, `30 giugno`; a month alone is its last day.
 * @returns the Excel serial number in that year, or null
 */
export function readDayOfYear(text: string, year: number): number | null {
  const [, day = '', month = ''] = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})$/.exec(text) ?? [];
  return day === '' ? readDate(`${text} ${year}`) : dateSerial(year, Number(month), Number(day));
}

/** `giugno 2025`, `06/2025`: a month without its day. */
export function isMonthAlone(text: string): boolean {
  const named = DAY_AND_MONTH_NAME.exec(text);
  return named ? named[1] === undefined && monthOf(named) !== null : /^\d{1,2}\/\d{4}$/.test(text);
}

/** Written one after the other: `31/03/2021 - 30/06/2021`, `31/03/2021 e 30/06/2021`, `31/03/2021; 30/06/2021`. */
const BETWEEN_DATES = /\s+[-e/]\s+|\s*;\s*|,\s+/;
/** The same without a space, or with nothing but one: `31/03/2021-30/06/2021`. */
const ADJOINING_DATES = /(\d{4})[\s,;/-]+(?=\d{1,2}[/.-]\d{1,2}[/.-])/g;

/**
 * Reads the days of a text, one or several.
 * @returns Excel serial numbers; "none" when a text is written like dates but one does not exist; null when it is no date
 */
export function readDates(text: string): readonly number[] | 'none' | null {
  if (text.length > LONGEST_READ) return null;
  const parts = withoutFinalDots(text).replace(ADJOINING_DATES, '$1;').split(BETWEEN_DATES);
  const dates = parts.map(readDate);
  if (dates.every((date) => date !== null)) return dates;
  return parts.every(looksLikeDate) ? 'none' : null;
}

/** Its Excel serial number; null for a month that is none. */
export function lastDayOfMonth(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  const fullYear = year < 100 ? 2000 + year : year;
  return dateSerial(fullYear, month, new Date(Date.UTC(fullYear, month, 0)).getUTCDate());
}

/** The last day of the month that begins on a day; null: none begins there. Of `giu-25` Excel makes the 1 June. */
export function endOfMonthFrom(serial: number): number | null {
  const date = new Date(EPOCH + serial * MS_PER_DAY);
  return date.getUTCDate() === 1 ? lastDayOfMonth(date.getUTCFullYear(), date.getUTCMonth() + 1) : null;
}

/** The year in which a serial number falls. */
export function yearOfSerial(serial: number): number {
  return new Date(EPOCH + serial * MS_PER_DAY).getUTCFullYear();
}

/** `44620` → `28/02/2022`. */
export function formatDate(serial: number): string {
  const date = new Date(EPOCH + serial * MS_PER_DAY);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}
