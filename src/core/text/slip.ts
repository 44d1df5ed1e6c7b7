/** Whether two texts differ by a slip of the pen: one letter more, less or other, or two that changed places. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  const isSwap = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
  return (
    isSwap ||
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1)
  );
}

/** A shorter word, or a Roman number, with a slip is another one: `Area A`, `Area B`; `Fase VIII`. */
export const SHORTEST_WORD = 4;
const ROMAN = /^[ivxlc]+$/;

/** Whether two lower-case texts differ by a slip in a word that is long enough and no figure. */
export function isSlipInWord(one: string, other: string): boolean {
  if (!isSlip(one, other) || figuresOf(one) !== figuresOf(other)) return false;
  const [words, others] = [one.split(' '), other.split(' ')];
  const changed = words.filter((word, i) => word !== others[i]);
  return changed.some((word) => word.length >= SHORTEST_WORD && !ROMAN.test(word));
}

function figuresOf(text: string): string {
  return text.replace(/\P{N}+/gu, ' ').trim();
}
