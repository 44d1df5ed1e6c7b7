import { looksLikeDate, readDate } from '../../date/readDate';
import { hasLetterForDigit } from '../../number/misspelt';
import type { TargetForm } from '../target';

/** `≥ a medio`, `Conclusione entro 6 mesi dalla prova scritta`: words that a person judges. */
export const qualitative: TargetForm = (text) => {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const holdsFalseDate = text.split(/\s+/).some((word) => looksLikeDate(word) && readDate(word) === null);
  return words.length >= 1 && !holdsFalseDate && !hasLetterForDigit(text)
    ? { kind: 'qualitative', text }
    : null;
};
