import type { Message } from '../../messages/message';
import type { Rules } from '../rules/rules';
import type { Status } from '../status/status';
import type { TargetDirection } from './directions';
import type { Finding, PlanNode } from './plan';

/** How a published score compares with the recomputed one. */
export type Agreement = 'equal' | 'withinRounding' | 'different';

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
  /** The column of published scores is in percentage points (97,98) instead of percentages (97,98%). */
  publishedInPoints: boolean;
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
    publishedInPoints: false,
    agreement: null,
    explanation: '',
    gap: null,
    direction: null,
    undecided: 0,
    problem: null,
  };
}

/** The computed tree. */
export interface Results {
  /** The ente. */
  root: NodeResult;
  /** The ente and the dashboards of executives, which feed nothing. */
  roots: readonly NodeResult[];
  byId: ReadonlyMap<string, NodeResult>;
  findings: readonly Finding[];
  /** With which it was computed. */
  rules: Rules;
}
