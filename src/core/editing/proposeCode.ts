import { codeKey } from '../codes/codeTree';
import type { Plan, PlanNode } from '../plan/plan';
import type { Level } from '../rules/rules';

/**
 * The next code below a parent by the pattern of its neighbours: 01_01_01, 01_01_02 → 01_01_03; below a parent without
 * children as below the others: OS_02.01 → OO_02.01.01, where OO_01.05.02 is below OS_01.05. Never one that exists.
 * @returns "" where there is no pattern
 */
export function proposeCode(plan: Plan, parent: string, level: Level): string {
  const above = plan.nodes.find(({ id }) => id === parent);
  if (!above) return '';
  const isAlike = (node: PlanNode): boolean =>
    node.code !== '' && (node.level === 'indicator') === (level === 'indicator');
  const siblings = plan.nodes.filter((node) => node.parent === parent && isAlike(node));
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  const cousins = plan.nodes.filter(
    (node) => node.level === level && byId.get(node.parent ?? '')?.level === above.level && isAlike(node),
  );
  const prefix =
    sharedPrefix(siblings, above) ??
    cousins
      .map((cousin) => translated(cousin, byId.get(cousin.parent ?? ''), above))
      .find((each) => each !== null) ??
    (siblings.length === 0 && plan.rowsAlike ? firstBelow(plan, above) : null);
  return prefix ? nextCode(plan, siblings, prefix) : '';
}

/** The beginning of codes that differ by a counter only, and how many digits the counter has. */
interface Prefix {
  text: string;
  digits: number;
}

/** `01_01_03`, `OS_01.05`, `01_02_02a`: what stands before the last number, and the number. */
function cut(code: string): (Prefix & { counter: number }) | null {
  const [, text = '', counter = ''] = /^(.*?)(\d+)\p{L}?$/u.exec(code) ?? [];
  return counter === '' ? null : { text, digits: counter.length, counter: Number(counter) };
}

/** The prefix that most siblings share, if their numbers count: EC07 and EC27 are names, not counters. */
function sharedPrefix(siblings: readonly PlanNode[], parent: PlanNode): Prefix | null {
  const groups = new Map<string, { digits: number; counters: number[] }>();
  for (const { code } of siblings) {
    const parts = cut(code);
    if (!parts) continue;
    const group = groups.get(parts.text) ?? { digits: parts.digits, counters: [] };
    group.counters.push(parts.counter);
    groups.set(parts.text, group);
  }
  const [most] = [...groups].sort((a, b) => b[1].counters.length - a[1].counters.length);
  if (!most) return null;
  const [text, { digits, counters }] = most;
  const distinct = new Set(counters);
  const counts = Math.max(...counters) - Math.min(...counters) < 2 * distinct.size;
  const isOfParent = parent.level === 'entity' || holdsNumbers(text, parent.code);
  const isShared = distinct.size > 1 && counters.length * 2 >= siblings.length;
  return counts && (isOfParent || isShared) ? { text, digits } : null;
}

/** The prefix of a cousin's code with the numbers of its parent replaced by those of another parent. */
function translated(cousin: PlanNode, from: PlanNode | undefined, to: PlanNode): Prefix | null {
  const parts = cut(cousin.code);
  if (!parts || !from) return null;
  const [own, other] = [numbersOf(from.code), numbersOf(to.code)];
  const at = own === '' || other === '' ? -1 : parts.text.lastIndexOf(own);
  if (at < 0) return null;
  const text = parts.text.slice(0, at) + other + parts.text.slice(at + own.length);
  return { text, digits: parts.digits };
}

/** Where the codes give the tree, the parent's code begins those below it. */
function firstBelow(plan: Plan, { code }: PlanNode): Prefix | null {
  if (code === '') return null;
  const mark = plan.nodes.map((node) => /\d([_.-])\d/.exec(node.code)?.[1]).find(Boolean) ?? '_';
  return { text: `${code}${mark}`, digits: 2 };
}

function holdsNumbers(prefix: string, code: string): boolean {
  const numbers = numbersOf(code);
  return numbers !== '' && prefix.includes(numbers);
}

/** `OS_01.05` → `01.05`. */
function numbersOf(code: string): string {
  return /\d(?:.*\d)?/.exec(code)?.[0] ?? '';
}

function nextCode(plan: Plan, siblings: readonly PlanNode[], { text, digits }: Prefix): string {
  const taken = new Set(plan.nodes.map(({ code }) => codeKey(code)));
  const counters = siblings.flatMap(({ code }) => {
    const parts = cut(code);
    return parts?.text === text ? [parts.counter] : [];
  });
  for (let counter = Math.max(0, ...counters) + 1; ; counter++) {
    const code = text + String(counter).padStart(digits, '0');
    if (!taken.has(codeKey(code))) return code;
  }
}
