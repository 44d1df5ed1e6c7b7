import type { Message } from '../../../messages/message';
import type { ColumnMapping, ColumnRole } from '../../plan/plan';
import { ASKING_BELOW } from '../../plan/plan';
import type { PlanBuilder } from '../../plan/planBuilder';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import { ColumnContent, CONTENT_ROLES, type ContentRole } from './content';
import type { HeaderRow } from './headers';
import { isEarlier } from './partOfYear';

/** How much of a column's confidence the heading alone gives; the rest is the share of cells that read as headed. */
const HEADING_SHARE = 0.4;

/** A column that is still blank says nothing against its heading, and nothing for it. */
const SHARE_OF_BLANK = 0.6;

/** Cells looked at in each column: enough to judge it. */
const MOST_CELLS = 2000;

/**
 * Each column, from the left, with its confidence: heading plus the share of the cells of the given rows that fit, and how
 * it was known.
 * @param levels columns of names, codes and weights of the levels above, where each level has its own
 */
export function readColumns(
  grid: SheetGrid,
  header: Pick<HeaderRow, 'columns' | 'texts' | 'judged'>,
  rows: readonly number[],
  levels: readonly { role: ColumnRole; column: number }[] = [],
): ColumnMapping[] {
  const step = Math.ceil(rows.length / MOST_CELLS);
  const sample = rows.filter((_, i) => i % step === 0);
  const own = [...header.columns].map(([role, column]) => ({ role, column }));
  const further = levels.filter(({ column }) => own.every((one) => one.column !== column));
  const all = [...own, ...further].sort((a, b) => a.column - b.column);
  return all.map(({ role, column }) => {
    const content = new ColumnContent(grid, column, sample);
    const fitting = Math.round(content.reads(role) * content.cells.length);
    const heading = header.texts.get(column) ?? '';
    return {
      role,
      column,
      header: heading,
      confidence: confidenceOf(header, column, content.cells.length === 0 ? null : content.reads(role)),
      reason: columnReason(header, { role, column }, { heading, fitting, cells: content.cells.length }),
    };
  });
}

function confidenceOf({ judged }: Pick<HeaderRow, 'judged'>, column: number, share: number | null): number {
  const { by = 'heading', ceiling = 1 } = judged?.get(column) ?? {};
  if (by === 'choice') return 1;
  if (by === 'content') return ceiling * (share ?? SHARE_OF_BLANK);
  return Math.min(ceiling, HEADING_SHARE + (1 - HEADING_SHARE) * (share ?? SHARE_OF_BLANK));
}

function columnReason(
  { judged }: Pick<HeaderRow, 'judged'>,
  { role, column }: { role: ColumnRole; column: number },
  params: { heading: string; fitting: number; cells: number },
): Message {
  const by = judged?.get(column)?.by;
  if (by === 'choice') return { id: 'column.chosen', params };
  const isUnheaded = params.heading === '';
  if (by !== 'content' || !isContentRole(role))
    return { id: isUnheaded ? 'column.reasonUnheaded' : 'column.reason', params };
  return { id: isUnheaded ? `column.unheaded.${role}` : `column.unlike.${role}`, params };
}

function isContentRole(role: ColumnRole): role is ContentRole {
  return (CONTENT_ROLES as readonly ColumnRole[]).includes(role);
}

/** Tells the columns that may have been meant as well, those that are missing and those that do not read as headed. */
export function reportColumns(
  builder: PlanBuilder,
  grid: SheetGrid,
  header: HeaderRow,
  { columns, expected }: { columns: readonly ColumnMapping[]; expected: readonly ExpectedRole[] },
): void {
  const at = (column: number): CellAddress => ({ sheet: grid.id, row: Math.max(0, header.row), column });
  for (const { role, column } of header.others) {
    const taken = header.columns.get(role);
    if (taken === undefined || !['weight', 'target', 'actual'].includes(role)) continue;
    const params = { heading: header.texts.get(column) ?? '', taken: header.texts.get(taken) ?? '' };
    const severity = isEarlier(params.heading, params.taken) ? 'note' : 'warning';
    builder.find(severity, 'column.other', params, at(column));
  }
  for (const role of expected) {
    if (!header.columns.has(role)) builder.find('warning', `column.no.${role}`, {}, at(header.first));
  }
  for (const { role, column, confidence, reason } of columns) {
    const { by, doubt = null } = header.judged?.get(column) ?? {};
    const isUnread = by === undefined && role !== 'status' && confidence < ASKING_BELOW;
    if (doubt) {
      builder.find(confidence < ASKING_BELOW ? 'warning' : 'note', doubt.id, doubt.params ?? {}, at(column));
    } else if (isUnread && reason.params?.cells) {
      builder.find('warning', 'column.doubtful', reason.params, at(column));
    }
  }
}

type ExpectedRole = 'weight' | 'target' | 'actual';
