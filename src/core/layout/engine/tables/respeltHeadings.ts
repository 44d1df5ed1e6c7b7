import { isPartOfYear } from '../../headings/partOfYear';
import { oncePerObject } from '../../../oncePerObject';
import { isSlipInWord } from '../../../text/slip';
import { headingKeyOf, withoutYears } from '../declaration/headingKey';
import { saySame } from '../../headings/headingMeaning';
import type { HeaderBlock } from './headerBlock';
import type { PlanTable } from './tables';

/** So many headings are the same where the others are slips of the pen, or other words for the same. */
const SHARE_ALIKE = 0.6;

/** Tables of which one has the headings of another but for slips of the pen and other words: both have those of the first. */
export function respeltAlike(tables: readonly PlanTable[]): PlanTable[] {
  const known = new Map<string, HeaderBlock['texts'][]>();
  return tables.map((table) => {
    const { from, to } = table.header;
    const size = `${table.view.records} ${to - from}`;
    const others = known.get(size) ?? [];
    known.set(size, others);
    for (const texts of others) {
      const respelt = respeltAs(table, texts);
      if (respelt) return respelt;
    }
    others.push(byPlace(table.header));
    return table;
  });
}

/** Whether tables of two sheets are of one kind: a column more, less or in another place here and there. */
export function areOfOneKind(one: PlanTable, other: PlanTable): boolean {
  if (one.view.records !== other.view.records || one.view.grid.id === other.view.grid.id) return false;
  const [own, others] = [wordingsOf(one.header), wordingsOf(other.header)];
  const fewest = Math.max(own.size, others.size) * SHARE_ALIKE;
  const apart = [...own].filter(([key]) => !others.has(key));
  const shared = own.size - apart.length;
  if (shared + Math.min(apart.length, others.size - shared) < fewest) return false;
  const left = [...others].filter(([key]) => !own.has(key));
  const inWords = apart.filter(([, text]) => left.some(([, said]) => areOtherWords(text, said)));
  return shared + inWords.length >= fewest;
}

/** The headings of a table by what they say, years left out. */
const wordingsOf = oncePerObject(
  ({ texts }: HeaderBlock): ReadonlyMap<string, string> =>
    new Map([...texts.values()].map((text) => [withoutYears(headingKeyOf(text)), text])),
);

/** A table with the wording of another of its kind where its own headings say the same. */
export function inWordsOf(table: PlanTable, { header }: PlanTable): PlanTable {
  const known = wordingsOf(header);
  const texts = [...table.header.texts].map(([field, text]): [number, string] => {
    const isKnown = known.has(withoutYears(headingKeyOf(text)));
    const other = isKnown ? undefined : [...known.values()].find((one) => areOtherWords(text, one));
    return [field, other === undefined ? text : ofYears(other, text)];
  });
  return { ...table, header: { ...table.header, texts: new Map(texts) } };
}

/** A table with these headings, where its own are the same but for slips of the pen and other words. */
export function respeltLike(table: PlanTable, headings: readonly string[]): PlanTable {
  const { from, to } = table.header;
  if (to - from + 1 !== headings.length) return table;
  return respeltAs(table, new Map(headings.flatMap((text, i) => (text === '' ? [] : [[i, text]])))) ?? table;
}

function byPlace({ texts, from }: HeaderBlock): HeaderBlock['texts'] {
  return new Map([...texts].map(([field, text]) => [field - from, text]));
}

/** They say the same, of the same part of the year. */
function areOtherWords(text: string, other: string): boolean {
  return (
    saySame([text], [other]) && isPartOfYear(text) === isPartOfYear(other) && daysIn(text) === daysIn(other)
  );
}

function daysIn(text: string): string {
  return (text.match(/\d+[/.-]\d+/g) ?? []).join(' ');
}

/** A heading with the years of another. */
function ofYears(text: string, other: string): string {
  const years = other.match(ANY_YEAR) ?? [];
  return text.replace(ANY_YEAR, (year) => years.shift() ?? year);
}

const ANY_YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** null: they are others. */
function respeltAs(table: PlanTable, texts: HeaderBlock['texts']): PlanTable | null {
  const { header } = table;
  const own = byPlace(header);
  if (own.size !== texts.size) return null;
  const slips = new Map<number, string>();
  for (const [place, text] of own) {
    const other = texts.get(place) ?? '';
    const [key = '', otherKey = ''] = [text, other].map((one) => withoutYears(headingKeyOf(one)));
    if (key === otherKey) continue;
    if (!isSlipInWord(key, otherKey) && !areOtherWords(text, other)) return null;
    slips.set(header.from + place, ofYears(other, text));
  }
  if (slips.size === 0) return table;
  if (slips.size > own.size * (1 - SHARE_ALIKE)) return null;
  const parts = [...slips].flatMap(([field, text]): [number, readonly string[]][] =>
    header.parts.get(field)?.length === 1 ? [[field, [text]]] : [],
  );
  return {
    ...table,
    header: {
      ...header,
      texts: new Map([...header.texts, ...slips]),
      parts: new Map([...header.parts, ...parts]),
    },
  };
}
