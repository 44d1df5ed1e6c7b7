import type { Level, Light } from '../core/rules/rules';

/** Which nodes of the tree a person wants to see. */
export interface TreeFilter {
  level: Level;
  /** null: those without a score. */
  light: Light | null;
}
