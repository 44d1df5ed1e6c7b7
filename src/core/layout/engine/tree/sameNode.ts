import { codeKey } from '../../../codes/codeTree';
import type { PlanNode } from '../../../plan/plan';
import { nameKey } from '../../rows/objectiveName';

/** Share of the words of the shorter name that the other has too, for the same number to be the same objective. */
const ENOUGH_WORDS = 0.6;

type NamedNode = Pick<PlanNode, 'code' | 'name'>;

/** Whether two tables name the same node: `similar`, if only its name is told otherwise, `renumbered`, if only its number is. */
export function compareNames(
  one: NamedNode,
  other: NamedNode,
): 'same' | 'similar' | 'renumbered' | 'different' {
  const [name, otherName] = [nameKey(one.name), nameKey(other.name)];
  const [code, otherCode] = [codeKey(one.code), codeKey(other.code)];
  if (name === otherName && name !== '')
    return code === otherCode || code === '' || otherCode === '' ? 'same' : 'renumbered';
  return code === otherCode && code !== '' && wordsInCommon(name, otherName) >= ENOUGH_WORDS
    ? 'similar'
    : 'different';
}

function wordsInCommon(one: string, other: string): number {
  const [shorter = [], longer = []] = [one, other]
    .map((name) => [...new Set(name.split(' ').filter((word) => word.length > 2))])
    .sort((a, b) => a.length - b.length);
  const common = shorter.filter((word) => longer.includes(word)).length;
  return shorter.length === 0 ? 0 : common / shorter.length;
}
