import type { Message } from '../../messages/message';
import type { Rules } from '../rules/rules';
import { addressOf } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import type { Status } from '../status/status';
import type { TargetDirection } from './directions';
import type { Finding, PlanNode } from './plan';

/** How a published score compares with the recomputed one. */
export type Agreement = 'equal' | 'withinRounding' | 'different';

/** What keeps a score from being computed, or takes a child out of its parent's. */
export const MISSING_KINDS = [
  /** A target, an actual, a weight or a typed score that cannot be read: nothing above it has a score either. */
  'unreadable',
  /** The direction of the target is for a person to decide. */
  'undecided',
  /** A person judges, and has not yet written the score. */
  'toJudge',
  'actual',
  'target',
  /** A person wrote N/D where the score goes. */
  'typed',
  /** A person declared it not assessable. */
  'notAssessable',
  'nothingBelow',
  'weight',
] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

export interface Missing {
  kind: MissingKind;
  message: Message;
  /** The cell to look at, or to fill in. */
  at: CellAddress | null;
}

export function missingAt(kind: MissingKind, message: Message, at: CellAddress | null): Missing {
  return { kind, message, at: at && addressOf(at) };
}

/** Why a child does not count in the score of its parent. */
export type LeftOut = 'unreadable' | 'notFeeding' | 'noWeight' | 'zeroWeight' | 'notAssessable' | 'noScore';

/** How a child enters the score of its parent (docs/dominio.md §5.1); all figures are fractions. */
export interface Contribution {
  child: NodeResult;
  /** Of the weights of the children that feed the parent, scored or not; 0: it is none of them, or has no weight. */
  written: number;
  /** Of the weights that count, after those left out; 0: left out, or the parent has no computed score. */
  counted: number;
  /** counted × score: all together they are the parent's computed score. */
  contribution: number;
  /** counted × (1 − score): what is missing to 1 above; negative for a score above 1. */
  lost: number;
  /** null: it counts, or would if the parent had a computed score. */
  leftOut: LeftOut | null;
  /** Where its weight is what is missing or cannot be read. */
  weight: Missing | null;
}

/** What was computed for one node. */
export interface NodeResult {
  node: PlanNode;
  children: readonly NodeResult[];
  /** From target and actual, or from the children; null: N/D. Fraction, unrounded. */
  computed: number | null;
  /** In force: the computed one, or the one a person set. */
  score: number | null;
  /** Where the score in force comes from when it is not computed. */
  byHand: 'published' | 'typed' | null;
  /** A person declared it not assessable ("NV"): not the same as still to be assessed. */
  notAssessable: boolean;
  status: Status;
  /** Weight used in the roll-up, in percentage points of the parent as written or inferred; null: none. */
  weight: number | null;
  /** Published score as a fraction. */
  published: number | null;
  /** What its cell holds for 100%: 1, 100 in a column of percentage points (97,98), the weight in one of points of the weight. */
  publishedWhole: number;
  agreement: Agreement | null;
  /** Indicators: how the score comes about, in the language asked for. */
  explanation: string;
  /** Indicators: actual − target, in its unit (percentages as fractions, days for dates). */
  gap: number | null;
  /** Indicators: with which direction a target that is a threshold was read, and who says so. */
  direction: TargetDirection | null;
  /** Indicators, itself or those that feed it, that wait for a person to decide their direction: left out of the score. */
  undecided: number;
  /** Why there is no score although there should be one. */
  problem: Message | null;
  /** Why it has no score, where the reason is its own; null: it has one, or the reason is further down. */
  missing: Missing | null;
  /** How the computed score of a node comes about: all its children, in the order of the plan. */
  contributions: readonly Contribution[];
  /** How much of its weight has a score, down to the indicators: fraction of the weights as written. */
  evaluated: number;
}

/** A result that is being computed. */
export type ResultDraft = { -readonly [K in keyof NodeResult]: NodeResult[K] };

export function blankResult(node: PlanNode): ResultDraft {
  return {
    node,
    children: [],
    computed: null,
    score: null,
    byHand: null,
    notAssessable: false,
    status: { label: '', light: null },
    weight: null,
    published: null,
    publishedWhole: 1,
    agreement: null,
    explanation: '',
    gap: null,
    direction: null,
    undecided: 0,
    problem: null,
    missing: null,
    contributions: [],
    evaluated: 0,
  };
}

/** The computed tree. */
export interface Results {
  /** The ente. */
  root: NodeResult;
  /** The ente and the dashboards of executives, which feed nothing. */
  roots: readonly NodeResult[];
  byId: ReadonlyMap<string, NodeResult>;
  /** What computing came upon: cells that it could not read, scores that a person set. */
  findings: readonly Finding[];
  /** With which it was computed. */
  rules: Rules;
}
