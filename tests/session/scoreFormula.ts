/** The formula that Calcola writes for a target and an actual that are cells of their own; `more`: its other arguments. */
export function scoreFormula(target: string, actual: string, more = ''): string {
  const cell = (name: string): string => `IF(${name}="","",${name})`;
  return `=PERF_SCORE(${cell(target)},${cell(actual)}${more})`;
}
