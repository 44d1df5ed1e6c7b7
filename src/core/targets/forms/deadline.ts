import { readEndOfPeriod } from '../../date/endOfPeriod';
import { isDateSerial, readDates } from '../../date/readDate';
import { changesDeadline, readFigureWords } from '../../number/figureWords';
import { readNumber } from '../../number/readNumber';
import { withoutFinalDots } from '../../text/cleanText';
import { splitOperator } from '../operator';
import type { TargetForm } from '../target';

/** Words that make a deadline of the day after them, in Italian, English and German, up to that day. */
export const WITHIN = String.raw`(?:entro|non oltre|by|(?:no|not) later than|innerhalb|spätestens|bis)(?:\s+(?:e|non|oltre|il|la|fine|mese|di|del|the|end|of|zum|ende))*\s+(?:(?:l|dell)['’]\s?)?`;
const WITHIN_DAY = new RegExp(String.raw`^((?:[^\d<>=≤≥]*\s)?)${WITHIN}(.*\d)(\D*)$`, 'i');

/**
 * `Entro 30/06/2025`, `<= 28/02/2024`, `= 31/01/2024`, `08.01.2024`, `apr-21`, `entro il primo semestre 2025`, and several
 * deadlines in a row. Words may stand before and after (`Approvazione entro il 30/06/2025`), as long as they set no other
 * condition. What is written like a date but is none (`31/02/2024`), or comes after `≥`, is unreadable rather than anything else.
 */
export const deadline: TargetForm = (text, { direction }) => {
  const unreadable = { kind: 'unreadable', text } as const;
  // Only where there is a digit: the words before it are then gone through once.
  const within = /\d/.test(text) ? WITHIN_DAY.exec(text) : null;
  const [, before = '', day, after = ''] = within ?? [];
  if (changesDeadline(before) || !readFigureWords(after.trim())) return null;
  const split = within ? null : splitOperator(text);
  const written = withoutFinalDots(day ?? (split?.before === '' ? split.after : text));
  const operator = within ? 'entro' : (split?.operator ?? direction ?? 'entro');
  const period = within && after === '' ? readEndOfPeriod(written, null) : null;
  const dates = period === null ? readDates(written) : [period];
  if (dates === 'none' || (dates && (operator === '>=' || operator === '>'))) return unreadable;
  if (dates) return { kind: 'deadline', dates, strict: operator === '<' };
  if (!within && !split && direction === 'entro') {
    const serial = readNumber(written);
    if (serial)
      return isDateSerial(serial.value)
        ? { kind: 'deadline', dates: [serial.value], strict: false }
        : unreadable;
  }
  return null;
};
