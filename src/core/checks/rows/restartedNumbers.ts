import { cellsOf } from '../../layout/cells/cells';
import { nodeInMessage } from '../../plan/nodeInMessage';
import type { PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';

/** Indicators numbered from 1 below each node, that begin again below one: the rows of two objectives, of which one lost its title. */
export function restartedNumbers(facts: CheckFacts): Found[] {
  const families = facts.tree.families().flatMap(({ parent, children }) => {
    const numbers = children.map((node) => (node.level === 'indicator' ? numberBeside(node, facts) : null));
    const starts = startsOf(numbers);
    return starts.length === 0 ? [] : [{ parent, children, starts }];
  });
  const again = families.filter(({ starts }) => starts.length > 1);
  // Where most begin again it is numbered by something else.
  if (again.length * 2 > families.length) return [];
  return again.flatMap(({ parent, children, starts }) =>
    starts.slice(1).flatMap((start): Found[] => {
      const first = children[start];
      const row = first?.rows[0];
      if (!first || !row) return [];
      const params = { name: nodeInMessage(parent), after: nodeInMessage(first), row: row.row + 1 };
      return [foundAtCell({ id: 'objective.restart', params }, row, parent)];
    }),
  );
}

/** Where 1, 2, 3… begins; nowhere where some are numbered otherwise, or 1 alone begins it. */
function startsOf(numbers: readonly (number | null)[]): number[] {
  const starts = numbers.flatMap((number, i) => (number === 1 ? [i] : []));
  const isInOrder = numbers.every(
    (number, i) => number === 1 || (i > 0 && number === (numbers[i - 1] ?? 0) + 1),
  );
  return isInOrder && numbers.length > starts.length ? starts : [];
}

/** The number of its row, as far left of its name as it stands: `1`, `1.`, `1)`. */
function numberBeside({ rows: [row] }: PlanNode, facts: CheckFacts): number | null {
  const grid = row && facts.grids.get(row.sheet);
  const [first] = grid ? cellsOf(grid, row.row) : [];
  const text = row && first && first.column <= row.column ? trimText(String(first.value)) : '';
  const [, digits] = /^(\d{1,3})[.)]?$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}
