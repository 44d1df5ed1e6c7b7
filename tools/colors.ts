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

/** The colours of old .xls files, which those saved from them name by number: from 8, and again from 0 (ECMA-376, 18.8.27). */
const FIRST_INDEXED = 8;
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** `#RRGGBB`, or null when the colour is automatic. */
export function readColor(
  color: { argb?: string; theme?: number; tint?: number; indexed?: number } | undefined,
): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  const { theme, indexed } = color;
  if (indexed !== undefined)
    return hexOf(INDEXED[indexed < FIRST_INDEXED ? indexed : indexed - FIRST_INDEXED]);
  const base = theme === undefined ? undefined : THEME[theme];
  return hexOf(base && tinted(base, color.tint ?? 0));
}

function hexOf(digits: string | undefined): string | null {
  return digits ? `#${digits}` : null;
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
