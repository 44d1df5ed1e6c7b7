import type { CellReading } from '../../plan/plan';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { cellsOf, readingAt } from '../cells/cells';
import { findHeaderRows, type HeaderRow } from '../headings/headers';
import { referenceIn, scoreBeside, withoutShapes, type NodeReference } from './labelledReportScores';
import type { Hints } from '../layout';
import { readScoreOrNull } from '../cells/leniently';
import { isBlank } from '../../cell';
import { endRow } from '../../sheet/grid';

/** A node as an overview shows it. */
export interface ReportOverviewRow {
  node: NodeReference;
  /** null: its row is another node's, and only its name is here. */
  at: CellAddress | null;
  published: CellReading | null;
  resources: CellReading | null;
}

/** A sheet that lists nodes with their results: *Principali risultati*, *Albero*. */
export interface ReportOverview {
  grid: SheetGrid;
  header: HeaderRow | null;
  rows: ReportOverviewRow[];
  entity: { at: CellAddress; published: CellReading } | null;
}

const TELLS_RESULTS = /performance|risultat|punteggi|raggiungiment|albero/i;
const OF_ENTITY = /\bent[ei]\b|camera di commercio|\bcciaa\b/i;

/** Null where the sheet names no node, or says nothing of results. */
export function readReportOverview(grid: SheetGrid, { columns: choices }: Hints): ReportOverview | null {
  // A table with targets is a plan of its own: next year's, beside this report.
  const [plan] = findHeaderRows(grid, ['code', 'target'], choices);
  if (plan) return null;
  const [header = null] = findHeaderRows(grid, ['published'], choices);
  const column = header?.columns.get('published') ?? null;
  const overview: ReportOverview = { grid, header, rows: [], entity: null };
  let tells = TELLS_RESULTS.test(grid.name);
  for (let row = grid.row; row < endRow(grid); row++) {
    const cells = cellsOf(grid, row);
    tells ||= cells.some(({ value }) => typeof value === 'string' && TELLS_RESULTS.test(value));
    const named = cells.flatMap((cell) => {
      const node = referenceIn(cell);
      return node ? [{ cell, node }] : [];
    });
    const last = theNode(named, header);
    for (const { node } of named.filter((one) => one !== last))
      overview.rows.push({ node, at: null, published: null, resources: null });
    if (last) overview.rows.push(readNode(grid, last, { cells, header }));
    else overview.entity ??= readEntity(grid, cells, column);
  }
  return tells && overview.rows.length > 0 ? overview : null;
}

/** The node of a row: the one in the column of codes, or the lowest, with the names of those above it beside it. */
function theNode(
  named: readonly { cell: CellReading; node: NodeReference }[],
  header: HeaderRow | null,
): { cell: CellReading; node: NodeReference } | undefined {
  const column = header?.columns.get('code');
  if (column !== undefined) return named.find(({ cell }) => cell.column === column);
  return named.find(({ node }) => node.level !== 'area') ?? named.at(-1);
}

function readNode(
  grid: SheetGrid,
  { cell, node }: { cell: CellReading; node: NodeReference },
  { cells, header }: { cells: readonly CellReading[]; header: HeaderRow | null },
): ReportOverviewRow {
  const { row, column } = cell;
  const nameCell = node.name === '' ? cells.find((other) => other.column > column && isName(other)) : null;
  const resources = header?.columns.get('resources');
  const money = resources === undefined ? null : readingAt(grid, { row, column: resources });
  return {
    node: nameCell ? { ...node, name: trimText(String(nameCell.value)), nameCell } : node,
    at: { sheet: grid.id, row, column },
    published: scoreBeside(grid, cell, header?.columns.get('published') ?? null),
    resources: money && !isBlank(money.value) ? money : null,
  };
}

/** Words, and neither a score nor a shape. */
function isName(cell: CellReading): boolean {
  const { value } = withoutShapes(cell);
  return typeof value === 'string' && /\p{L}{3}/u.test(value) && readScoreOrNull(value) === undefined;
}

function readEntity(
  grid: SheetGrid,
  cells: readonly CellReading[],
  column: number | null,
): ReportOverview['entity'] {
  const cell = cells.find(({ value }) => typeof value === 'string' && OF_ENTITY.test(value));
  const published = cell && scoreBeside(grid, cell, column);
  return published ? { at: { sheet: grid.id, row: cell.row, column: cell.column }, published } : null;
}
