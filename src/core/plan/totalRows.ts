import { cleanText } from '../text/cleanText';
import type { CellAddress } from '../sheet/grid';
import type { Plan, PlanNode } from './plan';
import { PlanTree } from './planTree';
import { extentOf } from '../number/extent';

/** `Totale`, `Subtotale`, `Media` at the beginning of what a line of totals says. */
const TOTAL_WORD = /^(?:sub-?)?(?:totale|totali|somma|media|gesamt|summe|total)\b[\s:–-]*/iu;

/** How a total calls a level without naming the node. */
const LEVEL_CALLED: readonly (readonly [RegExp, PlanNode['level']])[] = [
  [/^(?:ente|camera|generale|complessiv[oa]|finale)\b/iu, 'entity'],
  [/^(?:ambito|area|prospettiva)\b/iu, 'area'],
  [/^(?:obiettivo strategico|strategico)\b/iu, 'strategic'],
  [/^(?:obiettivo operativo|operativo|progetto)\b/iu, 'operational'],
];

interface Total {
  at: CellAddress;
  /** What follows the word. */
  of: string;
}

/**
 * The lines that readers know as totals, by the node they sum up: one whose rows end right above, and that the line names,
 * by code, name or level; of a line that says `Totale` alone, the highest one, if it is the only such line of its sheet.
 */
export function totalRows(plan: Plan): ReadonlyMap<string, CellAddress> {
  const finder = new TotalFinder(plan);
  const totals = plan.findings.flatMap(({ message, at }): Total[] =>
    message.id === 'row.subtotal' && at
      ? [{ at, of: cleanText(String(message.params?.name ?? '')).replace(TOTAL_WORD, '') }]
      : [],
  );
  const found = new Map<string, CellAddress>();
  for (const total of totals) {
    const bare = totals.filter(({ of, at }) => of === '' && at.sheet === total.at.sheet);
    const node = total.of === '' && bare.length > 1 ? null : finder.nodeOf(total);
    if (node && !found.has(node.id)) found.set(node.id, total.at);
  }
  return found;
}

class TotalFinder {
  private readonly tree: PlanTree;
  private readonly shown: readonly { node: PlanNode; at: CellAddress }[];

  constructor(plan: Plan) {
    this.tree = new PlanTree(plan);
    this.shown = plan.nodes.flatMap((node) => node.rows.map((at) => ({ node, at })));
  }

  nodeOf({ at, of }: Total): PlanNode | null {
    const ended = this.endedAbove(at);
    if (of === '') return ended.at(-1) ?? null;
    const named = ended.find(({ code, name }) => isNamed(of, code) || isNamed(of, name));
    const [, level] = LEVEL_CALLED.find(([words]) => words.test(of)) ?? [];
    return named ?? ended.find((node) => node.level === level) ?? null;
  }

  /** The nodes, from the lowest, all whose rows on all sheets stand above a line, the last of them right above it. */
  private endedAbove({ sheet, row }: CellAddress): PlanNode[] {
    const above = this.shown.filter(({ at }) => at.sheet === sheet && at.row < row);
    const [, nearest] = extentOf(above.map(({ at }) => at.row));
    const lowest = above.filter(({ at }) => at.row === nearest).at(-1)?.node;
    if (!lowest) return [];
    const chain = [lowest, ...this.tree.ancestors(lowest)].filter(({ level }) => level !== 'indicator');
    return chain.filter(({ id }) =>
      this.tree
        .subtree(id)
        .flatMap(({ rows }) => rows)
        .every((at) => at.sheet === sheet && at.row < row),
    );
  }
}

/** Whether a text says a code or a name, as a word of its own. */
function isNamed(text: string, name: string): boolean {
  const [where, what] = [text, name].map((each) => cleanText(each).toLowerCase()) as [string, string];
  if (what === '') return false;
  const at = where.indexOf(what);
  const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\d_.]/u.test(letter);
  return at >= 0 && !isWord(where[at - 1]) && !isWord(where[at + what.length]);
}
