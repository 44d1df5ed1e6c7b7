import { trimText } from '../text/cleanText';

/** What an Excel number format (as Office.js gives it: English, `#,##0.00" gg"`) shows of a number. */
export interface NumberFormat {
  kind: 'general' | 'number' | 'percent' | 'date' | 'year' | 'text';
  /** A date with its day: `mmm-yy` shows none. */
  hasDay: boolean;
  /** Always as many; null where the format leaves them to the number. */
  decimals: number | null;
  /** The fewest digits before the comma: `00` shows 1 as 01. */
  wholeDigits: number;
  /** Thousands are set apart. */
  grouped: boolean;
  /** What stands after the number and changes nothing: `gg`, `N.`, `€`, a percent sign in quotes. */
  unit: string;
}

/** A text in quotes, a character after a backslash, a width or a filler, a bracket, or one that commands. */
const TOKEN = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|(.)/gsu;
const CURRENCY_OR_SPACE = /[\s€$£]/;
/** A unit stands after the number. */
const NUMBER_SO_FAR = /(?:[0#?@]|general)$/;

/** Formats are few and cells many: each is read once. */
const readFormats = new Map<string, Readonly<NumberFormat>>();

/** Reads the section of positive numbers, the first of those that `;` sets apart. */
export function readNumberFormat(format: string): Readonly<NumberFormat> {
  let read = readFormats.get(format);
  if (!read) readFormats.set(format, (read = readSection(format)));
  return read;
}

function readSection(format: string): NumberFormat {
  let commands = '';
  let unit = '';
  for (const [, quoted, escaped, bracket, command = ''] of format.matchAll(TOKEN)) {
    if (command === ';') break;
    if (command === '' || CURRENCY_OR_SPACE.test(command))
      unit += quoted ?? escaped ?? currencyIn(bracket) + command;
    else {
      commands += command.toLowerCase();
      if (NUMBER_SO_FAR.test(commands)) unit = '';
    }
  }
  const kind = kindOf(commands);
  const isCalendar = kind === 'date' || kind === 'year';
  const hasDay = kind === 'date' && commands.includes('d');
  return { ...digitsOf(commands), kind, hasDay, unit: isCalendar ? '' : trimText(unit) };
}

/** The format of a bare number of the same kind: what shows a unit is taken out. */
export function withoutUnit(format: string): string {
  const bare = format.replace(/"[^"]*"?|\\.|\[\$[^\]]*\]|[€$£]/gsu, '');
  return trimText(bare) || 'General';
}

/** `[$€-410]` shows a currency; colours and conditions show nothing. */
function currencyIn(bracket = ''): string {
  return /^\$([^-]*)/.exec(bracket)?.[1] ?? '';
}

function kindOf(commands: string): NumberFormat['kind'] {
  if (commands === '' || commands === 'general') return 'general';
  if (commands === '@') return 'text';
  if (/^y+$/.test(commands)) return 'year';
  if (/[dy]/.test(commands) && commands.includes('m')) return 'date';
  return commands.includes('%') ? 'percent' : 'number';
}

function digitsOf(commands: string): Pick<NumberFormat, 'decimals' | 'wholeDigits' | 'grouped'> {
  const [, whole = '', decimals = ''] = /^[^0#?]*([0#?,]+)(?:\.([0#?]*))?/.exec(commands) ?? [];
  const isFixed = whole !== '' && /^0*$/.test(decimals) && !/[/dmyhs]/.test(commands);
  return {
    decimals: isFixed ? decimals.length : null,
    wholeDigits: whole.replace(/[^0]/g, '').length,
    grouped: /[,#]/.test(whole),
  };
}

/** Shows hundredths: 0.4 as 40%. */
export function isPercentFormat(format: string): boolean {
  return readNumberFormat(format).kind === 'percent';
}

/** Shows a day or a month of a year (`dd/mm/yyyy`, `mmm-yy`). */
export function isDateFormat(format: string): boolean {
  return readNumberFormat(format).kind === 'date';
}

/** Shows a month of a year without its day: `mmm-yy`, which Excel gives to a typed `giu-25`. */
export function isMonthFormat(format: string): boolean {
  const { kind, hasDay } = readNumberFormat(format);
  return kind === 'date' && !hasDay;
}
