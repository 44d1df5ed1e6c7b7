import type { CellReading } from '../../../plan/plan';
import type { NodeDraft } from '../../../plan/planBuilder';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { partReading, readTitle, type TextPart } from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';
import { headingMeaning } from '../../headings/headingMeaning';

/** What a cell that names a node says of it. */
export interface TitleText {
  code: CellReading | null;
  name: CellReading | null;
  weight: CellReading | null;
}

/** A node as the line of its title says it. */
export interface TitleDraft {
  title: TitleText;
  draft: Omit<NodeDraft, 'level'>;
}

/** A weight at the end of a title: `– PESO 45`, `(peso 20%)`, `(punti 45)`, `– peso 60/100`, `(Gewicht 40 %)`. */
const WEIGHT =
  /[\s,;:–(—-]*\b(?:(?:pes[oi]|weight|gewicht(?:ung)?)\b[^\d\n]{0,20}|punti )(\d[\d.,]*\s*%?)(?:\s*\/\s*100)?[\s.)]*$/i;

/** Codes stand among the first characters, weights among the last. */
const LONGEST_BEGINNING = 120;
const LONGEST_END = 60;

/** What may be a code: figures with marks, with letters before or between them; a capital letter or a Roman number alone. */
const CODE_FORM =
  '(?:\\p{Lu}{1,4}[ ._-]?)?\\d[\\p{L}\\d]*(?:[._/-][\\p{L}\\d]+)*|\\p{L}{1,6}[._-]\\d[\\p{L}\\d._-]*|[IVX]{1,5}|\\p{Lu}|\\p{Ll}(?=\\))';
const JOINT = '\\s*[:–—]\\s*|\\s+-\\s+|\\s*\\n\\s*|[.)](?:\\s+-?|-)\\s*';

/** `Obiettivo strategico 1.2: …`, `Strategisches Ziel 2: …`, `Abteilung 35 – …`: words for a level, a code, a mark. */
const LABELLED = new RegExp(
  `^((?:[\\p{L}’'.°]+\\s+){1,3}?(?:n[.°]*\\s*)?)(${CODE_FORM})(${JOINT}|\\s+(?=\\p{Lu}))(?=\\S)`,
  'u',
);
/** `1.2 Attrazione…`, `OS_1.1PromoTerr⏎Promuovere…`, `A. Promozione`, `OS 1.A Ridurre…`. */
const CODED = new RegExp(`^()(${CODE_FORM}|\\S{1,30})(${JOINT}|[.)]?\\s+(?=["“«(]?\\p{L}))(?=\\S)`, 'u');

