import { trimText } from '../text/cleanText';
import type { Plan, PlanNode } from './plan';
import type { NodeResult, Results } from './results';

/** Other ways of looking at the rows of the tree: by missione and programma, by organisational unit. */
const GROUPINGS = ['missions', 'units'] as const;
export type GroupingKind = (typeof GROUPINGS)[number];

/**
 * What stands together in a grouping: no weights and no score. A programme has none, and the result of a unit is that of
 * what is formally assigned to it, with weights of the assignment that its rows do not say (docs/dominio.md §2.2, docs/dominio.md §2.3).
 */
export interface Group {
  /** Unique in its grouping. */
  id: string;
  /** `none`: all that names no mission, or no unit; it has neither code nor name. */
  kind: 'mission' | 'programme' | 'unit' | 'none';
  code: string;
  name: string;
  /** The programmes of a mission. */
  groups: readonly Group[];
  members: readonly NodeResult[];
}

type GroupDraft = { -readonly [K in keyof Group]: Group[K] } & {
  groups: GroupDraft[];
  members: NodeResult[];
};

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
 * that it names itself, unless a node above it does already.
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
    const groups = new Map<string, GroupDraft>();
    const top: GroupDraft[] = [];
    const group = (
      id: string,
      kind: 'mission' | 'programme',
      text: string,
      into: GroupDraft[],
    ): GroupDraft => {
      const known = groups.get(id);
      if (known) return known;
      const made = blank(id, kind, missionCodeAndName(text));
      groups.set(id, made);
      into.push(made);
      return made;
    };
    for (const result of this.all) {
      const path = this.missionPath(result);
      const isBelow = this.ancestors(result).some((above) => begins(this.missionPath(above), path));
      if (path.length === 0 || isBelow) continue;
      let into = top;
      let place: GroupDraft | null = null;
      for (const { kind, key, text } of path) {
        place = group(`${place?.id ?? ''}/${kind}:${key}`, kind, text, into);
        into = place.groups;
      }
      place?.members.push(result);
    }
    return [...top, ...this.unnamed((node) => missionPath(node).length > 0)];
  }

  units(): Group[] {
    const groups = new Map<string, GroupDraft>();
    for (const result of this.all) {
      for (const name of unitsOf(result.node)) {
        const key = unitKey(name);
        const draft = groups.get(key) ?? blank(key, 'unit', { code: '', name });
        groups.set(key, draft);
        const names = ({ node }: NodeResult): boolean => unitsOf(node).some((unit) => unitKey(unit) === key);
        if (!this.ancestors(result).some(names)) draft.members.push(result);
      }
    }
    return [...groups.values(), ...this.unnamed((node) => unitsOf(node).length > 0)];
  }

  /** A programme is one of its mission: what names only its number belongs to the mission that a node above it names. */
  private missionPath(result: NodeResult): MissionStep[] {
    const own = missionPath(result.node);
    if (own[0]?.kind !== 'programme') return own;
    const missions = this.ancestors(result).flatMap(({ node }) => missionPath(node).slice(0, 1));
    return [...missions.filter(({ kind }) => kind === 'mission').slice(0, 1), ...own];
  }

  /** What is in no group, neither itself nor by what is above or below it: the uppermost nodes of each such branch. */
  private unnamed(isNamed: (node: PlanNode) => boolean): Group[] {
    const none = blank('', 'none', { code: '', name: '' });
    const holdsNamed = (result: NodeResult): boolean =>
      isNamed(result.node) || result.children.some(holdsNamed);
    const visit = (result: NodeResult): void => {
      if (isNamed(result.node)) return;
      if (holdsNamed(result)) result.children.forEach(visit);
      else none.members.push(result);
    };
    visit(this.results.root);
    return none.members.length > 0 ? [none] : [];
  }

  /** From the parent up to the root. */
  private ancestors({ node }: NodeResult): NodeResult[] {
    const parent = this.results.byId.get(node.parent ?? '');
    return parent ? [parent, ...this.ancestors(parent)] : [];
  }
}

function blank(id: string, kind: Group['kind'], { code, name }: { code: string; name: string }): GroupDraft {
  return { id, kind, code, name, groups: [], members: [] };
}

interface MissionStep {
  kind: 'mission' | 'programme';
  key: string;
  text: string;
}

/** Mission and programme that a node names itself; reports that name only the programme are grouped by that. */
function missionPath({ cells }: PlanNode): MissionStep[] {
  return (['mission', 'programme'] as const).flatMap((kind): MissionStep[] => {
    const text = trimText(String(cells[kind]?.value ?? ''));
    if (text === '') return [];
    const { code, name } = missionCodeAndName(text);
    return [{ kind, text, key: code === '' ? name.toLowerCase() : String(Number(code)) }];
  });
}

/** An objective of the same mission holds what is below it, whatever programmes that names. */
function begins(above: readonly MissionStep[], path: readonly MissionStep[]): boolean {
  const isSame = ({ kind, key }: MissionStep, i: number): boolean =>
    path[i]?.kind === kind && path[i]?.key === key;
  return above.length > 0 && above.every(isSame);
}

/** `011 - Competitività…`, `11 – …`, `011_…`, `MISSIONE - 011 - …`. */
function missionCodeAndName(text: string): { code: string; name: string } {
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

/** The units that the plan names, each once, in the order of the alphabet. */
export function unitsIn({ nodes }: Pick<Plan, 'nodes'>): string[] {
  const units = new Map(nodes.flatMap((node) => unitsOf(node).map((name) => [unitKey(name), name] as const)));
  return [...units.values()].sort((one, other) => one.localeCompare(other, 'it'));
}

export function namesUnit(node: Pick<PlanNode, 'cells'>, unit: string): boolean {
  return unitsOf(node).some((name) => unitKey(name) === unitKey(unit));
}

function unitKey(name: string): string {
  return name.toLowerCase().replace(/[\s.]+/g, ' ');
}
