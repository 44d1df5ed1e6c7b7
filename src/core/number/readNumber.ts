/** What was read at the start of a text: the number and how it was written. */
export interface NumberReading {
  value: number;
  /** Decimals as written, so that the number can be shown again as it was. */
  decimals: number;
  /** `1.234` may be 1234 or 1,234: it is read as 1234 and reported. */
  ambiguous: boolean;
  percent: boolean;
  /** What follows the number: `%`, the unit, or other words. */
  unit: string;
}

const NUMBER = /^([+-]?)\s*(?:€\s*)?((?:\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d.]*\d)?)?(?:,\d+)?)\s*(.*)$/;
const GROUPED = /^[1-9]\d{0,2}([. ]\d{3})+(,\d+)?$/;
const PLAIN = /^\d*(,\d+)?$/;
const DECIMAL_POINT = /^\d+\.\d+$/;
/** A mark out of a full one: `7/10`. Other fractions (`138/2`) are no number. */
const OUT_OF_TEN = /^\/ ?(?:5|10|100)$/;
const PERCENT = /^(?:%|per ?cento\b)/i;

/**
 * Reads an Italian number (`.` groups, `,` decimals) and what follows it: `1.635,50 N.`, `- 17,64 gg`, `95,83 %`.
 * A percentage is read as a fraction: `95,83 %` and `95,83 per cento` are 0.9583. A dot that cannot group (`3.5`) is a decimal point.
 * @returns null when the text does not begin with a number, or when another number or an operator follows it
 */
export function readNumber(text: string): NumberReading | null {
  const [, sign = '', digits = '', rest = ''] = NUMBER.exec(text) ?? [];
  const plain = plainDigits(digits);
  if (plain === null || (/[\d<>=≤≥]/.test(rest) && !OUT_OF_TEN.test(rest))) return null;
  const unit = rest.replace(/^[\s.]+/, '').trim();
  const percent = PERCENT.test(unit);
  // The exponent divides in decimal: 1.1 / 100 would be 0.011000000000000001.
  const value = Number(`${sign === '-' ? '-' : ''}${plain}${percent ? 'e-2' : ''}`) || 0;
  return {
    value,
    decimals: (plain.split('.')[1] ?? '').length,
    ambiguous: /^\d{1,3}\.\d{3}$/.test(digits) && GROUPED.test(digits),
    percent,
    unit: percent ? '%' : unit,
  };
}

function plainDigits(digits: string): string | null {
  if (digits === '') return null;
  if (GROUPED.test(digits)) return digits.replace(/[. ]/g, '').replace(',', '.');
  if (PLAIN.test(digits)) return digits.replace(',', '.');
  return DECIMAL_POINT.test(digits) ? digits : null;
}
