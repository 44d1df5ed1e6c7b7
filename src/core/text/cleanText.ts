const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gt: '>',
    lt: '<',
    ge: '≥',
    le: '≤',
    amp: '&',
    nbsp: ' ',
    euro: '€',
    agrave: 'à',
    igrave: 'ì',
    minus: '-',
    ndash: '-',
  }),
);

const LATEX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    geq: '≥',
    ge: '≥',
    geqslant: '≥',
    leq: '≤',
    le: '≤',
    leqslant: '≤',
    gt: '>',
    lt: '<',
    text: '',
    mathrm: '',
  }),
);

/** Most texts are trimmed already: one look is cheaper than making them anew. */
const UNTRIMMED = /^ | $| {2}|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Text as a person reads it: no-break and other odd spaces become one space, what has no width goes, ends trimmed. */
export function trimText(text: string): string {
  if (!UNTRIMMED.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the spaces and dots at its end; by hand, for an expression would try at each dot of a row of dots. */
export function withoutFinalDots(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ' ')) end -= 1;
  return text.slice(0, end);
}

/**
 * The text of a target or actual without what copying from PDF, HTML or LaTeX left in it
 * (`$\geq 75,00\%$`, `&gt;= 30`, `≤= 30`), with one spelling for each operator and dash.
 */
export function cleanText(text: string): string {
  const plain = trimText(text);
  if (!/[&$\\<>≤≥⩽⩾≦≧＜＞＝−–—]/.test(plain)) return plain;
  return trimText(
    plain
      .replace(/<\/?(?:b|i|u|em|strong|span|p|br|sub|sup)(?:\s[^<>]*)?\/?>/gi, ' ')
      .replace(/&#(x[\da-f]{1,4}|\d{1,5});/gi, (_, code: string) =>
        String.fromCharCode(Number(code.replace(/^x/i, '0x'))),
      )
      .replace(/&([a-z]+);/gi, (entity, name: string) => ENTITIES.get(name.toLowerCase()) ?? entity)
      .replace(/\\([a-z]+)/gi, (command, name: string) => LATEX.get(name) ?? command)
      .replace(/\\([%,;$ ])/g, (_, symbol: string) => (symbol === '%' ? '%' : ' '))
      // Of LaTeX they come in pairs; a single one is money.
      .replace(/\$([^$]*)\$/g, ' $1 ')
      .replace(/[{}]/g, '')
      .replace(/[−–—]/g, '-')
      .replace(/[⩾≧]/g, '≥')
      .replace(/[⩽≦]/g, '≤')
      .replace(/[＜＞＝]/g, (symbol) => (symbol === '＜' ? '<' : symbol === '＞' ? '>' : '=')),
  );
}
