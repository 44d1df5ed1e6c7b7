import type { Message } from '../../messages/message';
import { rollup } from '../rollup/rollup';
import { statusOf, type Status } from '../status/status';
import { trimText } from '../text/cleanText';
import { feedingChildren } from './feeding';
import type { Plan, PlanNode } from './plan';
import type { NodeResult, Results } from './results';

/** Other ways of looking at the rows of the tree (domain.md §2): by missione and programma, by organisational unit. */
export const GROUPINGS = ['missions', 'units'] as const;
export type GroupingKind = (typeof GROUPINGS)[number];

/** What stands together in a grouping. */
export interface Group {
  /** Unique in its grouping. */
  id: string;
  /** `none`: all that names no mission, or no unit; it has neither code nor name. */
  kind: 'mission' | 'programme' | 'unit' | 'none';
  code: string;
  name: string;
  /** R2 of a unit; null for the others, which carry no weights and no scores. */
  result: GroupResult | null;
  /** The programmes of a mission. */
  groups: readonly Group[];
  members: readonly Member[];
}

export interface GroupResult {
  score: number | null;
  status: Status;
  problem: Message | null;
}

/** A node of the tree in a group, with the weight it has there: its own, or its equal share where its siblings have none. */
export interface Member {
  result: NodeResult;
  weight: number | null;
}

type Draft = { -readonly [K in keyof Group]: Group[K] } & { groups: Draft[]; members: Member[] };

/** The groupings that the workbook gives words for. */
export function groupings({ nodes }: Plan): GroupingKind[] {
  const named = {
    missions: nodes.some(({ cells }) => cells.mission ?? cells.programme),
    units: nodes.some((node) => unitsOf(node).length > 0),
  };
  return GROUPINGS.filter((kind) => named[kind]);
}

/**
 * The tree of the ente grouped anew; dashboards, which repeat its indicators, are left out. A node stands in each group
 * that it names itself. One whose score already enters another member of the group, through its parents, does not count
 * there a second time; where the rules of the chamber keep it out of its parent's score it counts on its own.
 */
export function groupResults(results: Results, by: GroupingKind): Group[] {
  const grouper = new Grouper(results);
  return by === 'missions' ? grouper.missions() : grouper.units();
}

class Grouper {
  private readonly all: NodeResult[] = [];

  constructor(private readonly results: Results) {
    const collect = (result: NodeResult): void => {
      this.all.push(result);
      result.children.forEach(collect);
    };
    collect(results.root);
  }

  missions(): Group[] {
    const groups = new Map<string, Draft>();
    const top: Draft[] = [];
    const group = (id: string, kind: 'mission' | 'programme', text: string, into: Draft[]): Draft => {
      const known = groups.get(id);
      if (known) return known;
      const made = blank(id, kind, codeAndName(text));
      groups.set(id, made);
      into.push(made);
      return made;
    };
    for (const result of this.all) {
      const path = missionPath(result.node);
      if (path.length === 0 || this.fedInto(result, (above) => begins(missionPath(above), path), always)) {
        continue;
      }
      let into = top;
      let place: Draft | null = null;
      for (const { kind, key, text } of path) {
        place = group(`${place?.id ?? ''}/${kind}:${key}`, kind, text, into);
        into = place.groups;
      }
      place?.members.push(this.member(result));
    }
    return [...top, ...this.unnamed((node) => missionPath(node).length > 0)];
  }

  units(): Group[] {
    const groups = new Map<string, Draft>();
    for (const result of this.all) {
      for (const name of unitsOf(result.node)) {
        const key = unitKey(name);
        const draft = groups.get(key) ?? blank(key, 'unit', { code: '', name });
        groups.set(key, draft);
        const names = (above: PlanNode): boolean => unitsOf(above).some((unit) => unitKey(unit) === key);
        if (!this.fedInto(result, names, this.feeds)) draft.members.push(this.member(result));
      }
    }
    for (const draft of groups.values()) draft.result = this.unitResult(draft.members);
    return [...groups.values(), ...this.unnamed((node) => unitsOf(node).length > 0)];
  }

  /** R2: the weighted mean of the members, under the same rules as any node. */
  private unitResult(members: readonly Member[]): GroupResult {
    const { rules } = this.results;
    const broken = members.find(({ result }) => result.problem);
    const child = broken && (broken.result.node.code || broken.result.node.name);
    const problem = child === undefined ? null : ({ id: 'node.childProblem', params: { child } } as const);
    const scores = members.map(({ result: { score }, weight }) => ({ score, weight: weight ?? 0 }));
    const score = problem ? null : rollup(scores, rules.withoutScore);
    return { score, status: statusOf(score ?? 'N/D', rules), problem };
  }

