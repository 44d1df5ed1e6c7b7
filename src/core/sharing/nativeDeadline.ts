import { FIRST_DATE_SERIAL, LAST_DATE_SERIAL, yearOfSerial, formatDate } from '../date/readDate';
import type { Rules } from '../rules/rules';
import { HALF_YEAR } from '../score/compare';
import type { Deadline } from '../targets/target';
import { decided, failure, figure } from './literal';

/** The score of a day against its deadlines (docs/dominio.md §4.6). @param day a serial number, as an expression */
export function nativeDeadline(target: Deadline, rules: Rules, day: string): string {
  const { dates, strict, yearSupposed } = target;
  const first = Math.min(...dates);
  const score = lateScore(day, dateCall(first), strict, rules);
  if (!yearSupposed) return score;
  const otherYear = `AND(${day}-${dateCall(first)}>${HALF_YEAR},YEAR(${day})<>${yearOfSerial(first)})`;
  return decided([[otherYear, failure('anno della scadenza da precisare')]], score);
}

/** A whole number of the years 2000–2099 is a day; any other is none. */
export function isNoDay(cell: string): string {
  return `OR(${cell}<${FIRST_DATE_SERIAL},${cell}>${LAST_DATE_SERIAL},${cell}<>INT(${cell}))`;
}

/** A day typed as text in ten characters, `30/06/2025`; one that does not exist is an error. */
export function dayOfText(cell: string): string {
  return `DATEVALUE(RIGHT(${cell},4)&"-"&MID(${cell},4,2)&"-"&LEFT(${cell},2))`;
}

/** Of other texts DATEVALUE might make a day nobody meant. */
export function isDayAsText(cell: string): string {
  return `LEN(${cell})=10`;
}

export const DAY_AS_TEXT = /^\d{2}([/.-])\d{2}\1\d{4}$/;

function lateScore(day: string, deadline: string, strict: boolean, { lateDate }: Rules): string {
  const { policy, pointsPerDay, daysToZero } = lateDate;
  if (policy === 'allOrNothing') return `IF(${day}${strict ? '<' : '<='}${deadline},1,0)`;
  const days = `(${day}-${deadline})`;
  const lost =
    policy === 'linear'
      ? `${days}/${figure(daysToZero)}`
      : `${days}${pointsPerDay === 1 ? '' : `*${figure(pointsPerDay)}`}/100`;
  return `MAX(0,MIN(1,1-${lost}))`;
}

/** `DATE(2024,6,30)`: what a person reads. */
function dateCall(serial: number): string {
  const [day, month, year] = formatDate(serial).split('/').map(Number);
  return `DATE(${year},${month},${day})`;
}
