import { isBlank } from '../../cell';
import type { CellReading } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import { oncePerText } from '../../text/oncePerText';

/** A piece of a cell's text: as a person reads it, and where it stands in the cell's own text. */
export interface TextPart {
  text: string;
  part: readonly [start: number, end: number];
}

/** What a cell that says several things says: `code - name⏎description⏎(Peso: 25,00%) (Tipologia: Qualità) (Fonte …)`. */
export interface DescribedText {
  code: TextPart | null;
  name: TextPart | null;
  description: TextPart | null;
  weight: TextPart | null;
  type: TextPart | null;
  source: TextPart | null;
}

/** What joins code and name: a dash or a colon with spaces, a last underscore, or the end of the line. */
export type Joiner = 'dash' | 'underscore' | 'line';

type Span = readonly [start: number, end: number];
type Tag = 'weight' | 'type' | 'source';

/** A tag in brackets; those that may hold brackets themselves hold one level of them. */
const bracketed = (words: string): RegExp =>
  new RegExp(`[([]\\s*(?:${words})(?=[\\s:=])\\s*[:=]?\\s*((?:[^()[\\]]|\\([^()]*\\))*)[)\\]]`, 'i');

const TAGS: readonly (readonly [Tag, readonly RegExp[]])[] = [
  [
    'weight',
    [
      bracketed('pes[oi](?:\\s+[^:()]{1,20}(?=:))?'),
      // Its bracket was lost; without any only at the end of a line: elsewhere it is a word like another.
      /[([]\s*pes[oi]\s*[:=]?\s*(\d[\d.,]*[ \u00a0]*%?)/i,
      // Tried at the first of several marks only: from each of them it would look through all that follow.
      /(?<![\s,;–—-])[\s,;–—-]+pes[oi]\s*[:=]?\s*(\d[\d.,]*[ \u00a0]*%?)[ \u00a0.]*(?=[\r\n]|$)/i,
    ],
  ],
  ['type', [bracketed('tipologia|tipo')]],
  ['source', [bracketed('font[ei]')]],
];

/** Left by a page break. */
const GOES_ON = /[([]\s*(?:segue|continua)[\s.]*[)\]]/gi;

const LONGEST_CODE = 30;
/** What joins code and name stands in the first characters of a line, or there is no code. */
const LONGEST_HEAD = 200;

/** Splits a cell that describes an indicator: its first line is code and name, the lines below are its description. */
export function readDescribed(text: string, joiner: Joiner): DescribedText {
  const { tags, rest } = withoutTags(text);
  const lines = linesOf(rest);
  const [first = [0, 0], ...others] = lines;
  const head =
    joiner === 'line' && others.length > 0 && isShort(rest.slice(...first))
      ? { code: first, name: null }
      : codeAndName(rest, first, joiner);
  // A code alone on the first line has its name on the second.
  const name = head.name ?? (head.code ? others.shift() : undefined) ?? null;
  const [from, to] = [others[0]?.[0], others.at(-1)?.[1]];
  const description = from === undefined || to === undefined ? null : ([from, to] as const);
  return {
    code: part(text, head.code),
    name: part(text, name),
    description: part(text, description),
    ...tags,
  };
}

/** Splits a title of an objective: all of it that is no tag is code and name, on however many lines. */
export const readTitle = oncePerText((text): DescribedText => {
  const { tags, rest } = withoutTags(text);
  const [whole = [0, 0]] = trimmed(rest, [0, rest.length]);
  const { code, name } = codeAndName(rest, whole, 'dash');
  return { code: part(text, code), name: part(text, name), description: null, ...tags };
});

/** The text of a cell without the tags in it, for cells that say one thing and its source. */
export function readUntagged(text: string): { text: TextPart | null } & Pick<DescribedText, Tag> {
  const { tags, rest } = withoutTags(text);
  const [whole] = trimmed(rest, [0, rest.length]);
  return { text: part(text, whole ?? null), ...tags };
}

/** The joiner that most of these cells use. */
export function joinerOf(texts: readonly string[]): Joiner {
  const heads = texts.flatMap((text) => /^\s*(\S.*)\r?\n\s*\S/.exec(text)?.[1] ?? []);
  const codes = heads.filter((head) => isShort(head) && isCode(head) && !splitAt(head, 'dash'));
  // Where first lines are codes one that is only as short is one too: `Carnet_ATA`, `REGISTRO IMPRESE_02`.
  if (codes.length * 2 > heads.length && heads.every(isShort)) return 'line';
  const dashes = texts.filter((text) => dashAt(text.split(/\r?\n/)[0] ?? '') !== null).length;
  return dashes * 2 > texts.length ? 'dash' : 'underscore';
}

/** A part of a cell, or of what is already a part of it, as a reading of its own; the whole where there is nothing else. */
export function partReading(cell: CellReading, found: TextPart | null): CellReading | null {
  if (!found) return null;
  if (typeof cell.value !== 'string' || trimText(cell.value) === found.text) return cell;
  const from = cell.part?.[0] ?? 0;
  return { ...cell, value: found.text, part: [from + found.part[0], from + found.part[1]] };
}

/** Tags are taken out and blanks stand in their place, so that places do not move. */
function withoutTags(text: string): { tags: Pick<DescribedText, Tag>; rest: string } {
  const tags: Record<Tag, TextPart | null> = { weight: null, type: null, source: null };
  let rest = text.replace(GOES_ON, blanks);
  for (const [tag, patterns] of TAGS) {
    const match = patterns.map((pattern) => pattern.exec(rest)).find((found) => found !== null);
    if (!match) continue;
    const [whole, value = ''] = match;
    const from = match.index + whole.lastIndexOf(value);
    tags[tag] = part(text, trimmed(text, [from, from + value.length])[0] ?? null);
    rest = rest.slice(0, match.index) + blanks(whole) + rest.slice(match.index + whole.length);
  }
  return { tags, rest };
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}

/** Code and name in one line, either of which may be missing. */
function codeAndName(
  text: string,
  [start, end]: Span,
  joiner: Joiner,
): { code: Span | null; name: Span | null } {
  const line = text.slice(start, end);
  const split = splitAt(line, joiner);
  if (!split) {
    // `DFP 4.2`, not `01_02 Turismo`.
    const alone = isCode(line) && (!/\s/.test(line) || /[._]\d\S*$/.test(line));
    return alone ? { code: [start, end], name: null } : { code: null, name: [start, end] };
  }
  const [codeEnd, nameStart] = split;
  const [name] = trimmed(text, [start + nameStart, end]);
  return { code: [start, start + codeEnd], name: name ?? null };
}

/** End of the code and start of the name. */
function splitAt(line: string, joiner: Joiner): Span | null {
  const dash = dashAt(line);
  const underscore = underscoreAt(line) ?? spaceAt(line);
  if (!dash || !underscore) return dash ?? underscore;
  // `IS_0106_DFP 4.3 - Grado`: what stands before the dash goes on with the code; `IO_01_Corso - base`: with the name.
  const between = line.slice(underscore[1], dash[0]);
  const isOfCode = /\d|\p{Ll}\p{Lu}/u.test(between);
  return joiner === 'dash' || isOfCode ? dash : underscore;
}

const JOINER = /\s*[-–—](?:\s+|$)|\s+[-–—]\s*|\s*:(?:\s+|$)/g;

/** `OS_01.02 - `, `OS_01.02: `, `OS_01.02 – `: after the first words that can be a code. */
function dashAt(line: string): Span | null {
  for (const match of line.slice(0, LONGEST_HEAD).matchAll(JOINER)) {
    if (match.index > 0)
      return isCode(line.slice(0, match.index)) ? [match.index, match.index + match[0].length] : null;
  }
  return null;
}

/** `IS_01.05_B3.2_01_Tempo medio`: the last underscore of a beginning that can be a code, with words after it. */
function underscoreAt(line: string): Span | null {
  for (let at = line.lastIndexOf('_', LONGEST_CODE); at > 0; at = line.lastIndexOf('_', at - 1)) {
    const name = line.slice(at + 1).trimStart();
    // `IS_0301_C1.1_07` is a code and nothing else.
    if (/^\S*\d\S*$/.test(name)) return null;
    // `01_02 Turismo` is a code of figures alone, `IS_01_2 corsi` one before a name that begins with a figure.
    if (/^\d/.test(name) && !/\p{L}/u.test(line.slice(0, at))) return null;
    if (/^[^\p{L}\d]*(?:\d+\s+)?\p{L}/u.test(name) && isCode(line.slice(0, at)))
      return [at, line.length - name.length];
  }
  return null;
}

/** `OS_01.02 Supportare`, `AS 01 Ottimizzazione`: a code of numbers, and nothing but a space. */
function spaceAt(line: string): Span | null {
  const [whole, code = ''] = /^(\p{Lu}{2,4}[_ ]?\d+(?:[._]\d+)*)\s+(?=\p{L})/u.exec(line) ?? [];
  return whole === undefined ? null : [code.length, whole.length];
}

/** `IS_0102_A3.1_02`, `M:RASLImprIscr`, `IS_0105_DAC Confronto`, `OS 01.02`: short, with a figure or a prefix. */
function isCode(text: string): boolean {
  const code = trimText(text);
  const words = code.split(' ').length;
  return (
    code.length <= LONGEST_CODE &&
    (words === 1 || (words === 2 && /_|^\p{Lu}{1,4} \d/u.test(code))) &&
    (/\d/.test(code) || /^\p{Lu}{1,4}[_:]/u.test(code)) &&
    /^[\p{L}\d][^,;()"«»≥≤<>=%?!]*$/u.test(code)
  );
}

function isShort(text: string): boolean {
  const line = trimText(text);
  return line.length <= LONGEST_CODE && line.split(' ').length <= 3;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line) =>
    trimmed(text, [line.index, line.index + line[0].length]),
  );
}

const EDGE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** A span without blanks at its ends; none when there is nothing else. */
function trimmed(text: string, [start, end]: Span): [] | [Span] {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return isBlank(text.slice(from, to)) ? [] : [[from, to]];
}

function part(text: string, span: Span | null): TextPart | null {
  return span && { text: trimText(text.slice(...span)), part: span };
}

/** The numbers of a code, which say where it belongs: `OS_01.02` and `OS_0102` are 01 and 02. */
export function numbersOf(code: string): string[] {
  const numbers = code.match(/\d+/g) ?? [];
  const [only = ''] = numbers;
  return numbers.length === 1 && only.length === 4 ? [only.slice(0, 2), only.slice(2)] : numbers;
}

/** Whether the numbers of a code begin with those of the one above it (`01_01` and `01_01_OS04`); null: they do not say. */
export function standsUnder(code: string, parent: string): boolean | null {
  const [own, above] = [numbersOf(code), numbersOf(parent)];
  if (above.length === 0 || own.length <= above.length) return null;
  return above.every((number, i) => Number(number) === Number(own[i]));
}

const INDICATOR_NUMBERS = /^I\p{L}{0,2}[_ .-]?(\d{2})[._]?(\d{2})(?!\d)/u;

/** The numbers of the objective that most of these codes of indicators begin with: `IS_0203_OC_TD_01` is of 02.03. */
export function objectiveNumbers(codes: readonly string[]): [string, string] | null {
  const pairs = codes.flatMap((code): [string, string][] => {
    const [, one, two] = INDICATOR_NUMBERS.exec(code) ?? [];
    return one !== undefined && two !== undefined ? [[one, two]] : [];
  });
  const times = (pair: readonly string[]): number =>
    pairs.filter((other) => other.join() === pair.join()).length;
  return pairs.find((pair) => times(pair) * 2 > pairs.length) ?? null;
}

/** A code like another one, with other numbers. */
export function withNumbers(code: string, numbers: readonly string[]): string {
  const rest = numbersOf(code).length === numbers.length ? code.split(/\d+/) : [];
  return rest.length === numbers.length + 1
    ? rest.map((text, i) => text + (numbers[i] ?? '')).join('')
    : `OS_${numbers.join('.')}`;
}

/** Whether two names are the same but for case, spaces and signs. */
export function sameWords(one: string, other: string): boolean {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  return words(one) === words(other);
}
