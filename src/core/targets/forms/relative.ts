import type { TargetForm } from '../target';

const EARLIER_VALUE = /^(?:x\s*)?(?:[<>=≤≥]\s?){1,2}\s*x\s*-\s*\d+$/i;
/** `>= 5% rispetto all'anno precedente`; "rispetto dei termini" is something else. */
const AGAINST_YEAR =
  /\brispetto (?:a\b|al\b|all[aeo]?\b|agli\b|anno\b|20\d\d\b)|\bann[oi] (?:precedent[ei]|scors[oi])\b|\bsu base annua\b/i;
/** `+10% sul 2022`. */
const AGAINST_NAMED_YEAR = /(?:^|\s)(?:sul|vs\.?|sull['’]anno|gegenüber|compared to)\s+20\d\d(?!\d)/i;
const BENCHMARK = /\b(?:cluster|benchmark)\b/i;
const VALUE = /\b(?:media|valore|dato)\b/i;
const OF_OTHERS = /\b(?:nazionale|regionale)\b/i;

/** `x ≤ x-1` (own value of an earlier year) and `≥ media cluster` (other chambers): the figure to compare is elsewhere. */
export const relative: TargetForm = (text) => {
  if ([EARLIER_VALUE, AGAINST_YEAR, AGAINST_NAMED_YEAR].some((pattern) => pattern.test(text))) {
    return { kind: 'relative', base: 'previousYear', text };
  }
  if (
    BENCHMARK.test(text) ||
    (OF_OTHERS.test(text.slice(Math.max(0, text.search(VALUE)))) && VALUE.test(text))
  ) {
    return { kind: 'relative', base: 'benchmark', text };
  }
  return null;
};
