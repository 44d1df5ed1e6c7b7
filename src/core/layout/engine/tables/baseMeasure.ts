/** `Numeratore: …`, `Denominatore: …` below an indicator: what it is computed from (docs/dominio.md §3) measures nothing itself. */
export function isBaseMeasure(name: string): boolean {
  return /^(?:numeratore|denominatore|numerator|denominator|zähler|nenner)\b/i.test(name);
}
