import type { Level, Light } from '../rules/rules';
import type { NodeResult, Results } from './results';

/** How many nodes of one level have each light; `none`: without a score. */
export interface LightCounts {
  level: (typeof COUNTED_LEVELS)[number];
  counts: Readonly<Record<Light | 'none', number>>;
}

const COUNTED_LEVELS = ['area', 'strategic', 'operational', 'indicator'] as const satisfies readonly Level[];

/** The tree of the ente, level by level from the top; levels that it does not have are left out, and dashboards, which repeat its indicators. */
export function lightCounts({ root }: Results): LightCounts[] {
  const byLevel = new Map<Level, Record<Light | 'none', number>>();
  const count = ({ node, status, children }: NodeResult): void => {
    const counts = byLevel.get(node.level) ?? { green: 0, yellow: 0, red: 0, none: 0 };
    counts[status.light ?? 'none'] += 1;
    byLevel.set(node.level, counts);
    children.forEach(count);
  };
  count(root);
  return COUNTED_LEVELS.flatMap((level) => {
    const counts = byLevel.get(level);
    return counts ? [{ level, counts }] : [];
  });
}
