import { isBlank } from '../cell';
import { RULES_SHEET, isRulesSheet } from '../rules/rulesSheet';
import { sheetReference } from '../sheet/address';
import type { SheetGrid } from '../sheet/grid';
import { hashOf } from '../text/hash';
import type { KeptFormulas } from './sharedFormulas';

/**
 * What the rules say that shared formulas were made from: a plain formula holds them as figures, and does not see that
 * their sheet changes.
 * @returns a mark of the *Regole* sheet; null: no formula refers to it
 */
export function rulesMark({ templates }: KeptFormulas, sheets: readonly SheetGrid[]): string | null {
  const sheet = sheets.find(isRulesSheet);
  const prefix = sheetReference(sheet?.name ?? RULES_SHEET);
  if (!templates.some((template) => template.includes(prefix))) return null;
  const rows = sheet?.values.map(([rule = '', value = '']) => [rule, value]) ?? [];
  return hashOf(JSON.stringify(rows.filter((row) => !row.every(isBlank))));
}

/** Whether plain formulas go on with rules that are not those of the workbook any more. */
export function haveRulesChanged(
  { formulas, rules }: { formulas: KeptFormulas; rules: string | null },
  sheets: readonly SheetGrid[],
): boolean {
  return rules !== null && rulesMark(formulas, sheets) !== rules;
}
