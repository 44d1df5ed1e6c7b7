import type { CheckedFinding } from './rule';

/** Whether what Calcola writes would be false for it: an error, but for formulas that Calcola itself writes anew. */
export function isFalsifying({ severity, message: { params = {} } }: CheckedFinding): boolean {
  return severity === 'error' && !/PERF_/i.test(`${String(params.was)} ${String(params.formula)}`);
}
