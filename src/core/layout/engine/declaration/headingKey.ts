import { oncePerText } from '../../../text/oncePerText';

/** A heading as fields are found by it. */
export const headingKeyOf = oncePerText((text) => text.toLowerCase().replace(/\s+/g, ' ').trim());

/** A label, with a colon behind it or not. */
export function labelKeyOf(text: string): string {
  return headingKeyOf(text).replace(/ ?:$/, '');
}

/** Of `Obiettivo 1` and `Obiettivo strategico A1: …` the label without its number, as lines are compared by it: what stands before a colon, or a short text. */
export const labelKindOf = oncePerText((text) => {
  const [label = ''] = /^[^:\n]{3,40}(?=:)/.exec(text) ?? [text];
  return label
    .replace(/(?<=\p{L} )\p{L}{1,4}[._-]?\d[\p{L}\d._-]*$/u, '')
    .toLowerCase()
    .replace(/\d+/g, '')
    .replace(/[\s.–-]+$/, '')
    .trim();
});

/** Next year's headings, and sheets, differ by their year alone. */
export const withoutYears = oncePerText((key) => key.replace(/(?<!\d)20\d\d(?!\d)/g, '20'));

/** A sheet as it is found again next year. */
export function sheetKey(name: string): string {
  return withoutYears(headingKeyOf(name));
}
