import type { Message } from '../../messages/message';
import { decimalsOf, formatNumber } from '../number/formatNumber';
import type { Finding, Plan, PlanNode } from '../plan/plan';
import { childWeights } from '../plan/weights';
import { Refusal } from '../refusal';
import { proposeTarget } from '../targets/proposeTarget';
import { cleanText } from '../text/cleanText';
import { actualHeading } from './actualColumn';
import type { TreeEdit } from './edit';
import { normalisedWeights } from './setWeights';

/** A change that mends what was found, for a person to accept. */
export interface Mend {
  edit: TreeEdit;
  /** What the sheet will say. */
  preview: Message;
}

/** How a finding is mended in the sheet with one change; null: a person has to look. */
export function mendOf(
  { message, node: id }: Finding,
  { nodes, year, findings }: Pick<Plan, 'nodes' | 'year' | 'findings'>,
): Mend | null {
  if (message.id === 'column.no.actual' || message.id === 'plan.noActuals') {
    // They may be there, in a column that is read as nothing.
    if (findings.some((other) => other.message.id === 'actuals.unread')) return null;
    const params = { heading: actualHeading({ year }) };
    return { edit: { kind: 'addActuals' }, preview: { id: 'mend.actuals', params } };
  }
  const node = nodes.find((each) => each.id === id);
  if (!node) return null;
  switch (message.id) {
    case 'weights.short':
    case 'weights.over':
      return mendOfWeights(node, nodes);
    case 'actual.percentPoints':
      return mendOfField(node, 'actual', `${message.params?.text}%`);
    case 'target.qualitative':
    case 'target.unreadable':
    case 'number.approximate': {
      const proposed = proposeTarget(cleanText(String(node.target?.value ?? '')));
      return proposed === null ? null : mendOfField(node, 'target', proposed);
    }
    default:
      return null;
  }
}

function mendOfField({ id }: PlanNode, field: 'target' | 'actual', text: string): Mend {
  return { edit: { kind: 'set', node: id, field, text }, preview: { id: 'mend.write', params: { text } } };
}

const MOST_SHOWN = 6;

function mendOfWeights(parent: PlanNode, nodes: readonly PlanNode[]): Mend | null {
  const children = nodes.filter((node) => node.parent === parent.id);
  const levels = new Set(children.filter(({ weight }) => weight).map(({ level }) => level));
  const weighted = children.filter(({ level }) => levels.has(level));
  if (weighted.some(({ weight }) => !weight)) return null;
  try {
    const list = (texts: readonly string[]): string =>
      [...texts.slice(0, MOST_SHOWN), ...(texts.length > MOST_SHOWN ? ['…'] : [])].join(' · ');
    const { weights, total } = childWeights(weighted);
    const from = list(weights.map(({ value }) => shownPoints(((value ?? 0) * 100) / total)));
    const to = list(normalisedWeights(parent, weighted).map(({ text }) => text));
    return {
      edit: { kind: 'normaliseWeights', parent: parent.id },
      preview: { id: 'mend.weights', params: { from, to } },
    };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}

function shownPoints(points: number): string {
  return `${formatNumber(points, Math.min(2, decimalsOf(Number(points.toPrecision(12)))))}%`;
}
