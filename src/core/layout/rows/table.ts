import type { CellReading } from '../../plan/plan';
import { readNumberFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';

/** A cell as text; a code typed as a number keeps the zeros that its format shows (`1` as `01`, `1.1` as `1.10`). */
export function shownText(reading: CellReading | null): string {
  if (!reading) return '';
  const { value, format } = reading;
  const { kind, decimals: shown, wholeDigits, unit } = readNumberFormat(format);
  if (typeof value !== 'number' || kind !== 'number' || shown === null || unit !== '') {
    return trimText(String(value));
  }
  const [whole = '', decimals] = value.toFixed(shown).split('.');
  return [whole.padStart(wholeDigits, '0'), ...(decimals ? [decimals] : [])].join('.');
}

const SUBTOTAL =
  /^(?:(?:sub)?(?:totale|totali|somma|media)\b|tot\.|(?:performance|risultato|punteggio|valutazione) (?:complessiv[oa]|totale|generale)\b|risultato (?:dell['’]|della |del )?(?:ambito|area|obiettivo)(?: \S{1,4})?$)/i;

/** A line that sums up the ones above it. */
export function isSubtotal(name: string): boolean {
  return SUBTOTAL.test(name);
}
