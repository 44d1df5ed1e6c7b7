import { nodeInMessage } from '../../plan/nodeInMessage';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';
import { foundBlank } from '../foundAtCell';
import { lacking } from '../rows/lacking';
import type { Rule } from '../rule';

/** Indicators often have no codes (docs/dominio.md §2.5): so many of them do where each is meant to. */
const MOST_INDICATORS = 0.8;

/** A node without a code where most of its level have theirs, an indicator where nearly all have. */
export const codeMissing: Rule = {
  id: 'codeMissing',
  severity: 'warning',
  says: ['node.noCode'],
  find: (facts) => {
    const told = rowsWithoutCode(facts);
    return [
      ...lacking(facts, hasCode, (level) => level !== 'indicator'),
      ...lacking(facts, hasCode, (level) => level === 'indicator', MOST_INDICATORS),
    ]
      .filter(({ rows: [row] }) => !row || !told.has(`${row.sheet}|${row.row}`))
      .map((node) =>
        foundBlank({ id: 'node.noCode', params: { name: nodeInMessage(node) } }, facts, node, 'code'),
      );
  },
};

function hasCode({ code }: PlanNode): boolean {
  return code !== '';
}

/** Reading said of them what it made of the want of a code. */
function rowsWithoutCode({ plan: { findings } }: CheckFacts): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ message, at }) =>
      at && /^(?:row|title|node)\.withoutCode$/.test(message.id) ? [`${at.sheet}|${at.row}`] : [],
    ),
  );
}
