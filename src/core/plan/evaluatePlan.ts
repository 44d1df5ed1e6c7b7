import type { Catalogue, Message } from '../../messages/message';
import { decimalsOf, formatNumber, formatPercent } from '../number/formatNumber';
import { Refusal } from '../refusal';
import { HIGHEST_SCORE, isNotAssessable, readFraction, readScore, rollup } from '../rollup/rollup';
import type { Rules } from '../rules/rules';
import { finish, type Steps } from '../steps';
import { isErrorText } from '../text/isErrorText';
import { statusOf } from '../status/status';
import { isOutcomeInWords } from '../actual/outcome';
import { agreementOf, scoreRange, type ScoreRange } from './agreement';
import { contributionsOf, evaluatedShare } from './contributions';
import { directionsOf, NO_ANSWERS, type DirectionAnswers, type TargetDirection } from './directions';
import { evaluateIndicator } from './evaluateIndicator';
import { feedingChildren } from './feeding';
import { findingAt } from './finding';
import type { CellReading, Finding, Plan, PlanNode, Severity } from './plan';
import { blankResult, missingAt, type Missing, type ResultDraft, type Results } from './results';
import { PlanTree } from './planTree';
import { publishedWholes } from './publishedWhole';
import { WeightShares } from './weightShares';
import { childWeights, weightPoints, type ChildWeight } from './weights';

/** What a person typed over our score of a node: it stands. */
export type TypedScores = ReadonlyMap<string, CellReading>;

/**
 * Computes a plan: indicators from target and actual, nodes from their children, published figures compared.
 * An indicator that cannot be read leaves its parents without a score, as its formula does in the sheet; one that a
 * person must judge (qualitative or relative target) is not assessable until its score is typed, one whose direction a
 * person must decide until it is decided.
 */
export function evaluatePlan(
  plan: Plan,
  rules: Rules,
  catalogue: Catalogue,
  typed: TypedScores = new Map(),
  answers: DirectionAnswers = NO_ANSWERS,
): Results {
  return finish(evaluateInSteps(plan, rules, catalogue, typed, answers));
}

/** As `evaluatePlan`, with stops between nodes. */
export function evaluateInSteps(
  plan: Plan,
  rules: Rules,
  catalogue: Catalogue,
  typed: TypedScores,
  answers: DirectionAnswers,
): Steps<Results> {
  return new Evaluation(plan, rules, catalogue, typed, directionsOf(plan, rules, answers)).results();
}

/** Nodes between two stops. */
const NODES_PER_STEP = 200;

class Evaluation {
  private readonly byId = new Map<string, ResultDraft>();
  private readonly ranges = new Map<string, ScoreRange>();
  private readonly tree: PlanTree;
  private readonly shares: WeightShares;
  private readonly findings: Finding[] = [];
  /** Ranges are for comparing with published figures: none, no ranges. */
  private readonly compares: boolean;

  /** Where scores go, outcomes in words are printed: among numbers one would be a mistake. */
  private readonly printsOutcomes: boolean;
  private readonly wholeOf: (node: PlanNode) => number;

  constructor(
    private readonly plan: Plan,
    private readonly rules: Rules,
    private readonly catalogue: Catalogue,
    private readonly typed: TypedScores,
    private readonly directions: ReadonlyMap<string, TargetDirection>,
  ) {
    this.compares = plan.nodes.some(({ published }) => published);
    const printed = plan.nodes.flatMap(({ published }) => published ?? []);
    const outcomes = printed.filter(({ value }) => isOutcomeInWords(String(value)));
    this.printsOutcomes = outcomes.length > printed.length / 2;
    this.wholeOf = publishedWholes(plan.nodes, rules);
    this.tree = new PlanTree(plan);
    this.shares = new WeightShares(this.tree, rules);
  }

  *results(): Steps<Results> {
    // Parents stand before their children: backwards, every child is computed before its parent.
    for (let i = this.plan.nodes.length - 1; i >= 0; i--) {
      const node = this.plan.nodes[i];
      if (node) this.byId.set(node.id, this.evaluate(node));
      if (i % NODES_PER_STEP === 0) yield;
    }
    const roots = this.plan.nodes.flatMap(({ id, parent }) =>
      parent === null ? [this.byId.get(id) as ResultDraft] : [],
    );
    const [root] = roots;
    if (!root) throw new Error('a plan has at least its ente');
    return { root, roots, byId: this.byId, findings: this.findings, rules: this.rules };
  }

