import { namesUnit } from '../core/plan/grouping';
import type { NodeResult } from '../core/plan/results';
import type { Level, Light } from '../core/rules/rules';

/** Which nodes of the tree a person wants to see. */
export type TreeFilter = LightFilter | MarkFilter | UnitFilter;

interface LightFilter {
  /** null: of any level. */
  level: Level | null;
  /** null: those without a light. */
  light: Light | null;
}

/** What names an organisational unit. */
interface UnitFilter {
  unit: string;
}

interface MarkFilter {
  mark: Mark;
}

/** What a person looks for in nodes, besides their light. */
export type Mark =
  'toAssess' | 'findings' | 'undecided' | 'byHand' | 'equal' | 'withinRounding' | 'different';

/** @param findings ids of the nodes of which something was found */
export function passes(
  filter: TreeFilter,
  result: NodeResult,
  findings: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  const { node, status, score, notAssessable, children, undecided, byHand, agreement } = result;
  if ('light' in filter) return status.light === filter.light && (filter.level ?? node.level) === node.level;
  if ('unit' in filter) return namesUnit(node, filter.unit);
  switch (filter.mark) {
    case 'toAssess':
      return node.level === 'indicator' && score === null && !notAssessable;
    case 'findings':
      return findings.has(node.id);
    case 'undecided':
      return undecided > 0 && children.length === 0;
    case 'byHand':
      return byHand !== null;
    default:
      return agreement === filter.mark;
  }
}

/** Dashboards repeat the indicators of the ente: where those are counted by light, or as to assess, they are not there. */
export function isOfEntityAlone(filter: TreeFilter): boolean {
  return 'light' in filter || ('mark' in filter && filter.mark === 'toAssess');
}