/** `3.Promozione…`, `3, Promozione…`: the mark behind a number is none of the code. */
const NUMBERED = /^(\d{1,2}(?:[._]\d{1,2})*)(\s*[.,:;)–-]+\s*)(?=["“«(]?\p{L}{3})/u;

const CODE_AT_END = /(?:(?:\p{Lu}{1,4}[._-]?)?\d[\p{L}\d]*(?:[._/-][\p{L}\d]+)*|(?<=\p{L}\s)[IVX]{1,5})\s*$/u;

const UNITS =
  /^(?:abteilung|amt|linea|ufficio|settore|sezione|servizio|dipartimento|direzione|area|scheda|unit|department|sector)\b/i;

export const NO_TITLE: TitleText = { code: null, name: null, weight: null };

/** Words for a part of the ente. */
export function isUnitWord(text: string): boolean {
  return UNITS.test(text);
}

/** Splits a title into code, name and weight; what has no code is all name. @param isNumbered bare numbers before names are codes */
export function titleText(cell: CellReading, isNumbered = false): TitleText {
  const text = String(cell.value);
  const start = text.search(/\S|$/);
  const from = start + levelLabel(text.slice(start, start + LONGEST_BEGINNING)).length;
  const weighed = weightAtEnd(cell);
  const tagged = weighed ? null : readTitle(text.slice(from));
  const [weight, weightStart] = weighed ?? [
    tagged && partReading(cell, partMovedBy(tagged.weight, from)),
    text.length,
  ];
  const end = Math.min(weightStart, endOfFirst(text, from));
  const [nameFrom, nameTo] = (tagged?.weight && tagged.name?.part) ?? [0, text.length];
  const nameEnd = Math.min(end, from + nameTo);
  const coded = codeIn(text.slice(from, end), isNumbered);
  if (coded) {
    const [codeStart, codeEnd, nameStart] = coded.map((at) => at + from) as [number, number, number];
    const name = partReading(cell, partBetween(text, nameStart, nameEnd));
    return { code: partReading(cell, partBetween(text, codeStart, codeEnd)), name, weight };
  }
  const isNameless = tagged?.weight && !tagged.name;
  const name = isNameless ? null : partBetween(text, from + nameFrom, nameEnd);
  return { code: null, name: partReading(cell, name), weight };
}

/** Nothing but a word for a level, before a colon or a line of its own; `Azioni di tutela: …` is a name. */
const LEVEL_LABEL =
  /^((?:obiettiv|objective)[^:\n\d]{0,40}|\p{L}{3,20}(?: (?:strategic|operativ)\p{L}*)?)\s*[:\n]\s*(?=\S)/iu;

/** `Ambito: Competitività`: the word says only what kind of node it is. */
function levelLabel(text: string): string {
  const [label = '', words = ''] = LEVEL_LABEL.exec(text) ?? [];
  return labelledCode(text) === '' && headingMeaning(words)?.level ? label : '';
}

/** `Nome | Responsabile: … | …`, `Nome⏎Resp.: …`: what follows a bar, or a label that begins a line, says more of it. */
function endOfFirst(text: string, from: number): number {
  const own = text.slice(from);
  const labels = [...own.matchAll(/\n[ \t]*([^:\n]{3,40}):/g)];
  const label = labels.find(([, words = '']) => headingMeaning(words)?.level === null);
  const ends = [/\s\|\s/.exec(own)?.index || own.length, label?.index || own.length];
  return from + Math.min(...ends);
}

/** The code with which a caption ends: `SCHEDA OBIETTIVO N. 1.1.a`. */
export function codeAtEnd(cell: CellReading): CellReading | null {
  const text = String(cell.value);
  const [code = ''] = CODE_AT_END.exec(text) ?? [];
  return code === '' ? null : partReading(cell, partBetween(text, text.length - code.length, text.length));
}

/** The weight with which a title ends, and where what says it begins. */
function weightAtEnd(cell: CellReading): [CellReading | null, number] | null {
  const text = String(cell.value);
  const from = Math.max(0, text.length - LONGEST_END);
  const found = WEIGHT.exec(text.slice(from));
  if (!found) return null;
  const [whole, value = ''] = found;
  const at = from + found.index;
  const start = at + whole.indexOf(value);
  return [partReading(cell, partBetween(text, start, start + value.length)), at];
}

/** Where the code begins and ends, and where the name begins. */
function codeIn(text: string, isNumbered: boolean): [number, number, number] | null {
  const beginning = text.slice(0, LONGEST_BEGINNING);
  const labelled = LABELLED.exec(beginning);
  if (labelled && isLabelled(labelled)) return spanOfCode(labelled);
  const known = readTitle(text);
  if (known.code && known.name) return [known.code.part[0], known.code.part[1], known.name.part[0]];
  const numbered = NUMBERED.exec(beginning);
  if (numbered) return [0, numbered[1]?.length ?? 0, numbered[0].length];
  const coded = CODED.exec(beginning);
  const [, , code = '', joint = ''] = coded ?? [];
  const isCode = isTitleCode(code, joint) || (isNumbered && /^\d+$/.test(code));
  return coded && isCode ? spanOfCode(coded) : null;
}

/** The code that follows a word for a level: `1.2` in `Obiettivo strategico 1.2 – …`; "" where there is none. */
export function labelledCode(text: string): string {
  const labelled = LABELLED.exec(text.slice(0, LONGEST_BEGINNING));
  return labelled && isLabelled(labelled) ? (labelled[2] ?? '') : '';
}

function isLabelled([, label = '', code = '', joint = '']: RegExpExecArray): boolean {
  // `Settore I` is what a part of the ente is called.
  if (code === 'N' || (/^[IVX]+$/.test(code) && isUnitWord(label))) return false;
  return isLevelWord(label) && (joint.trim() !== '' || joint.includes('\n') || /\d/.test(code));
}

function spanOfCode([whole = '', label = '', code = '', joint = '']: RegExpExecArray): [
  number,
  number,
  number,
] {
  const end = label.length + code.length + (/^[.)]/.test(joint) ? 1 : 0);
  return [label.length, end, whole.length];
}

function isLevelWord(label: string): boolean {
  if (/^\p{Lu}{1,3}\s*$/u.test(label)) return false;
  const words = label.replace(/\bn[.°]*\s*$/, '').trim();
  return (headingMeaning(words)?.level ?? null) !== null || UNITS.test(words);
}

function partMovedBy(part: TextPart | null, by: number): TextPart | null {
  return part && { ...part, part: [part.part[0] + by, part.part[1] + by] };
}

/** A figure in it, or a capital letter with a mark: no word that begins a sentence, and no figure that is counted (`12 posti`). */
function isTitleCode(code: string, joint: string): boolean {
  const bare = code.replace(/[.)]$/, '');
  const isMarked = joint.trim() !== '' || joint.includes('\n') || bare !== code;
  if (/^(?:\p{Lu}{1,2}|[IVX]+|\p{Ll})$/u.test(bare)) return isMarked && !/^N[R°]?$/i.test(bare);
  if (!/^\p{L}{0,8}[ ._-]?\d/u.test(bare) || !looksLikeCode(bare)) return false;
  if (/^\d+$/.test(bare) && !isMarked) return false;
  return !/^20\d\d$/.test(bare) && !/^\d+[.,]\d{3}/.test(bare);
}
