/** `sì`, `si`, `SI'`, `s ì`, `vero` → true; `no`, `falso` → false; anything else → null. */
export function readYesNo(text: string): boolean | null {
  const word = text.replace(/[\s.]/g, '').toLowerCase();
  if (/^(?:s[iìí]['’`]?|vero|true)$/.test(word)) return true;
  if (/^(?:no|falso|false)$/.test(word)) return false;
  return null;
}
