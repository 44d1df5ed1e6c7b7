/** The formula that Calcola writes for a target and an actual that are cells of their own; `more`: its other arguments. */
export function scoreFormula(target: string, actual: string, more = ''): string {
  return writtenFormula(scoreCall(target, actual, more));
}

/** The same inside the formula of the node above. */
export function scoreCall(target: string, actual: string, more = ''): string {
  const cell = (name: string): string => `IF(${name}="","",${name})`;
  return `=PERF_SCORE(${cell(target)},${cell(actual)}${more})`;
}

/** A call as Calcola writes it in a cell: a word stands where it fails. */
export function writtenFormula(call: string): string {
  const word = call.startsWith('=PERF_ROLLUP(') ? 'incompleto' : 'da controllare';
  return `=IFERROR(${call.slice(1)},PERF_STATUS("${word}"))`;
}
