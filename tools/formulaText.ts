/** Names that a file spells with a prefix and a person (and Univer) without. Pure. */

/** Functions newer than the file format, which Excel stores as `_xlfn.NAME`. */
const NEWER_FUNCTIONS = [
  'CONCAT',
  'FILTER',
  'IFNA',
  'IFS',
  'LET',
  'LAMBDA',
  'NUMBERVALUE',
  'MAXIFS',
  'MINIFS',
  'RANDARRAY',
  'SEQUENCE',
  'SORT',
  'SORTBY',
  'SWITCH',
  'TEXTJOIN',
  'UNIQUE',
  'XLOOKUP',
  'XMATCH',
  'TEXTBEFORE',
  'TEXTAFTER',
  'TEXTSPLIT',
  'VSTACK',
  'HSTACK',
  'TOCOL',
  'TOROW',
  'TAKE',
  'DROP',
  'CHOOSEROWS',
  'CHOOSECOLS',
  'ISFORMULA',
  'FORMULATEXT',
  'DAYS',
  'STDEV.S',
  'VAR.S',
];

/** Applies `change` to the formula without its quoted parts. */
function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');
}

/** From the file: `_xldudf_PERF_SCORE(A1)` → `=PERF_SCORE(A1)`. */
export function formulaFromFile(formula: string): string {
  return `=${outsideQuotes(formula.replace(/^=/, ''), (text) =>
    text
      .replace(/_xldudf[_.]/gi, '')
      .replace(/_xlfn\.(?:_xlws\.)?|_xlws\./gi, '')
      .replace(/_xlpm\./gi, ''),
  )}`;
}

/** To the file; a function without a namespace is stored as `_xldudf_NAME`. */
export function formulaToFile(formula: string, customFunctions: Iterable<string>): string {
  const custom = new Set([...customFunctions].map((name) => name.toUpperCase()));
  const newer = new Set(NEWER_FUNCTIONS);
  return outsideQuotes(formula.replace(/^=/, ''), (text) =>
    text.replace(/(?<![\w.])([A-Za-z_][\w.]*)(?=\s*\()/g, (name: string) => {
      const upper = name.toUpperCase();
      if (custom.has(upper)) return `_xldudf_${upper}`;
      return newer.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}
