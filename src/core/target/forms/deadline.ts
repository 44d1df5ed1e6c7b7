import { isDateSerial, looksLikeDate, readDate } from '../../date/readDate';
import { readNumber } from '../../number/readNumber';
import { splitOperator } from '../operator';
import type { TargetForm } from '../target';

/**
 * `Entro 30/06/2025`, `<= 28/02/2024`, `= 31/01/2024`, `08.01.2024`, `apr-21`, and several deadlines in a row.
 * What is written like a date but is none (`31/02/2024`), or comes after `≥`, is unreadable rather than anything else.
 */
export const deadline: TargetForm = (text, { direction }) => {
  const unreadable = { kind: 'unreadable', text } as const;
  const within = /^entro(?:\s+il|\s+la fine di)?\s+(.*)$/i.exec(text);
  const split = within ? null : splitOperator(text);
  const written = (within?.[1] ?? (split?.before === '' ? split.after : text)).replace(/[\s.]+$/, '');
  const operator = within ? 'entro' : (split?.operator ?? direction ?? 'entro');
  const parts = written.split(/\s+[-–;e]\s+|\s*;\s*|,\s+/);
  const dates = parts.map(readDate);
  if (dates.every((date) => date !== null)) {
    return operator === '>=' || operator === '>'
      ? unreadable
      : { kind: 'deadline', dates, strict: operator === '<' };
  }
  if (parts.every(looksLikeDate)) return unreadable;
  if (!within && !split && direction === 'entro') {
    const serial = readNumber(written);
    if (serial)
      return isDateSerial(serial.value)
        ? { kind: 'deadline', dates: [serial.value], strict: false }
        : unreadable;
  }
  return null;
};
