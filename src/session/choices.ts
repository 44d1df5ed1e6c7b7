import type { RuleId } from '../core/checks/rule';
import type { LayoutDeclaration } from '../core/layout/engine/declaration/declaration';
import type { ColumnChoice } from '../core/layout/layout';
import { mappingKey } from '../core/layout/mappingKey';
import { indicatorKey } from '../core/plan/directions';
import type { Plan } from '../core/plan/plan';
import type { Operator } from '../core/targets/target';
import type { StoredSettings } from './settings';

/** What changes of the settings when a person decides something about the plan. */
export type Choice = Partial<StoredSettings>;

/** One meaning of a column: it takes the place of an earlier one for the same column, or of another column for it. */
export function columnChosen({ columns }: StoredSettings, choice: ColumnChoice): Choice {
  const others = columns.filter(
    ({ heading, offset, role }) =>
      (heading !== choice.heading || offset !== choice.offset) && (role === null || role !== choice.role),
  );
  return { columns: [...others, choice] };
}

/** @param operator null: as if nobody had said anything */
export function directionDecided(
  settings: StoredSettings,
  plan: Plan | null,
  nodes: readonly string[],
  operator: Operator | null,
): Choice {
  const decided = new Set(nodes);
  const directions = new Map(settings.directions);
  for (const node of plan?.nodes ?? []) {
    const key = decided.has(node.id) ? indicatorKey(node) : null;
    if (key === null) continue;
    if (operator) directions.set(key, operator);
    else directions.delete(key);
  }
  return { directions: [...directions] };
}

export function hiddenSheetCounted({ hidden }: StoredSettings, name: string, counted: boolean): Choice {
  return { hidden: [...hidden.filter((one) => one.name !== name), { name, counted }] };
}

/** @param reason null: it is a finding again */
export function findingAccepted({ checks }: StoredSettings, key: string, reason: string | null): Choice {
  const others = checks.accepted.filter((one) => one.key !== key);
  return { checks: { ...checks, accepted: reason === null ? others : [...others, { key, reason }] } };
}

export function ruleSwitched({ checks }: StoredSettings, rule: RuleId, isOn: boolean): Choice {
  const others = checks.off.filter((id) => id !== rule);
  return { checks: { ...checks, off: isOn ? others : [...others, rule] } };
}

export function recognitionConfirmed(plan: Plan): Choice {
  return { confirmed: mappingKey(plan), sheets: plan.sheets.map(({ name }) => name) };
}

/** Another declaration is looked at before anything is computed with it. */
export function layoutDeclared(declaration: LayoutDeclaration | null): Choice {
  return { declaration, confirmed: null };
}

/** Directions stay: they are answers about single targets, each taken back where it is given. */
export const RECOGNITION_FORGOTTEN: Choice = {
  layout: null,
  columns: [],
  year: null,
  confirmed: null,
  hidden: [],
  sheets: null,
  declaration: null,
};
