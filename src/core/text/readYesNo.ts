/** `sì`, `si`, `SI'`, `s ì`, `vero`, `ja`, `yes`, `ja / sì` → true; `no`, `falso`, `nein`, `nein / no` → false; anything else → null. */
export function readYesNo(text: string): boolean | null {
  const [first = '', second = first, ...more] = text.split('/');
  const [word, other] = [wordOfYesNo(first), wordOfYesNo(second)];
  return more.length === 0 && word === other ? word : null;
}

function wordOfYesNo(text: string): boolean | null {
  // Text copied from a PDF or a Mac may hold ì as i and an accent.
  const word = text.replace(/[\s.]/g, '').normalize('NFC').toLowerCase();
  if (/^(?:s[iìí]['’`]?|vero|true|ja|yes)$/.test(word)) return true;
  if (/^(?:no|falso|false|nein)$/.test(word)) return false;
  return null;
}
