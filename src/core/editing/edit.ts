import type { CellValue } from '../cell';
import type { Level } from '../rules/rules';
import type { Content } from '../sheet/change';
import type { CellAddress } from '../sheet/grid';

/** What a person sets of a node. */
export const FIELDS = [
  'code',
  'name',
  'weight',
  'target',
  'actual',
  'measure',
  'type',
  'units',
  'description',
] as const;
export type Field = (typeof FIELDS)[number];

/** One change of the tree, as a person means it; texts as typed, Italian. Nodes by their id in the plan. */
export type TreeEdit =
  /** `year`: for the target of a plan of several years; null: the one the plan is read for. */
  | { kind: 'set'; node: string; field: Field; text: string; year?: number | null }
  /** Before a sibling, or last. */
  | {
      kind: 'add';
      parent: string;
      level: Level;
      before: string | null;
      values: Readonly<Partial<Record<Field, string>>>;
    }
  | { kind: 'move'; node: string; parent: string; before: string | null }
  /** With all that is below it. */
  | { kind: 'remove'; node: string }
  /**
   * What a cell says, said better: a number that was text, a text without stray spaces, the formula that its neighbours
   * have. `node`: whose it is; `was`: the formula or the value that is there; `format`: null leaves it.
   */
  | {
      kind: 'rewrite';
      node: string | null;
      at: CellAddress;
      was: CellValue;
      content: Content;
      format: string | null;
    }
  /** A column for the actuals, where the plan has none. */
  | { kind: 'addActuals' }
  /** All children of a parent weigh the same. */
  | { kind: 'spreadWeights'; parent: string }
  /** The weights of the children keep their proportions and sum to 100. */
  | { kind: 'normaliseWeights'; parent: string };
