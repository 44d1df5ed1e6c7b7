import { rewriteMend } from '../../editing/mend';
import type { CellReading, PlanNode } from '../../plan/plan';
import { isSameCell } from '../../sheet/address';
import { trimText } from '../../text/cleanText';
import { excerpt } from '../../text/excerpt';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

/** Spaces at either end, no-break ones among words, and marks without width: invisible, and filters and lookups miss the cell. */
const STRAY =
  /^[\s\u200b-\u200f\u202a-\u202e\ufeff]|[\s\u200b-\u200f\u202a-\u202e\ufeff]$|[\u200b-\u200f\u202a-\u202e\ufeff\u00ad]/u;

/** Where so many, and such a part, of the texts of a column begin with spaces they indent it. */
const FEWEST_STRAY = 3;
const MOST_STRAY = 0.25;

/** Texts of a plan with spaces that nobody sees. */
export const straySpaces: Rule = {
  id: 'straySpaces',
  severity: 'note',
  says: ['value.straySpaces'],
  find: (facts) => {
    const { plan } = facts;
    const columns = new Map<string, Map<string, { cell: CellReading; node: PlanNode }>>();
    for (const node of plan.nodes)
      for (const cell of textCells(node)) {
        const column = `${cell.sheet}|${cell.column}`;
        const cells = columns.get(column) ?? new Map<string, { cell: CellReading; node: PlanNode }>();
        columns.set(column, cells);
        if (!cells.has(`${cell.row}`)) cells.set(`${cell.row}`, { cell, node });
      }
    return [...columns.values()].flatMap((cells) => {
      const stray = [...cells.values()].filter(
        ({ cell }) => STRAY.test(String(cell.value)) && !facts.isComputed(cell),
      );
      if (stray.length >= FEWEST_STRAY && stray.length > cells.size * MOST_STRAY) return [];
      return stray.map(({ cell, node }) => {
        const params = { text: excerpt(trimText(String(cell.value))) };
        return foundAtCell({ id: 'value.straySpaces', params }, cell, node);
      });
    });
  },
  mend: (finding, { nodes }) => {
    const { at, node: id } = finding;
    const node = nodes.find((each) => each.id === id);
    const cell = node && at && textCells(node).find((each) => isSameCell(each, at));
    return cell
      ? rewriteMend(finding, trimText(String(cell.value)), { was: cell.value, preview: { id: 'mend.trim' } })
      : null;
  },
};

function textCells(node: PlanNode): CellReading[] {
  const { weight, target, actual, direction, cells } = node;
  const all = [...Object.values(cells), weight, target, actual, direction];
  return all.filter((cell): cell is CellReading => standsAlone(cell) && typeof cell?.value === 'string');
}

/** What stands in a cell alone: of several things in one cell none can be trimmed. */
function standsAlone(cell: CellReading | null | undefined): boolean {
  return cell != null && !cell.part;
}
