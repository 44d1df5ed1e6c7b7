import type { Message } from '../../messages/message';
import type { CellValue } from '../cell';
import { decimalsOf, formatNumber } from '../number/formatNumber';
import type { Finding, Plan, PlanNode } from '../plan/plan';
import { readActualCell, readTargetCell } from '../plan/readCells';
import { shownMismatch } from '../plan/shownMismatch';
import { childWeights } from '../plan/weights';
import { Refusal } from '../refusal';
import { standard } from '../rules/profiles';
import type { Level } from '../rules/rules';
import { compare } from '../score/compare';
import type { Content } from '../sheet/change';
import { isPercentFormat } from '../sheet/numberFormat';
import { proposeTarget } from '../targets/proposeTarget';
import { cleanText } from '../text/cleanText';
import { checkWeights } from '../weights/checkWeights';
import { actualHeading } from './actualColumn';
import type { Field, TreeEdit } from './edit';
import { normalisedWeights } from './setWeights';

/** A change that mends what was found, for a person to accept. */
export interface Mend {
  edit: TreeEdit;
  /** What the sheet will say. */
  preview: Message;
}

/** A column for the actuals; null where they may be there already, in a column that is read as nothing. */
export function actualsMend({ year, findings }: Pick<Plan, 'year' | 'findings'>): Mend | null {
  if (findings.some(({ message }) => message.id === 'actuals.unread')) return null;
  const params = { heading: actualHeading({ year }) };
  return { edit: { kind: 'addActuals' }, preview: { id: 'mend.actuals', params } };
}

/** What a field of a node is to say. */
export function fieldMend(node: string, field: Field, text: string): Mend {
  return { edit: { kind: 'set', node, field, text }, preview: { id: 'mend.write', params: { text } } };
}

/** A cell written anew, with what it will hold. */
export function rewriteMend(
  { at, node }: Finding,
  content: Content,
  { was, format = null, preview }: { was: CellValue; format?: string | null; preview: Message },
): Mend | null {
  return at && { edit: { kind: 'rewrite', node, at, was, content, format }, preview };
}

/** A cell that gets the `formula` of its finding in the place of what it `was`; null: the finding knows none. */
export function formulaMend(finding: Finding): Mend | null {
  const { formula, was } = finding.message.params ?? {};
  if (typeof formula !== 'string' || was === undefined || typeof was === 'object') return null;
  const preview = { id: 'mend.write', params: { text: formula } } as const;
  return rewriteMend(finding, { formula }, { was, preview });
}

/** The one condition that can be measured in a target as it is written; null: none, more than one, or one that the actual does not answer. */
export function targetMend(nodes: readonly PlanNode[], id: string | null): Mend | null {
  const node = nodes.find((each) => each.id === id);
  const proposed = node && proposeTarget(cleanText(String(node.target?.value ?? '')));
  return node && proposed && isAnswered(node, proposed) ? fieldMend(node.id, 'target', proposed) : null;
}

/** A target that its actual does not answer (a percentage beside a figure that is none, a number beside a word) would be an error instead. */
function isAnswered(node: PlanNode, text: string): boolean {
  if (!node.actual || !node.target) return true;
  const { value, format } = node.actual;
  const isPercent = typeof value === 'number' ? isPercentFormat(format) : String(value).includes('%');
  if (isPercent !== text.includes('%')) return false;
  const written = { ...node, target: { ...node.target, value: text } };
  const [target, actual] = [readTargetCell(written, standard), readActualCell(node.actual, standard)];
  try {
    compare(target, actual);
    return shownMismatch(written, target, actual) === null;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return false;
  }
}

const MOST_SHOWN = 6;
/** Weights that make so many times 100, or such a part of it, are no slip of one of them: a person looks. */
const MOST_SCALED = 1.5;

/** The weights below a node scaled to 100, where all of them can be written. */
export function weightsMend(nodes: readonly PlanNode[], id: string | null): Mend | null {
  const parent = nodes.find((node) => node.id === id);
  if (!parent) return null;
  const children = nodes.filter((node) => node.parent === parent.id);
  const levels = new Set(children.filter(({ weight }) => weight).map(({ level }) => level));
  const weighted = children.filter(({ level }) => levels.has(level));
  if (weighted.some(({ weight }) => !weight) || !areMeantToMake100(nodes, parent, levels)) return null;
  try {
    const list = (texts: readonly string[]): string =>
      [...texts.slice(0, MOST_SHOWN), ...(texts.length > MOST_SHOWN ? ['…'] : [])].join(' · ');
    const { weights, total } = childWeights(weighted);
    const sum = weights.reduce((all, { value }) => all + (value ?? 0), 0) / total;
    if (sum > MOST_SCALED || sum * MOST_SCALED < 1) return null;
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

/** Whether at least half of the other groups of these levels make 100: where they do not, weights are meant otherwise here, too. */
function areMeantToMake100(
  nodes: readonly PlanNode[],
  { id }: PlanNode,
  levels: ReadonlySet<Level>,
): boolean {
  const groups = new Map<string, CellValue[]>();
  for (const { parent, level, weight } of nodes) {
    if (parent === null || parent === id || !levels.has(level) || !weight) continue;
    const group = groups.get(parent);
    if (group) group.push(weight.value);
    else groups.set(parent, [weight.value]);
  }
  const wholes = [...groups.values()].filter((weights) => isHundred(weights));
  return groups.size < FEWEST_OTHERS || wholes.length * 2 >= groups.size;
}

const FEWEST_OTHERS = 2;
/** Points of 100 by which printed weights may miss it. */
const OFF_BY_ROUNDING = 0.5;

function isHundred(weights: readonly CellValue[]): boolean {
  try {
    return checkWeights(weights, OFF_BY_ROUNDING) === null;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return false;
  }
}

function shownPoints(points: number): string {
  return `${formatNumber(points, Math.min(2, decimalsOf(Number(points.toPrecision(12)))))}%`;
}
