import { trimText } from '../text/cleanText';

/** What a chamber says that an outcome in words is worth: `Parzialmente raggiunto` = 50%. */
export interface OutcomeScore {
  words: string;
  /** Fraction. */
  score: number;
}

const OUTCOME_IN_WORDS =
  /^(?:(?:non|parzialmente|in parte|quasi|pienamente|totalmente) )?(?:raggiunt|conseguit|realizzat|completat)[oaie]$|^(?:(?:not|partially|partly|fully) )?(?:achieved|met|completed)$|^(?:(?:nicht|teilweise|voll|vollständig) )?(?:erreicht|erfüllt)$/i;

/** Whether a text is an outcome and no figure (`Raggiunto`, `Partially achieved`): what it is worth only a rule can say. */
export function isOutcomeInWords(text: string): boolean {
  return OUTCOME_IN_WORDS.test(plainWords(text));
}

/** What the rules say of a text; null: nothing. */
export function outcomeScore(text: string, outcomes: readonly OutcomeScore[]): number | null {
  const key = plainWords(text).toLowerCase();
  return outcomes.find(({ words }) => plainWords(words).toLowerCase() === key)?.score ?? null;
}

function plainWords(text: string): string {
  return trimText(text).replace(/\.$/, '');
}
