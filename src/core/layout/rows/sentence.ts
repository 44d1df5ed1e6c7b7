/** Words of a sentence, with its full stop or without. */
const FEWEST_STOPPED = 8;
const FEWEST_WORDS = 15;

export function isSentence(text: string): boolean {
  return text.split(' ').length >= FEWEST_WORDS || isStoppedSentence(text);
}

/** A long name may have as many words, and no full stop. */
export function isStoppedSentence(text: string): boolean {
  return text.endsWith('.') && text.split(' ').length >= FEWEST_STOPPED;
}
