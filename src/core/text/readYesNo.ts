/** `sì`, `si`, `SI'`, `s ì`, `vero` → true; `no`, `falso` → false; anything else → null. */
export function readYesNo(text: string): boolean | null {
  // Text copied from a PDF or a Mac may hold ì as i and an accent.
  const word = text.replace(/[\s.]/g, '').normalize('NFC').toLowerCase();
  if (/^(?:s[iìí]['’`]?|vero|true)$/.test(word)) return true;
  if (/^(?:no|falso|false)$/.test(word)) return false;
  return null;
}
