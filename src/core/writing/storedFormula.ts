/**
 * What Excel makes of a call of a custom function: a prefix (`_xldudf_`, `_xlfn.`), and where the file went through a machine
 * without the add-in that of another workbook or of an old add-in (`[2]!`, `X.xla!`, `'C:\x\X.xla'!`).
 */
const CALL_PREFIX =
  /(?:\[\d+\]!|'(?:[^']|''){0,300}'!|[^\s!(),;="'+\-*/&<>@{}]{1,260}!)?(?:_xldudf[._]|_xlfn\.)?(?=PERF_[A-Z]+\()/giu;
const SINGLE = /_xlfn\.SINGLE\(/iu;
/** What takes one cell of several; in `[@Target]` it is a part of the reference. */
const IMPLICIT_INTERSECTION = /(?<!\[)@/gu;
/** A text, the name of a sheet, or what stands between them. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/gu;

/** A stored formula as it was written: without prefixes, `@` and `_xlfn.SINGLE(…)`. */
export function writtenFormula(stored: string): string {
  return withoutSingle(
    withoutCallPrefixes(stored).replace(PARTS, (part) =>
      /^["']./su.test(part) ? part : part.replace(IMPLICIT_INTERSECTION, ''),
    ),
  );
}

/** Whether a stored formula has signs, left out as it was written, by which it may give one value of several. */
export function takesOneCell(stored: string): boolean {
  return withoutCallPrefixes(stored) !== writtenFormula(stored);
}

/** A stored formula whose calls of our functions have lost what an Excel without them put before their names. */
export function withoutCallPrefixes(stored: string): string {
  return stored
    .split(/("(?:[^"]|"")*")/u)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(CALL_PREFIX, '')))
    .join('');
}

/** Whether a formula is nothing but one call of a function that gives a result of ours. */
export function isOneCall(formula: string): boolean {
  const [start = ''] = /^=\s*PERF_(?:SCORE|ROLLUP|STATUS)\(/iu.exec(formula) ?? [];
  return start !== '' && closing(formula, start.length) === formula.trimEnd().length - 1;
}

function withoutSingle(formula: string): string {
  const at = formula.search(SINGLE);
  const open = at + '_xlfn.SINGLE('.length;
  const close = at < 0 ? -1 : closing(formula, open);
  if (close < 0) return formula;
  return withoutSingle(formula.slice(0, at) + formula.slice(open, close) + formula.slice(close + 1));
}

/** Where the bracket closes that is open before `from`; −1: nowhere. */
function closing(formula: string, from: number): number {
  let depth = 1;
  let at = from;
  for (const [part] of formula.slice(from).matchAll(PARTS)) {
    if (!/^["']./su.test(part)) {
      for (let i = 0; i < part.length; i++) {
        if (part[i] === '(') depth++;
        else if (part[i] === ')' && --depth === 0) return at + i;
      }
    }
    at += part.length;
  }
  return -1;
}
