/** `KPI 9` and `KPI 15` are of one make. */
export function codeMake(code: string): string {
  return shapeOf(code).replace(/9+/g, '9');
}

/** `01_01_02` → `99_99_99`: codes of one plan look alike. */
export function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a');
}
