import { codeKey } from '../../codes/codeTree';
import type { PlanNode } from '../../plan/plan';
import { nodeInMessage } from '../../plan/nodeInMessage';
import { cellName } from '../../sheet/address';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** The same item twice below one parent: a row, or a sheet, that was copied, and that counts twice. */
export const nodeTwice: Rule = {
  id: 'nodeTwice',
  severity: 'warning',
  says: ['node.twice', 'node.sameName'],
  reports: ['names.alike'],
  find: (facts) => {
    const { nodes, findings } = facts.plan;
    const reported = new Set(
      findings.flatMap(({ message, node }) => (message.id.startsWith('code.duplicate') ? [node] : [])),
    );
    const known = new Set<string>();
    const namesakes = new Map<string, PlanNode>();
    return nodes.flatMap((node): Found[] => {
      const [key, nameKey] = [keyBelowParent(node), nameBelowParent(node)];
      const isRepeated = known.has(key);
      const namesake = namesakes.get(nameKey);
      known.add(key);
      if (!namesake) namesakes.set(nameKey, node);
      if (node.name === '' || reported.has(node.id)) return [];
      if (isRepeated) return [foundAtCell({ id: 'node.twice', params: { name: node.name } }, null, node)];
      return namesake ? sameName(facts, node, namesake) : [];
    });
  },
};

/** Two measures of one name with other targets are two indicators; two items with codes of their own are two. */
function keyBelowParent({ code, target, ...node }: PlanNode): string {
  const measured = node.level === 'indicator' ? trimText(String(target?.value ?? '')) : '';
  return [nameBelowParent(node), codeKey(code), measured].join('\n');
}

function nameBelowParent({ parent, level, name }: Pick<PlanNode, 'parent' | 'level' | 'name'>): string {
  return [parent, level, trimText(name).toLowerCase()].join('\n');
}

/** Two measures of one project: what is counted says which is which. */
const TOLD_APART_BY = ['algorithm', 'description'] as const;

function textIn({ cells }: PlanNode, role: (typeof TOLD_APART_BY)[number]): string {
  return trimText(String(cells[role]?.value ?? '')).toLowerCase();
}

/** Who reads the results cannot tell one from the other, and one may be a row that was copied and not finished. */
function sameName({ tree }: CheckFacts, node: PlanNode, namesake: PlanNode): Found[] {
  const at = namesake.cells.name ?? namesake.rows[0];
  if (!at || TOLD_APART_BY.some((role) => textIn(node, role) !== textIn(namesake, role))) return [];
  const params = {
    ...{ name: node.name, parent: nodeInMessage(tree.parent(node) ?? node) },
    cell: cellName(at.row, at.column),
  };
  const found = foundAtCell({ id: 'node.sameName', params }, node.cells.name ?? null, node);
  return [{ ...found, severity: 'note' }];
}
