/** `01_01_02a`, `OC_01`, `OS_03.01`, `A2.3_02`, `01 01 02`: short, no sentence, with a digit. */
export function looksLikeCode(text: string): boolean {
  if (/^\d{1,3}(?: \d{1,3})+$/.test(text)) return true;
  return (
    text.length <= 30 &&
    /\d/.test(text) &&
    /^[\p{L}\d][\p{L}\d_.:/-]*(?: ?[_.-]? ?\d[\p{L}\d_.-]*)?$/u.test(text)
  );
}
