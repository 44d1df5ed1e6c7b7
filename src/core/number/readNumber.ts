import { LONGEST_READ } from '../text/excerpt';
import { readFigureWords } from './figureWords';
import { isDayWithoutYear } from './misspelt';

/** What was read at the start of a text: the number and how it was written. */
export interface ParsedNumber {
  value: number;
  /** Decimals as written, so that the number can be shown again as it was. */
  decimals: number;
  /** `1.234` may be 1234 or 1,234: it is read as 1234 and reported. */
  ambiguous: boolean;
  percent: boolean;
  /** What a word makes of the figure: 1000 in `10 mila`, 1000000 in `1,5 mln`; the value has it in. */
  scale: number;
  /** The full mark of `7/10`. */
  outOf: number | null;
  /** What is counted, or measured in: `%`, `gg`, `eventi in presenza`. */
  unit: string;
  /** Of what a percentage is a share: `delle pratiche`. */
  of: string;
  /** Words beside the figure that are no part of it: `(dato provvisorio)`. */
  remark: string;
}

const NUMBER = /^([+-]?)\s*((?:\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d.]*\d)?)?(?:,\d+)?)(\s*)(.*)$/;
/** `n. 3 eventi`, `€ 10.000`, `-euro 500`. */
const BEFORE_NUMBER = /^(?:n[.°º]|nr\.?|num\.|numero|([+-]?)\s*(€|(?:euro|eur)(?!\p{L})))\s*(?=[+-]?\s*\d)/iu;
const GROUPED = /^[1-9]\d{0,2}([. ]\d{3})+(,\d+)?$/;
const UNGROUPED = /^\d*(,\d+)?$/;
const DECIMAL_POINT = /^\d+\.\d+$/;
/** A mark out of a full one: `7/10`, `4 su 5`. Other fractions (`138/2`) are no number. */
const OUT_OF = /^(?:\/|su ) ?(5|10|100)$/;
/** Hundredths, or else thousandths; and the dots of an abbreviation. */
const SHARE = /^(?:(%|(?:per ?cento?|prozent)(?!\p{L}))|‰|per ?mille(?!\p{L}))[\s.]*/iu;
/** `10 mila`, `10k`, `1,5 mln di euro`; a single M may be anything. */
const SCALE = /^(?:(mila|migliaia|k)|(mln|milion[ei])|(mld|miliard[oi]))(?![\p{L}\d])[\s.]*(?:di )?/iu;
/** What makes, or may make, another number of the digits before it: `5 ½`, `1.5M`, `12,5-` (as an accounting system prints −12,5), `7/`. */
const SPOILS = /[¼-¾⅐-⅞]|^(?:M(?!\p{L})|mil\b|ml\b|[-/\\^]\s*$)/u;
const LETTER_FOR_DIGIT = /^[OolI](?!\p{L})/u;
/** Digits that Excel keeps. */
const LARGEST = 1e15;

/**
 * Reads an Italian number (`.` groups, `,` decimals) and what follows it: `1.635,50 N.`, `- 17,64 gg`, `95,83 %`.
 * A percentage is read as a fraction: `95,83 %` and `95,83 per cento` are 0.9583, `5‰` is 0.005. A dot that cannot group (`3.5`) is a decimal point.
 * `€ 10.000` and `n. 3 eventi` begin with a number, too.
 * @returns null when the text does not begin with a number, when another number or an operator follows it, or when what
 * follows makes, or could make, another number of it (see figureWords, and misspelling, which says how)
 */
export function readNumber(text: string): ParsedNumber | null {
  if (text.length > LONGEST_READ) return null;
  const [before = '', signBefore = '', currency = ''] = BEFORE_NUMBER.exec(text) ?? [];
  const [, sign = '', digits = '', space = '', rest = ''] =
    NUMBER.exec(signBefore + text.slice(before.length)) ?? [];
  const plain = plainDigits(digits);
  if (plain === null) return null;
  if (SPOILS.test(rest) || (space === '' && LETTER_FOR_DIGIT.test(rest)) || isDayWithoutYear(text))
    return null;

  const outOf = Number(OUT_OF.exec(rest)?.[1] ?? 0) || null;
  const words = outOf === null ? rest.replace(/^[\s.]+/, '').trim() : '';
  const [scaleWords = '', thousands, millions, billions] = SCALE.exec(words) ?? [];
  const measured = words.slice(scaleWords.length);
  const [share = '', percent] = SHARE.exec(measured) ?? [];
  const said = readFigureWords(measured.slice(share.length));
  if (!said) return null;

  const zeros = thousands ? 3 : millions ? 6 : billions ? 9 : 0;
  const shift = zeros - (share === '' ? 0 : percent ? 2 : 3);
  // The exponent divides in decimal: 1.1 / 100 would be 0.011000000000000001.
  const value = Number(`${sign === '-' ? '-' : ''}${plain}e${shift}`) || 0;
  if (Math.abs(value) > LARGEST || (outOf !== null && value > outOf)) return null;
  const decimals = (plain.split('.')[1] ?? '').length + (share !== '' && !percent ? 1 : 0);
  const unit = outOf === null ? said.unit || (currency && '€') : `/${outOf}`;
  return {
    value,
    decimals: Math.max(0, decimals - zeros),
    ambiguous: zeros === 0 && /^\d{1,3}\.\d{3}$/.test(digits) && GROUPED.test(digits),
    percent: share !== '',
    scale: 10 ** zeros,
    outOf,
    unit: share === '' ? unit : '%',
    of: share === '' ? '' : said.unit,
    remark: said.remark,
  };
}

/** A number cell as the figure it shows: what a formula leaves of a difference that is 0 (-2,7e-17) is 0. */
export function cellNumber(value: number): number | null {
  if (!(Math.abs(value) <= LARGEST)) return null;
  return Math.abs(value) < 1e-12 ? 0 : value;
}

function plainDigits(digits: string): string | null {
  if (digits === '') return null;
  if (GROUPED.test(digits)) return digits.replace(/[. ]/g, '').replace(',', '.');
  if (UNGROUPED.test(digits)) return digits.replace(',', '.');
  return DECIMAL_POINT.test(digits) ? digits : null;
}