  /** Whether an ancestor that is in the same group has this score in its own. */
  private fedInto(
    result: NodeResult,
    isMember: (above: PlanNode) => boolean,
    feeds: (child: PlanNode, parent: NodeResult) => boolean,
  ): boolean {
    let child = result;
    for (;;) {
      const parent = this.parent(child);
      if (!parent || !feeds(child.node, parent)) return false;
      if (isMember(parent.node)) return true;
      child = parent;
    }
  }

  private readonly feeds = (child: PlanNode, { node, children }: NodeResult): boolean =>
    feedingChildren(
      node,
      children.map((sibling) => sibling.node),
      this.results.rules,
    ).includes(child);

  private member(result: NodeResult): Member {
    const siblings = this.parent(result)?.children ?? [result];
    const weightless = siblings.every(({ weight }) => weight === null);
    return { result, weight: weightless ? 100 / siblings.length : result.weight };
  }

  /** What is in no group, neither itself nor by what is above or below it: the uppermost nodes of each such branch. */
  private unnamed(isNamed: (node: PlanNode) => boolean): Group[] {
    const none = blank('', 'none', { code: '', name: '' });
    const holdsNamed = (result: NodeResult): boolean =>
      isNamed(result.node) || result.children.some(holdsNamed);
    const visit = (result: NodeResult): void => {
      if (isNamed(result.node)) return;
      if (holdsNamed(result)) result.children.forEach(visit);
      else none.members.push(this.member(result));
    };
    visit(this.results.root);
    return none.members.length > 0 ? [none] : [];
  }

  private parent({ node }: NodeResult): NodeResult | undefined {
    return node.parent === null ? undefined : this.results.byId.get(node.parent);
  }
}

const always = (): boolean => true;

function blank(id: string, kind: Group['kind'], { code, name }: { code: string; name: string }): Draft {
  return { id, kind, code, name, result: null, groups: [], members: [] };
}

interface Step {
  kind: 'mission' | 'programme';
  key: string;
  text: string;
}

/** Mission and programme that a node names itself; reports that name only the programme are grouped by that. */
function missionPath({ cells }: PlanNode): Step[] {
  return (['mission', 'programme'] as const).flatMap((kind): Step[] => {
    const text = trimText(String(cells[kind]?.value ?? ''));
    if (text === '') return [];
    const { code, name } = codeAndName(text);
    return [{ kind, text, key: code === '' ? name.toLowerCase() : String(Number(code)) }];
  });
}

/** An objective of the same mission holds what is below it, whatever programmes that names. */
function begins(above: readonly Step[], path: readonly Step[]): boolean {
  const isSame = ({ kind, key }: Step, i: number): boolean => path[i]?.kind === kind && path[i]?.key === key;
  return above.length > 0 && above.every(isSame);
}

/** `011 - Competitività…`, `11 – …`, `011_…`, `MISSIONE - 011 - …`. */
function codeAndName(text: string): { code: string; name: string } {
  const bare = text.replace(/^(?:missione|programma)\b[\s:–-]*/iu, '');
  const match = /^(\d{1,3})(?:[\s_.:–-]+(.*))?$/u.exec(bare);
  return match ? { code: match[1] ?? '', name: match[2] ?? '' } : { code: '', name: bare };
}

const NO_UNIT = /^n\.?\s?[da]\.?$/i;

/** The units that a node names: `Personale | Servizi ICT`, `Area di responsabilità: …⏎Ufficio: … / …`. */
export function unitsOf({ cells }: Pick<PlanNode, 'cells'>): string[] {
  const units = new Map<string, string>();
  for (const part of String(cells.units?.value ?? '').split(/[|;/\r\n]+/)) {
    const name = trimText(trimText(part).replace(/^[\p{L}\s.']{2,40}:\s*/u, ''));
    if (/\p{L}/u.test(name) && !NO_UNIT.test(name) && !units.has(unitKey(name)))
      units.set(unitKey(name), name);
  }
  return [...units.values()];
}

function unitKey(name: string): string {
  return name.toLowerCase().replace(/[\s.]+/g, ' ');
}
