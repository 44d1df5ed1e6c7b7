import { codeKey } from '../../codes/codeTree';
import type { Finding, Plan, PlanNode } from '../../plan/plan';
import type { CellAddress } from '../../sheet/grid';
import { numbersOf } from '../describedText/describedText';

/**
 * Numbered titles out of order (1, 4, 2): where only their place says what is theirs, rows that
 * were sorted or moved stand below the wrong one.
 */
export function unorderedTitles({ nodes, sheets }: Plan): Finding[] {
  const byCode = placedByCode(nodes);
  return sheets.flatMap(({ id, name }): Finding[] => {
    const last = new Map<string, PlanNode>();
    for (const { node, at } of titlesIn(nodes, id)) {
      const siblings = `${node.parent}|${node.level}`;
      const before = last.get(siblings);
      last.set(siblings, node);
      if (!before || byCode.has(node.id) || numberOf(node) >= numberOf(before)) continue;
      const params = { sheet: name, code: node.code, before: before.code };
      return [{ severity: 'warning', message: { id: 'titles.unordered', params }, at, node: node.id }];
    }
    return [];
  });
}

/** The titles whose children say themselves, by their codes, that they are theirs. */
function placedByCode(nodes: readonly PlanNode[]): ReadonlySet<string> {
  const codes = new Map(nodes.map(({ id, code }) => [id, codeKey(code)]));
  const isBelow = ({ code, parent }: PlanNode): boolean => {
    const above = codes.get(parent ?? '') ?? '';
    return above !== '' && codeKey(code).startsWith(`${above}_`);
  };
  return new Set(nodes.filter(isBelow).map(({ parent }) => parent ?? ''));
}

/**
 * The numbered titles of a sheet, from the top: those that stand in the row of their first indicator, or are numbered one
 * after the other. Codes of several numbers may follow another order, such as that of the missions.
 */
function titlesIn(nodes: readonly PlanNode[], sheet: string): { node: PlanNode; at: CellAddress }[] {
  const places = (node: PlanNode): CellAddress[] => node.rows.filter((row) => row.sheet === sheet);
  const isIndicator = ({ level }: PlanNode): boolean => level === 'indicator';
  const rows = new Set(nodes.filter(isIndicator).flatMap((node) => places(node).map(({ row }) => row)));
  return nodes
    .flatMap((node) => {
      const [at] = places(node);
      const isTitle = !isIndicator(node) && node.level !== 'entity' && !Number.isNaN(numberOf(node));
      const isCounted = numbersOf(node.code).length === 1;
      return at && isTitle && (isCounted || rows.has(at.row)) ? [{ node, at }] : [];
    })
    .sort((a, b) => a.at.row - b.at.row);
}

function numberOf({ code }: PlanNode): number {
  return Number(numbersOf(code).at(-1) ?? NaN);
}
