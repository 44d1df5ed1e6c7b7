import { oncePerObject } from '../../../oncePerObject';
import type { Fields } from '../fields/fields';

/** Fewer fields for codes are no steps. */
const FEWEST_STEPS = 2;

/**
 * The depths of lines that only a code in the field of its level tells, where one field has all the names: `1 | | Città`,
 * ` | 1.1 | Centro storico`. Each line fills one step; empty where some fill two.
 */
export const steppedLevels = oncePerObject((fields: Fields): ReadonlyMap<number, number> => {
  const { lines, front } = fields.table;
  const levels = fields.depths.filter((depth) => fields.field('name', { depth }) === null);
  const all: { depth?: number }[] = [...levels.map((depth) => ({ depth })), {}];
  const steps = all.filter((of) => fields.field('code', of) !== null);
  if (levels.length < fields.depths.length || steps.length < FEWEST_STEPS) return new Map<number, number>();
  const found = new Map<number, number>();
  for (const line of lines) {
    const [step, ...others] = front.has(line) ? [] : steps.filter((of) => fields.cell(line, 'code', of));
    if (others.length > 0) return new Map<number, number>();
    if (step?.depth !== undefined && fields.cell(line, 'name')) found.set(line, step.depth);
  }
  return found;
});
