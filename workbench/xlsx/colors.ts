/** The Office theme, for files whose colours are named by theme. Other themes are shown in these colours. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

/** `#RRGGBB`, or null when the colour is automatic. */
export function readColor(
  color: { argb?: string; theme?: number; tint?: number } | undefined,
): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color.theme === undefined ? undefined : THEME[color.theme];
  return base ? `#${tinted(base, color.tint ?? 0)}` : null;
}

function tinted(hex: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16);
      const shifted = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(shifted).toString(16).padStart(2, '0').toUpperCase();
    })
    .join('');
}
