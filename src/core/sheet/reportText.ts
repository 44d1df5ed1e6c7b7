/** Excel takes 32,767 in a cell; a character may count twice. */
const MOST_CHARACTERS = 16_000;

/** A text as a cell of a report keeps it: in one line, and not too long. */
export function reportText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > MOST_CHARACTERS ? [...line].slice(0, MOST_CHARACTERS).join('') : line;
}

/** @param day `2026-11-22` @returns `22/11/2026`, or with another sign between: names of sheets have no strokes */
export function reportDay(day: string, between = '/'): string {
  return day.split('-').reverse().join(between);
}
