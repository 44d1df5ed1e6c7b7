/**
 * An Italian number: `1.635,50`. Rounds half up on the decimal digits a person sees, so that 0,98975 shows 98,98%.
 * Without Intl: the functions also run in engines that have no locale data.
 */
export function formatNumber(value: number, decimals = 2): string {
  const rounded = roundHalfUp(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A fraction shown as a percentage with two decimals: 0.9798 → `97,98%`. */
export function formatPercent(fraction: number, decimals = 2): string {
  return `${formatNumber(fraction * 100, decimals)}%`;
}

/** Half up (away from zero), forgiving binary noise: 98.97500000000001 and 98.97499999999999 both give 98.98. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const noise = 1e-12 * Math.max(1, scaled);
  return (Math.sign(value) * Math.floor(scaled + 0.5 + noise)) / scale || 0;
}

/** No figure is shown with more decimals than these. */
export const MAX_DECIMALS = 6;

/** How many decimals a number has when written out: 2.06 has two. */
export function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
