/** An error cell as a grid holds it: `#N/A`, `#REF!`, `#NAME?`, `#DIV/0!`. */
export function isErrorText(text: string): boolean {
  return /^#[A-Z0-9/_]+[!?]?$/.test(text);
}
