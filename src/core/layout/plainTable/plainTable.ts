import type { Plan, SheetReading } from '../../plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import { addCodeTables, entityDraft } from './codeTable';
import { readColumns, reportColumns } from '../headings/columns';
import type { Layout } from '../layout';
import { readEach } from '../cells/readEach';
import { reportLeftOut } from '../rows/leftOut';
import { columnsOfLevels } from './levelColumns';
import { addNameTables } from './nameTable';
import { readPlainSheet, type PlainSheet } from './plainSheet';
import { kinship } from './samePlan';
import { isIndicatorRow } from '../rows/table';
import { tableDraft } from '../rows/tableDraft';
import { reportOtherTables } from '../rows/tableRows';

/**
 * The table every office starts with: one header row, one row an indicator or a node. The codes give the tree
 * (01 → 01_01 → 01_01_02), or a column with the code above, or columns of names to fill down. Further sheets with the
 * same headings and other rows are more of the same tree; the same rows again are another plan, which is not read.
 */
export const plainTable: Layout = {
  id: 'plainTable',
  looksFor: { id: 'layout.plainTable.looksFor' },
  *recognise(sheets, activeSheet, hints) {
    const grid = sheets.find(({ id }) => id === activeSheet);
    const [front] = grid ? yield* readEach([grid], hints, readPlainSheet) : [];
    if (!front) return null;
    const parts: PlainSheet[] = [];
    const leftOut: { grid: SheetGrid; isOther: boolean }[] = [];
    for (const other of sheets) {
      if (other === grid) parts.push(front);
      else if (other.visible) {
        const [sheet] = yield* readEach([other], hints, readPlainSheet);
        const kin = sheet ? kinship(front, sheet) : 'stranger';
        if (sheet && kin === 'part') parts.push(sheet);
        else leftOut.push({ grid: other, isOther: kin === 'otherPlan' });
      }
    }
    yield;
    return yield* assemble(front, parts, leftOut);
  },
};

/** Nobody reads the targets of a year that was only guessed, or indicators that nothing groups, without asking. */
const UNSURE = 0.5;

function* assemble(
  front: PlainSheet,
  parts: readonly PlainSheet[],
  leftOut: readonly { grid: SheetGrid; isOther: boolean }[],
): Steps<Plan> {
  const builder = new PlanBuilder(entityDraft(parts));
  if (front.treeBy === 'names') addNameTables(builder, parts);
  else if (front.treeBy === 'nothing') addFlat(builder, front);
  else yield* addCodeTables(builder, parts);
  yield;
  const sheets = parts.map((sheet) => readSheet(builder, sheet));
  const { grid, header, year, treeBy } = front;
  const at = { sheet: grid.id, row: Math.max(0, header.row), column: header.first };
  for (const other of leftOut) {
    if (other.isOther)
      builder.find('note', 'sheet.otherPlan', { sheet: other.grid.name, taken: grid.name }, null);
    else reportLeftOut(builder, other.grid);
  }
  if (year.guessed) builder.find('warning', 'year.guessed', { year: year.year ?? '' }, at);
  const isEmpty = builder.ordered().length === 1;
  if (isEmpty) builder.find('error', 'table.noRows', { row: header.row + 1 }, at);
  else if (treeBy === 'nothing') builder.find('warning', 'table.flat', {}, at);
  const confidences = sheets.flatMap(({ columns }) => columns.map(({ confidence }) => confidence));
  return {
    layout: 'plainTable',
    rowsAlike: true,
    confidence: Math.min(...confidences, year.guessed || (treeBy === 'nothing' && !isEmpty) ? UNSURE : 1),
    sheets,
    years: year.years,
    year: front.year.year,
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

/** A list of indicators that neither codes nor names put under anything. */
function addFlat(builder: PlanBuilder, { grid, header, found }: PlainSheet): void {
  for (const row of found.rows) {
    if (isIndicatorRow(row))
      builder.addIndicator(ENTITY_ID, tableDraft(grid, header, { row: row.row, year: null }));
  }
}

function readSheet(builder: PlanBuilder, { grid, header, found, levels }: PlainSheet): SheetReading {
  const rows = found.rows.map(({ row }) => row);
  const columns = readColumns(grid, header, rows, columnsOfLevels(levels));
  reportOtherTables(builder, found);
  reportColumns(builder, grid, header, { columns, expected: ['weight', 'actual'] });
  return {
    id: grid.id,
    name: grid.name,
    headerRows: found.headerRows.filter((row) => row >= 0),
    columns,
    unused: header.unused,
  };
}
