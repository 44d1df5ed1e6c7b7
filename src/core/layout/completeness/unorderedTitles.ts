import { codeKey } from '../../codes/codeTree';
import { extentOf } from '../../number/extent';
import type { Finding, Plan, PlanNode } from '../../plan/plan';
import type { CellAddress } from '../../sheet/grid';
import { numbersOf } from '../describedText/describedText';

/** What is counted may leave out some numbers: for each title so many from the first to the last. */
const WIDEST_COUNT = 2;

/**
 * Numbered titles out of order (1, 4, 2): where only their place says what is theirs, rows that
 * were sorted or moved stand below the wrong one.
 */
export function unorderedTitles({ nodes, sheets }: Plan): Finding[] {
  const byCode = placedByCode(nodes);
  return sheets.flatMap(({ id, name }): Finding[] => {
    const families = new Map<string, Title[]>();
    for (const title of titlesIn(nodes, id)) {
      const key = `${title.node.parent}|${title.node.level}`;
      families.set(key, [...(families.get(key) ?? []), title]);
    }
    return [...families.values()]
      .filter(areCounted)
      .flatMap((titles) =>
        titles.slice(1).flatMap(({ node, numbers, at }, i): Finding[] => {
          const before = titles[i];
          if (!before || byCode.has(node.id) || !isBefore(numbers, before.numbers)) return [];
          const params = { sheet: name, code: node.code, before: before.node.code };
          return [{ severity: 'warning', message: { id: 'titles.unordered', params }, at, node: node.id }];
        }),
      )
      .slice(0, 1);
  });
}

/** A title with the numbers of its code and its place. */
interface Title {
  node: PlanNode;
  numbers: readonly number[];
  at: CellAddress;
}

/** Numbers far apart are names (department 35, department 28), and stand in any order. */
function areCounted(titles: readonly Title[]): boolean {
  const numbers = titles.flatMap((title) => (title.numbers.length === 1 ? title.numbers : []));
  const [least, most] = extentOf(numbers);
  return numbers.length < titles.length || most - least < titles.length * WIDEST_COUNT;
}

/** 1.4 stands before 2.1. */
function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, i) => number !== other[i]);
  return at >= 0 && at < other.length && (one[at] ?? 0) < (other[at] ?? 0);
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
function titlesIn(nodes: readonly PlanNode[], sheet: string): Title[] {
  const places = (node: PlanNode): CellAddress[] => node.rows.filter((row) => row.sheet === sheet);
  const isIndicator = ({ level }: PlanNode): boolean => level === 'indicator';
  const rows = new Set(nodes.filter(isIndicator).flatMap((node) => places(node).map(({ row }) => row)));
  return nodes
    .flatMap((node) => {
      const [at] = places(node);
      const numbers = numbersOf(node.code).map(Number);
      const isTitle = !isIndicator(node) && node.level !== 'entity' && numbers.length > 0;
      return at && isTitle && (numbers.length === 1 || rows.has(at.row)) ? [{ node, numbers, at }] : [];
    })
    .sort((a, b) => a.at.row - b.at.row);
}
