import type { RuleId } from '../../../src/core/checks/rule';
import type { CellAddress } from '../../../src/core/sheet/grid';
import type { PlantingGround } from './plantingGround';

/** One place where a fault can be made. */
export interface Planting {
  /** Cells at which it may be found. */
  at: readonly CellAddress[];
  /** Nodes at which it may be found. */
  nodes: readonly string[];
  plant(ground: PlantingGround): void;
}

/** A mistake of a clerk (docs/dominio.md §8), and the rules that may find it. */
export interface Fault {
  rules: readonly RuleId[];
  /** Rules that find what follows from it elsewhere: a code that moves a row changes two sums. */
  causes?: readonly RuleId[];
  places(ground: PlantingGround): Planting[];
}

export type Faults = Readonly<Record<string, Fault>>;
