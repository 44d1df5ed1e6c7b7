import { codeKey } from '../../codes/codeTree';
import { LEVEL_LETTERS } from '../../codes/treeKeys';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';
import { labelOf } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** So many codes of a level, and such a part of them, begin with their parent's: codes say what stands below what. */
const FEWEST_PAIRS = 4;
const MOST_NESTED = 0.75;

/** A code that begins with another node's than the one that it stands below. */
export const codeWrongParent: Rule = {
  id: 'codeWrongParent',
  severity: 'warning',
  says: ['code.belowAnother'],
  reports: ['code.wrongParent', 'node.ownAncestor'],
  find: (facts) => {
    const levels = [...new Set(facts.plan.nodes.map(({ level }) => level))];
    return levels.flatMap((level) => outOfPlace(facts, level));
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
    const params = { code: node.code, parent: labelOf(parent), other: labelOf(other) };
    return [foundAtCell({ id: 'code.belowAnother', params }, node.cells.code ?? null, node)];
  });
}

/** `OS_01.02` begins `OO_01.02.03`, and 0102 `IS_0102_EC27`. */
function beginsLike(code: string, above: string): boolean {
  const [own, parent] = [bareKey(code), bareKey(above)];
  if (parent === '') return false;
  if (own === parent || own.startsWith(`${parent}_`)) return true;
  const digits = parent.replace(/_/g, '');
  return digits.length >= 4 && digits !== parent && new RegExp(`^${digits}(?!\\d)`).test(own);
}

function bareKey(code: string): string {
  return codeKey(code)
    .replace(LEVEL_LETTERS, '')
    .replace(/[^a-z0-9_]/g, '');
}
