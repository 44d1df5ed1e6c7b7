/** Sheet on which a chamber keeps its rules. */
export const RULES_SHEET = 'Regole';

export function isRulesSheet({ name }: { name: string }): boolean {
  return name.toLowerCase() === RULES_SHEET.toLowerCase();
}
