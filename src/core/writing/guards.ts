import { INCOMPLETE, TO_CHECK } from '../status/unscored';

/** A cell: `C8`, `$C$8`, `Piano!C8`, `'Piano 2024'!C8`. */
const CELL = String.raw`(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+`;
/** The year of the plan, after a deadline that says none. */
const WITH_YEAR = String.raw`&\s*" \(anno \d{4}\)"\s*`;
const GUARD = new RegExp(
  String.raw`\bIF\(\s*(${CELL})\s*=\s*""\s*,\s*""\s*,\s*\1\s*(?:${WITH_YEAR})?\)`,
  'giu',
);
const MONTH_GUARD = new RegExp(
  String.raw`\bIF\(\s*(${CELL})\s*=\s*""\s*,\s*""\s*,\s*EOMONTH\(\s*\1\s*,\s*0\s*\)\s*\)`,
  'giu',
);
const AS_PERCENT = String.raw`FIXED\(\s*\1\s*\*\s*100\s*,\s*10\s*,\s*TRUE\s*\)\s*&\s*"%"\s*`;
const PERCENT_GUARD = new RegExp(
  String.raw`\bIF\(\s*ISNUMBER\(\s*(${CELL})\s*\)\s*,\s*${AS_PERCENT},\s*\1\s*\)`,
  'giu',
);
/** Earlier versions made a percentage of a text as well. */
const EARLIER_PERCENT_GUARD = new RegExp(
  String.raw`\bIF\(\s*(${CELL})\s*=\s*""\s*,\s*""\s*,\s*${AS_PERCENT}\)`,
  'giu',
);

/** Some Excels hand a blank cell over as 0, which meets any target of the kind `<= 30`: it is to arrive as blank. */
export function guarded(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

/**
 * A number that is shown as a percentage, as a text that says so (`85,0000000000%`): the function sees no formats. Ten
 * decimals leave no noise and never look like a group of thousands, whether the comma or the point divides. A text that
 * is typed in its place later (`n.d.`) goes as it is.
 */
export function guardedPercent(cell: string): string {
  return `IF(ISNUMBER(${cell}),FIXED(${cell}*100,10,TRUE)&"%",${guarded(cell)})`;
}

/** A deadline that its cell shows as a month: its last day. */
export function guardedMonthEnd(cell: string): string {
  return `IF(${cell}="","",EOMONTH(${cell},0))`;
}

/** A cell with a text after it: `IF(C8="","",C8&" (anno 2024)")`. */
export function guardedWithText(cell: string, text: string): string {
  return `IF(${cell}="","",${cell}&"${text}")`;
}

/** Where the cells show what the functions cannot see, a unit or a day: the word itself. */
export const TO_CHECK_FORMULA = `=PERF_STATUS("${TO_CHECK}")`;

const FALLBACK = new RegExp(
  String.raw`^=\s*IFERROR\((.*),\s*PERF_STATUS\(\s*"(?:${TO_CHECK}|${INCOMPLETE})"\s*\)\s*\)\s*$`,
  'isu',
);

/**
 * A call as a cell holds it: where it fails a word stands instead of the error, until the cells it reads are mended. The
 * word comes from a function of ours, so that an Excel without the add-in goes on showing #NAME?.
 */
export function withFallback(formula: string): string {
  if (formula === TO_CHECK_FORMULA) return formula;
  const word = formula.startsWith('=PERF_ROLLUP(') ? INCOMPLETE : TO_CHECK;
  return formula.startsWith('=PERF_') ? `=IFERROR(${formula.slice(1)},PERF_STATUS("${word}"))` : formula;
}

/** The call alone, as earlier versions wrote it. */
export function withoutFallback(formula: string): string {
  return formula.replace(FALLBACK, '=$1');
}

/** The formula with its cells alone, as earlier versions wrote it. */
export function withoutGuards(formula: string): string {
  return withoutNumberGuards(formula).replace(MONTH_GUARD, '$1');
}

/** Those that hand a cell over as it is, or as the percentage that it shows. */
function withoutNumberGuards(formula: string): string {
  return formula.replace(GUARD, '$1').replace(PERCENT_GUARD, '$1').replace(EARLIER_PERCENT_GUARD, '$1');
}

const GUARDED = new RegExp(
  String.raw`^IF\(\s*(${CELL})\s*=\s*""\s*,\s*""\s*,\s*\1\s*(?:&\s*"((?:[^"]|"")*)"\s*)?\)$`,
  'iu',
);

/** The cell behind a guard, and what the guard hands over of it; null: it is none. */
export function guardedCell(argument: string): { cell: string; percent: boolean; text: string } | null {
  const plain = argument.trim();
  const [, cell, text = ''] = GUARDED.exec(plain) ?? [];
  if (cell !== undefined) return { cell, percent: false, text: text.replace(/""/g, '"') };
  const bare = withoutNumberGuards(plain);
  return bare !== plain && new RegExp(`^${CELL}$`, 'iu').test(bare)
    ? { cell: bare, percent: true, text: '' }
    : null;
}
