/** A formula as Excel hands it back, which need not be as it was entered. Pure. */
import { tokenize } from '@borgar/fx';
import { quoteSheet } from '../grid/address';

/** What Excel puts before the name of a function that it does not know. */
export const UNKNOWN = '_xldudf_';
const CUSTOM = /(?<![\w.!@])(PERF_\w+)(?=\s*\()/gi;

/** Functions, references and truth values in capitals, sheets without needless quotes, no blanks after commas, 15 digits. */
export function normalised(formula: string): string {
  const tokens = tokenize(formula);
  return tokens
    .map(({ type, value }, index) => {
      if ((type === 'func' && !value.startsWith(UNKNOWN)) || type === 'bool') return value.toUpperCase();
      if (type === 'number') return shortened(value);
      if (type === 'whitespace' && tokens[index - 1]?.value === ',') return '';
      return type.startsWith('range') ? reference(value) : value;
    })
    .join('');
}

/** Excel keeps 15 digits of a number (Excel specifications and limits: number precision). */
function shortened(digits: string): string {
  return /\d{15}|\d\.\d{14}/.test(digits) ? String(Number(Number(digits).toPrecision(15))) : digits;
}

function reference(text: string): string {
  const end = text.lastIndexOf('!');
  if (end < 0) return text.toUpperCase();
  const quoted = /^'((?:[^']|'')+)'$/.exec(text.slice(0, end));
  const sheet = quoted ? quoteSheet((quoted[1] ?? '').replace(/''/g, "'")) : text.slice(0, end);
  return `${sheet}!${text.slice(end + 1).toUpperCase()}`;
}

/** The add-in's functions with what a machine that does not know them put before their names. */
export function withPrefix(formula: string, prefix: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 ? piece : piece.replace(CUSTOM, `${prefix}$1`)))
    .join('');
}
