import type { Finding, Plan, PlanNode } from '../../plan/plan';

/** So many titles one after the other without rows of their own were not left so on purpose. */
const FEWEST_TITLES = 2;

/**
 * Titles of one level that follow each other in a sheet where others have their indicators below them: rows that were
 * sorted, or moved, stand under the wrong one.
 */
export function emptyTitles({ nodes, sheets }: Plan): Finding[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const filled = new Set<string>();
  for (const node of nodes) {
    if (node.level !== 'indicator') continue;
    const sheet = node.rows[0]?.sheet ?? '';
    for (let above = byId.get(node.parent ?? ''); above; above = byId.get(above.parent ?? ''))
      filled.add(filledKey(above, sheet));
  }
  return sheets.flatMap(({ id, name }): Finding[] => {
    const titles = nodes.filter((node) => isTitleNode(node) && node.rows[0]?.sheet === id);
    const empty = titles.filter((node) => !filled.has(filledKey(node, id)));
    if (empty.length === titles.length) return [];
    const run = longestRun(empty);
    const at = run[0]?.rows[0];
    if (!at || run.length < FEWEST_TITLES) return [];
    const params = { sheet: name, count: run.length, first: at.row + 1 };
    return [{ severity: 'warning', message: { id: 'titles.empty', params }, at, node: null }];
  });
}

function isTitleNode({ level }: PlanNode): boolean {
  return level === 'area' || level === 'strategic' || level === 'operational';
}

function filledKey({ id }: PlanNode, sheet: string): string {
  return `${sheet}|${id}`;
}

/** Titles of one level in rows that follow each other, as many as there are. */
function longestRun(titles: readonly PlanNode[]): PlanNode[] {
  let longest: PlanNode[] = [];
  let run: PlanNode[] = [];
  for (const title of titles) {
    const before = run.at(-1);
    const follows = before?.level === title.level && before.rows[0]?.row === (title.rows[0]?.row ?? 0) - 1;
    run = follows ? [...run, title] : [title];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
