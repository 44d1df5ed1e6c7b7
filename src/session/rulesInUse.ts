import { Refusal } from '../core/refusal';
import { PROFILES } from '../core/rules/profiles';
import { proposeRules } from '../core/rules/proposeRules';
import { profileNamed, readRules } from '../core/rules/readRules';
import type { Rules } from '../core/rules/rules';
import { isRulesSheet } from '../core/rules/rulesSheet';
import { columnLetters, sheetReference } from '../core/sheet/address';
import { endRow, type SheetGrid } from '../core/sheet/grid';
import type { Message } from '../messages/message';

export interface RulesInUse {
  rules: Rules;
  /** Where a formula finds them; null: a profile. */
  rulesRange: string | null;
  /** All that may be chosen. */
  names: string[];
  /** Why these. */
  reason: Message | null;
}

/** The rules a person chose, otherwise those of the *Regole* sheet, otherwise the chamber's own profile. */
export function rulesInUse(sheets: readonly SheetGrid[], chosen: string | null): RulesInUse {
  const sheet = sheets.find(isRulesSheet);
  const names = [...PROFILES.map(({ name }) => name), ...(sheet ? [sheet.name] : [])];
  if (sheet && (chosen === sheet.name || chosen === null)) {
    try {
      const table = sheet.values.map((row) => [row[0] ?? null, row[1] ?? null]);
      const rules = { ...readRules(table), name: sheet.name };
      const reason = { id: 'rules.fromSheet', params: { sheet: sheet.name } } as const;
      return { rules, rulesRange: rulesRange(sheet), names, reason };
    } catch (error) {
      // A sheet of rules that cannot be read must not keep the person from choosing others.
      if (!(error instanceof Refusal)) throw error;
      return { ...proposeRules(sheets), rulesRange: null, names, reason: error.reason };
    }
  }
  if (chosen !== null && names.includes(chosen)) {
    return { rules: profileNamed(chosen), rulesRange: null, names, reason: { id: 'rules.remembered' } };
  }
  return { ...proposeRules(sheets), rulesRange: null, names };
}

function rulesRange(grid: SheetGrid): string {
  const [first, second] = [columnLetters(grid.column), columnLetters(grid.column + 1)];
  return `${sheetReference(grid.name)}$${first}$${grid.row + 1}:$${second}$${endRow(grid)}`;
}
