import { isBlank } from '../../cell';
import { cellsOf } from '../../layout/cells/cells';
import { formatPercent } from '../../number/formatNumber';
import { nodeInMessage } from '../../plan/nodeInMessage';
import type { CellReading, PlanNode } from '../../plan/plan';
import { valueAt } from '../../sheet/grid';
import { excerpt } from '../../text/excerpt';
import { nameSaysNotApplicable, noteSaysNotApplicable } from '../../text/takenOut';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { nodesByRow } from '../nodesByRow';
import type { Found } from '../rule';
import { remarkText } from './takenOutNodes';

/** So many notes that all say the same fill their column, and say nothing of their rows. */
const FEWEST_FILLING = 3;

/** `N.A.` behind a name or beside it takes nothing out of the plan (docs/dominio.md §4.1): only the figures count. */
export function notApplicableCounted(facts: CheckFacts): Found[] {
  const { plan, results } = facts;
  const remarked = plan.nodes.flatMap((node) => {
    const remarks = remarksBeside(node, facts);
    const said = remarks.find(({ value }) => noteSaysNotApplicable(remarkText(value)));
    const name = nameSaysNotApplicable(node.name) ? (node.cells.name ?? node.rows[0]) : null;
    return [{ node, isNoted: remarks.length > 0, note: said ?? null, name }];
  });
  const noted = remarked.filter(({ isNoted }) => isNoted);
  const notes = noted.filter(({ note }) => note !== null);
  const areFilling = notes.length >= FEWEST_FILLING && notes.length * 2 > noted.length;
  return remarked.flatMap(({ node, note, name }): Found[] => {
    const score = results.byId.get(node.id)?.score ?? null;
    const at = name ?? (areFilling ? null : note);
    if (!at || score === null) return [];
    const text = name ? node.name : remarkText(note?.value ?? '');
    const params = { text: excerpt(text), name: nodeInMessage(node), score: formatPercent(score) };
    return [foundAtCell({ id: 'node.notApplicableCounted', params }, at, node)];
  });
}

/** Its note, its outcome in words, and what stands in its row below no heading. */
function remarksBeside({ id, cells, targets, rows: [row] }: PlanNode, facts: CheckFacts): CellReading[] {
  const own = [cells.note, cells.status].filter((cell): cell is CellReading => cell !== undefined);
  const grid = row && facts.grids.get(row.sheet);
  const sheet = facts.plan.sheets.find(({ id }) => id === row?.sheet);
  const there = row ? (facts.once(nodesByRow).get(`${row.sheet}|${row.row}`) ?? []) : [];
  const meant = there.filter(({ level }) => level === 'indicator' || there.length === 1);
  if (!grid || !sheet || sheet.columns.length === 0) return own;
  if (meant.length !== 1 || meant[0]?.id !== id) return own;
  const headed = new Set(
    [...sheet.columns, ...targets.map(({ target }) => target)].map(({ column }) => column),
  );
  const isHeaded = (column: number): boolean =>
    headed.has(column) || sheet.headerRows.some((header) => !isBlank(valueAt(grid, header, column)));
  return [...own, ...cellsOf(grid, row.row).filter(({ column }) => !isHeaded(column))];
}