  private evaluate(node: PlanNode): ResultDraft {
    const below = this.tree.children(node.id);
    // An indicator that a rolling update took out has no target left; it is still no node without children.
    const measured = node.level === 'indicator' || node.target !== null || node.actual !== null;
    const draft =
      below.length > 0 || !measured ? this.evaluateNode(node, below) : this.evaluateIndicator(node);
    draft.publishedWhole = this.wholeOf(node);
    draft.published = this.readPublished(node, draft.publishedWhole);
    this.applyByHand(draft);
    if (draft.contributions.length === 0 || draft.byHand) draft.evaluated = draft.score === null ? 0 : 1;
    draft.status = statusOf(draft.score ?? (draft.notAssessable ? 'NV' : 'N/D'), this.rules, node.level);
    this.comparePublished(draft);
    return draft;
  }

  private evaluateIndicator(node: PlanNode): ResultDraft {
    const { plan, rules, catalogue } = this;
    const direction = this.directions.get(node.id) ?? null;
    const { draft, comparison, findings } = evaluateIndicator(node, { plan, direction, rules, catalogue });
    this.findings.push(...findings);
    if (this.compares && node.actual && draft.score !== null)
      this.ranges.set(node.id, scoreRange(comparison, node.actual, this.rules));
    if (comparison.kind === 'date' && this.rules.lateDate.byHand) draft.byHand = 'published';
    return draft;
  }

  private evaluateNode(node: PlanNode, below: readonly PlanNode[]): ResultDraft {
    const draft = blankResult(node);
    if (below.length === 0) {
      const message: Message = {
        id: 'node.noChildren',
        params: { name: `${node.code} ${node.name}`.trim() },
      };
      const at = node.rows[0] ?? null;
      this.find('warning', message, at, node);
      draft.missing = missingAt('nothingBelow', { id: 'missing.nothingBelow' }, at);
      return draft;
    }
    const results = new Map(below.map((child) => [child.id, this.byId.get(child.id) as ResultDraft]));
    draft.children = [...results.values()];
    const fed = new Set(feedingChildren(node, below, this.rules));
    draft.undecided = [...fed].reduce((sum, { id }) => sum + (results.get(id)?.undecided ?? 0), 0);
    const feeding = this.weigh([...fed], results);
    this.weigh(
      below.filter((child) => !fed.has(child)),
      results,
    );
    // A child left out for want of a weight is not in the formula either.
    const broken = feeding.find(
      ({ node: child, problem, origin }) => problem ?? (origin !== 'none' && results.get(child.id)?.problem),
    );
    draft.contributions = contributionsOf(draft.children, feeding, this.rules, !broken);
    draft.evaluated = evaluatedShare(draft.contributions);
    if (draft.contributions.every(({ written }) => written === 0)) {
      const at = feeding[0]?.node.weight ?? node.rows[0] ?? null;
      draft.missing = missingAt('weight', { id: 'missing.weights' }, at);
    }
    if (broken) {
      draft.problem = { id: 'node.childProblem', params: { child: broken.node.code || broken.node.name } };
      return draft;
    }
    const rolled = (score: (child: PlanNode) => number | null): number | null =>
      rollup(
        feeding.map(({ node: child, value, origin }) => ({
          weight: origin === 'equal' ? null : (value ?? 0),
          score: score(child),
        })),
        this.rules.withoutScore,
      );
    draft.computed = draft.score = rolled((child) => results.get(child.id)?.score ?? null);
    if (this.compares && draft.score !== null) {
      const bound = (side: keyof ScoreRange) => (child: PlanNode) =>
        results.get(child.id)?.score === null
          ? null
          : (this.ranges.get(child.id)?.[side] ?? results.get(child.id)?.score ?? null);
      this.ranges.set(node.id, { low: rolled(bound('low')) ?? 0, high: rolled(bound('high')) ?? 1 });
    }
    return draft;
  }

  /** The weights of children that weigh against each other: those that do not feed the node have a sum of their own. */
  private weigh(
    children: readonly PlanNode[],
    results: ReadonlyMap<string, ResultDraft>,
  ): readonly ChildWeight[] {
    const { weights, total } = childWeights(children, this.shares);
    for (const { node: child, value, origin } of weights) {
      const result = results.get(child.id) as ResultDraft;
      result.weight = weightPoints(origin === 'cell' ? child.weight : null, total, value);
    }
    return weights;
  }

