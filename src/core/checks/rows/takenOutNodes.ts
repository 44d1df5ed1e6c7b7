import type { CellValue } from '../../cell';
import { cellsOf } from '../../layout/cells/cells';
import type { PlanNode } from '../../plan/plan';
import { readTargetCell } from '../../plan/readCells';
import { cleanText } from '../../text/cleanText';
import { nameTakesOut, noteTakesOut } from '../../text/takenOut';
import type { CheckFacts } from '../facts';
import { nodesByRow } from '../nodesByRow';

const LONGEST_NOTE = 200;

/** Indicators that were taken out with their target: what else they lack nobody misses. */
export function withoutTakenOut(facts: CheckFacts, nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter((node) => isCounted(node, facts) || !isTakenOut(node, facts));
}

/** Whether there is a target for it, so that it counts. */
export function isCounted(node: PlanNode, { plan, results: { rules } }: CheckFacts): boolean {
  return readTargetCell(node, rules, undefined, plan.year).kind !== 'nothingToAssess';
}

/** Whether its name, or a cell of its row, says so; in a row of several indicators nobody knows which one a cell means. */
export function isTakenOut({ rows: [row], name }: PlanNode, facts: CheckFacts): boolean {
  if (nameTakesOut(name)) return true;
  const there = row ? (facts.once(nodesByRow).get(`${row.sheet}|${row.row}`) ?? []) : [];
  const isAlone = there.filter(({ level }) => level === 'indicator').length < 2;
  const grid = row && isAlone && facts.grids.get(row.sheet);
  return (grid ? cellsOf(grid, row.row) : []).some(({ value }) => noteTakesOut(remarkText(value)));
}

/** A text that may be a note; nothing where it is so long that it is something else. */
export function remarkText(value: CellValue): string {
  return typeof value === 'string' && value.length <= LONGEST_NOTE ? cleanText(value) : '';
}
