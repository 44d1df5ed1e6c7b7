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

const REACHED =
  /^(?:(?:pienamente|totalmente) )?(?:raggiunt|conseguit|realizzat|completat)[oaie]$|^in linea$|^(?:fully )?(?:achieved|met|completed)$|^on target$|^(?:(?:voll|vollständig) )?(?:erreicht|erfüllt)$/i;
const NOT_REACHED =
  /^non (?:raggiunt|conseguit|realizzat|completat)[oaie]$|^fuori target$|^not (?:achieved|met|completed)$|^off target$|^nicht (?:erreicht|erfüllt)$/i;

/** Whether a text, with or without a light before it (`● Raggiunto`), says that something was reached or not; null: neither. */
export function outcomeSide(text: string): 'reached' | 'notReached' | null {
  const words = plainWords(text.replace(/^[^\p{L}]+/u, ''));
  if (REACHED.test(words)) return 'reached';
  return NOT_REACHED.test(words) ? 'notReached' : null;
}

/** What the rules say of a text; null: nothing. */
export function outcomeScore(text: string, outcomes: readonly OutcomeScore[]): number | null {
  const key = plainWords(text).toLowerCase();
  return outcomes.find(({ words }) => plainWords(words).toLowerCase() === key)?.score ?? null;
}

function plainWords(text: string): string {
  return trimText(text).replace(/\.$/, '');
}
