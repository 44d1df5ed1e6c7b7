import type { Nullable } from '@univerjs/core';

/** Univer keeps colours as they came (`rgb(…)`, `#fff`); Excel answers `#RRGGBB`. Pure. */
export function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1);
  if (rgb) return `#${rgb.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  return color.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3').toUpperCase();
}