  private readPublished(node: PlanNode, whole: number): number | null {
    if (!node.published) return null;
    try {
      const published = readScore(node.published.value);
      return published !== null && typeof node.published.value === 'number' ? published / whole : published;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (this.printsOutcomes && isOutcomeInWords(String(node.published.value))) return null;
      this.find(
        'warning',
        { id: 'published.notNumber', params: { text: String(node.published.value) } },
        node.published,
        node,
      );
      return null;
    }
  }

  /** A score that a person set stands, and both are shown (docs/dominio.md §4.9). */
  private applyByHand(draft: ResultDraft): void {
    const { node, computed } = draft;
    const computedText = computed === null ? 'N/D' : formatPercent(computed);
    const typed = this.typed.get(node.id);
    if (typed) {
      this.applyTyped(draft, typed, computedText);
    } else if (draft.byHand === 'published' && this.isScore(draft.published) && isLowered(draft)) {
      draft.score = draft.published;
      // Lowered on purpose, or left over from a date that was corrected since: only a person can tell.
      const isMet = computed === 1;
      const params = { published: formatPercent(draft.published), computed: computedText };
      const id = isMet ? 'byHand.published.met' : 'byHand.published';
      this.find(isMet ? 'warning' : 'note', { id, params }, node.published, node);
    } else {
      draft.byHand = null;
    }
    if (draft.byHand && draft.score !== null)
      this.ranges.set(node.id, { low: draft.score, high: draft.score });
  }

  /** Points among fractions (95 beside 0,95) are no score: they are compared, and said. */
  private isScore(published: number | null): published is number {
    return published !== null && published <= Math.max(HIGHEST_SCORE, this.rules.cap);
  }

  /** What stands in the score cell is what the parents' formulas see: a score, N/D, or something they cannot read. */
  private applyTyped(draft: ResultDraft, typed: CellReading, computed: string): void {
    const { node } = draft;
    draft.byHand = 'typed';
    draft.undecided = 0;
    try {
      draft.score = readFraction(typed.value, this.rules.cap);
      draft.notAssessable = isNotAssessable(typed.value);
      draft.problem = null;
      draft.missing = draft.score === null ? withoutTyped(typed, draft.notAssessable) : null;
      const text = draft.score === null ? String(typed.value) : formatPercent(draft.score);
      // One that says otherwise than the figures is for a person to look at.
      const severity = text === computed ? 'note' : 'warning';
      this.find(severity, { id: 'byHand.typed', params: { typed: text, computed } }, typed, node);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const text = String(typed.value);
      const reason: Message = isErrorText(text) ? { id: 'score.error', params: { text } } : refusal.reason;
      draft.score = null;
      draft.problem = reason;
      draft.missing = missingAt('unreadable', reason, typed);
      this.find('error', reason, typed, node);
    }
  }

  private comparePublished(draft: ResultDraft): void {
    const { node, published, score } = draft;
    const range = this.ranges.get(node.id);
    if (published === null || score === null || !node.published || !range || draft.byHand === 'published')
      return;
    draft.agreement = agreementOf(node.published, draft.publishedWhole, published, score, range);
    if (draft.agreement === 'different') {
      const params = { published: shownPublished(draft, published), computed: formatPercent(score) };
      this.find('warning', { id: 'published.different', params }, node.published, node);
    }
  }

  private find(severity: Severity, message: Message, at: Finding['at'], node: PlanNode): void {
    this.findings.push(findingAt(severity, message, at, node));
  }
}

/** As it is printed: points of a weight with the weight. */
function shownPublished({ node, publishedWhole: whole }: ResultDraft, published: number): string | Message {
  const share = formatPercent(published);
  if (whole === 1 || whole === 100) return share;
  const shown = (figure: number): string => formatNumber(figure, Math.min(decimalsOf(figure), 2));
  const params = { points: shown(Number(node.published?.value)), weight: shown(whole), share };
  return { id: 'published.pointsOfWeight', params };
}

/** A person wrote in the place of the score that there is none. */
function withoutTyped(at: CellReading, notAssessable: boolean): Missing {
  const kind = notAssessable ? 'notAssessable' : 'typed';
  return missingAt(kind, { id: `missing.${kind}` }, at);
}

/** A date that was met scores 100%; any other score, of a late date or of one that was met, a person gave. */
function isLowered({ computed, published }: ResultDraft): boolean {
  return Math.min(computed ?? 1, published ?? 1) < 1;
}
