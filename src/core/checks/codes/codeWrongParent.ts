import { nodeInMessage } from '../../plan/nodeInMessage';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { amongOthers } from './amongOthers';
import { beginsLike } from './beginsLike';

/** So many codes of a level, and such a part of them, begin with their parent's: codes say what stands below what. */
const FEWEST_PAIRS = 4;
const MOST_NESTED = 0.75;

/** A code that begins with another node's than the one that it stands below, or that takes its row away from those around it. */
export const codeWrongParent: Rule = {
  id: 'codeWrongParent',
  severity: 'warning',
  says: ['code.belowAnother', 'code.amongOthers'],
  reports: ['code.wrongParent', 'node.ownAncestor'],
  find: (facts) => {
    const levels = [...new Set(facts.plan.nodes.map(({ level }) => level))];
    return [...levels.flatMap((level) => outOfPlace(facts, level)), ...amongOthers(facts)];
  },
};

function outOfPlace({ plan: { nodes, findings }, tree }: CheckFacts, level: PlanNode['level']): Found[] {
  const pairs = nodes.flatMap((node) => {
    const parent = node.level === level ? tree.parent(node) : undefined;
    return parent && parent.code !== '' && node.code !== '' ? [{ node, parent }] : [];
  });
  const strangers = pairs.filter(({ node, parent }) => !beginsLike(node.code, parent.code));
  if (pairs.length < FEWEST_PAIRS || strangers.length > pairs.length * (1 - MOST_NESTED)) return [];
  const reported = new Set(findings.map((finding) => finding.node));
  return strangers.flatMap(({ node, parent }): Found[] => {
    const other = nodes.find((each) => each.level === parent.level && beginsLike(node.code, each.code));
    if (!other || reported.has(node.id)) return [];
    const params = { code: node.code, parent: nodeInMessage(parent), other: nodeInMessage(other) };
    return [foundAtCell({ id: 'code.belowAnother', params }, node.cells.code ?? null, node)];
  });
}
