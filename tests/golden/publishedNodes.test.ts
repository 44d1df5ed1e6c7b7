import { readActual } from '../../src/core/actual/readActual';
import type { CellReading, PlanNode } from '../../src/core/plan/plan';
import { childWeights } from '../../src/core/plan/weights';
import { rollup } from '../../src/core/rollup/rollup';
import { profileNamed } from '../../src/core/rules/readRules';
import { compare } from '../../src/core/score/compare';
import { scoreOf } from '../../src/core/score/score';
import { readTarget } from '../../src/core/targets/readTarget';
import ptpo2022 from '../../samples/figures/ptpo-2022.json';
import tno2025 from '../fixtures/tno-2025.json';

interface PublishedNode {
  id: string;
  parent: string | null;
  level: string;
  weight: number | null;
  publishedScore: number | null;
}

/** Printed with two decimals. */
const HALF_UNIT = 0.005 + 1e-6;

/** What a node comes to from some of its children, blank weights taken as the rest to 100. */
function nodeFrom<Node extends PublishedNode>(
  children: readonly Node[],
  scoreOfChild: (child: Node) => number | null,
): number | null {
  const asPlanned = children.map(
    ({ weight }) => ({ weight: weight === null ? null : ({ value: weight } as CellReading) }) as PlanNode,
  );
  const { weights } = childWeights(asPlanned);
  return rollup(
    children.map((child, i) => ({ weight: weights[i]?.value ?? null, score: scoreOfChild(child) })),
  );
}

describe('the 58 published nodes of Pistoia-Prato 2022, from the published scores of their indicators', () => {
  const nodes: readonly PublishedNode[] = ptpo2022.nodes;
  const childrenOf = (id: string): PublishedNode[] => nodes.filter(({ parent }) => parent === id);
  const fromLeaves = (node: PublishedNode): number | null =>
    node.level === 'indicatore' ? node.publishedScore : nodeFrom(childrenOf(node.id), fromLeaves);
  const inner = nodes.filter(({ level }) => level !== 'indicatore');

  /** Its six weights are unreadable in print: equal ones give 97,92 against the printed 97,91. */
  const UNREADABLE_WEIGHTS = '02_01_04';

  it('are 58', () => expect(inner).toHaveLength(58));

  it.each(inner.map((node) => [node.id, node] as const))('%s', (id, node) => {
    const off = Math.abs((fromLeaves(node) ?? NaN) - (node.publishedScore ?? NaN));
    if (id === UNREADABLE_WEIGHTS) {
      expect(fromLeaves(node)).toBeCloseTo(97.92, 2);
      expect(node.publishedScore).toBe(97.91);
    } else expect(off).toBeLessThanOrEqual(HALF_UNIT);
  });
});

describe('the published nodes of Toscana Nord-Ovest 2025 whose children are all in the extract', () => {
  const { nodes } = tno2025;
  const indicatorsOf = (id: string): typeof nodes =>
    nodes.filter(({ parent, level }) => parent === id && level === 'indicatore');
  const computed = (id: string): number =>
    100 *
    (nodeFrom(indicatorsOf(id), ({ targetText, valueText }) => {
      const comparison = compare(readTarget(targetText), readActual(valueText));
      return scoreOf(comparison, profileNamed('TNO'))?.value ?? null;
    }) ?? NaN);
  const withIndicators = nodes.filter(({ id }) => indicatorsOf(id).length > 0);

  /** 9,98 % against 15,50 % gives 91,10; the printed 91,09 needs what 9,98 was rounded from (9,975 and more). */
  const ROUNDED_INPUT = 'OS_01.05';

  it('are three strategic objectives, from their own indicators only, and nine objectives and projects', () => {
    const strategic = withIndicators.filter(({ level }) => level === 'obiettivo-strategico');
    expect(strategic.map(({ id }) => id)).toEqual(['OS_01.01', 'OS_01.05', 'OS_03.01']);
    expect(withIndicators).toHaveLength(12);
  });

  it.each(withIndicators.map((node) => [node.id, node] as const))('%s', (id, { publishedScore }) => {
    const off = Math.abs(computed(id) - (publishedScore ?? NaN));
    if (id === ROUNDED_INPUT) expect([computed(id).toFixed(2), publishedScore]).toEqual(['91.10', 91.09]);
    else expect(off).toBeLessThanOrEqual(HALF_UNIT);
  });

  it('the ente is the mean of its three ambiti', () => {
    const ambiti = nodes.filter(({ parent }) => parent === 'ente');
    expect(ambiti.map(({ publishedScore }) => publishedScore)).toEqual([98.52, 100, 99.47]);
    expect(nodeFrom(ambiti, ({ publishedScore }) => publishedScore)).toBeCloseTo(99.33, 2);
  });
});
