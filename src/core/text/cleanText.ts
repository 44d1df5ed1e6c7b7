const ENTITIES: Record<string, string> = {
  gt: '>',
  lt: '<',
  ge: '≥',
  le: '≤',
  amp: '&',
  nbsp: ' ',
  euro: '€',
  agrave: 'à',
  igrave: 'ì',
};

const LATEX: Record<string, string> = { geq: '≥', ge: '≥', leq: '≤', le: '≤', gt: '>', lt: '<' };

/** Text as a person reads it: no-break and other odd spaces become one space, ends trimmed. */
export function trimText(text: string): string {
  return text.replace(/[\s\u00a0\u2000-\u200b\u202f\ufeff]+/g, ' ').trim();
}

/**
 * The text of a target or actual without what copying from PDF, HTML or LaTeX left in it
 * (`$\geq 75,00\%$`, `&gt;= 30`, `≤= 30`), with one spelling for each operator and dash.
 */
export function cleanText(text: string): string {
  const plain = trimText(text);
  if (!/[&$\\<>≤≥⩽⩾≦≧−–—]/.test(plain)) return plain;
  return trimText(
    plain
      .replace(/<\/?(?:b|i|u|em|strong|span|p|br|sub|sup)\s*\/?>/gi, ' ')
      .replace(/&([a-z]+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
      .replace(/\\([a-z]+)/gi, (command, name: string) => LATEX[name] ?? command)
      .replace(/\\([%,;$ ])/g, (_, symbol: string) => (symbol === '%' ? '%' : ' '))
      .replace(/\$/g, ' ')
      .replace(/[−–—]/g, '-')
      .replace(/[⩾≧]/g, '≥')
      .replace(/[⩽≦]/g, '≤'),
  );
}
