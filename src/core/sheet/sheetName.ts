/** `Piano 2026`, or `Piano 2026 (2)` where there is one already. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${wanted} (${n})`;
  return name;
}

/** A name for a sheet as Excel takes it: at most 31 characters, room left for a number, and none of those it refuses. */
export function sheetNameFrom(text: string): string {
  return text
    .replace(/[:\\/?*[\]']+/g, ' ')
    .slice(0, 26)
    .trim();
}
