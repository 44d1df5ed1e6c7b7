import type { Message } from '../../messages/message';
import { Refusal } from '../refusal';
import { columnLetters, sheetReference } from '../sheet/address';
import { endRow, type CellAddress, type SheetGrid } from '../sheet/grid';
import { PROFILES } from './profiles';
import { proposeRules } from './proposeRules';
import { profileNamed, readRules } from './readRules';
import type { Rules } from './rules';
import { isRulesSheet } from './rulesSheet';

export interface RulesInUse {
  rules: Rules;
  /** Where a formula finds them; null: a profile. */
  rulesRange: string | null;
  /** All that may be chosen. */
  names: string[];
  /** Why these. */
  reason: Message | null;
  /** The sheet of rules that cannot be read, and why: others are in use in its place. */
  refused: { sheet: string; reason: Message; at: CellAddress } | null;
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
      return { rules, rulesRange: rulesRange(sheet), names, reason, refused: null };
    } catch (error) {
      // A sheet of rules that cannot be read must not keep the person from choosing others.
      if (!(error instanceof Refusal)) throw error;
      const { id, row, column, name } = sheet;
      const refused = { sheet: name, reason: error.reason, at: { sheet: id, row, column } };
      return { ...proposeRules(sheets), rulesRange: null, names, reason: error.reason, refused };
    }
  }
  if (chosen !== null && names.includes(chosen)) {
    const reason = { id: 'rules.remembered' as const };
    return { rules: profileNamed(chosen), rulesRange: null, names, reason, refused: null };
  }
  return { ...proposeRules(sheets), rulesRange: null, names, refused: null };
}

function rulesRange(grid: SheetGrid): string {
  const [first, second] = [columnLetters(grid.column), columnLetters(grid.column + 1)];
  return `${sheetReference(grid.name)}$${first}$${grid.row + 1}:$${second}$${endRow(grid)}`;
}
