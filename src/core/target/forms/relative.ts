import type { TargetForm } from '../target';

const PREVIOUS_YEAR = /^(?:x\s*)?(?:[<>=≤≥]\s?){1,2}\s*x\s*-\s*\d+$/i;
const BENCHMARK =
  /\b(?:media|valore|dato)\b.*\b(?:cluster|nazionale|regionale|benchmark)\b|\b(?:cluster|benchmark)\b/i;

/** `x ≤ x-1` (own value of an earlier year) and `≥ media cluster` (other chambers): the figure to compare is elsewhere. */
export const relative: TargetForm = (text) => {
  if (PREVIOUS_YEAR.test(text)) return { kind: 'relative', base: 'previousYear', text };
  if (BENCHMARK.test(text)) return { kind: 'relative', base: 'benchmark', text };
  return null;
};
