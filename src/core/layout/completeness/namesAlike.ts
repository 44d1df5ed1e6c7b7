import type { Finding, Plan, PlanNode } from '../../plan/plan';
import { PlanTree } from '../../plan/planTree';
import { isSlip } from '../../text/slip';
import { nameKey } from '../rows/objectiveName';

/** A slip in a shorter word, or in a Roman number, makes another one: `Area A`, `Area B`; `Fase VIII`. */
const SHORTEST_WORD = 4;
const ROMAN = /^[ivxlc]+$/;

/**
 * Titles of one parent whose names are the same but for a slip of the pen, a space or a sign, and that no code tells apart:
 * a name that is repeated in each row, typed wrong in one of them, makes a second node.
 */
export function namesAlike(plan: Plan): Finding[] {
  return new PlanTree(plan).families().flatMap(({ children }) => {
    const titles = children
      .filter(({ level, name }) => level !== 'indicator' && name !== '')
      .map((node) => ({ node, key: nameKey(node.name) }));
    return titles.flatMap(({ node, key }, i): Finding[] => {
      const like = titles
        .slice(0, i)
        .find((before) => areUncoded(before.node, node) && areNamesAlike(before.key, key));
      if (!like) return [];
      const params = { name: node.name, other: like.node.name, row: (like.node.rows[0]?.row ?? 0) + 1 };
      const at = node.rows[0] ?? null;
      return [{ severity: 'warning', message: { id: 'names.alike', params }, at, node: node.id }];
    });
  });
}

function areUncoded(one: PlanNode, other: PlanNode): boolean {
  return one.level === other.level && (one.code === '' || other.code === '');
}

/** The same without their spaces, or with a slip in a word that is long enough and no figure. */
function areNamesAlike(one: string, other: string): boolean {
  const [joined, otherJoined] = [one, other].map((key) => key.replaceAll(' ', ''));
  if (joined === otherJoined) return true;
  const digits = (text: string): string => text.replace(/\P{N}+/gu, ' ').trim();
  if (!isSlip(one, other) || digits(one) !== digits(other)) return false;
  const [words, others] = [one.split(' '), other.split(' ')];
  const changed = words.filter((word, i) => word !== others[i]);
  return changed.some((word) => word.length >= SHORTEST_WORD && !ROMAN.test(word));
}
