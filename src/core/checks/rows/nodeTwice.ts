import { codeKey } from '../../codes/codeTree';
import type { PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** The same item twice below one parent: a row, or a sheet, that was copied, and that counts twice. */
export const nodeTwice: Rule = {
  id: 'nodeTwice',
  severity: 'warning',
  says: ['node.twice'],
  reports: ['names.alike'],
  find: ({ plan: { nodes, findings } }) => {
    const reported = new Set(
      findings.flatMap(({ message, node }) => (message.id.startsWith('code.duplicate') ? [node] : [])),
    );
    const known = new Set<string>();
    return nodes.flatMap((node): Found[] => {
      const key = keyBelowParent(node);
      const isRepeated = known.has(key);
      known.add(key);
      if (!isRepeated || node.name === '' || reported.has(node.id)) return [];
      return [foundAtCell({ id: 'node.twice', params: { name: node.name } }, null, node)];
    });
  },
};

/** Two measures of one name with other targets are two indicators. */
function keyBelowParent({ parent, level, code, name, target }: PlanNode): string {
  const measured = level === 'indicator' ? trimText(String(target?.value ?? '')) : '';
  return [parent, level, codeKey(code), trimText(name).toLowerCase(), measured].join('\n');
}
