import { readDate } from '../../date/readDate';
import { rewriteMend, type Mend } from '../../editing/mend';
import { readNumber } from '../../number/readNumber';
import type { CellReading, Finding, Plan, PlanNode } from '../../plan/plan';
import { isSameCell } from '../../sheet/address';
import { isDateFormat, isPercentFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';

const STORED_FIELDS = ['weight', 'target', 'actual', 'published'] as const;

/** The figure that a text shows, kept as a figure and shown alike. */
export function storedMend(finding: Finding, { nodes }: Plan): Mend | null {
  const { at, node: id } = finding;
  const node = nodes.find((each) => each.id === id);
  if (!node || !at) return null;
  const role = STORED_FIELDS.find((field) => node[field] && isSameCell(node[field], at));
  const cell = role ? node[role] : null;
  const stored = cell && storedFigure(trimText(String(cell.value)), cell.format);
  if (!role || !cell || !stored || !isInScale(role, at.column, stored, nodes)) return null;
  const preview = { id: 'mend.asFigure', params: { text: trimText(String(cell.value)) } } as const;
  return rewriteMend(finding, stored.content, { was: cell.value, format: stored.format, preview });
}

/** A figure and how it is shown. */
interface StoredFigure {
  content: number;
  format: string;
}

function storedFigure(text: string, format: string): StoredFigure | null {
  const date = readDate(text);
  if (date !== null) return { content: date, format: isDateFormat(format) ? format : 'dd/mm/yyyy' };
  const number = readNumber(text);
  if (!number) return null;
  const { value, percent, decimals } = number;
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  return { content: value, format: percent ? `${digits}%` : decimals > 0 ? `#,##${digits}` : 'General' };
}

/** A weight of 14,3% beside one of 20 would be one beside two thousand: only what is in the scale of its column is stored. */
function isInScale(
  role: (typeof STORED_FIELDS)[number],
  column: number,
  { format }: StoredFigure,
  nodes: readonly PlanNode[],
): boolean {
  if (role !== 'weight') return true;
  const others = nodes
    .flatMap(({ weight }) => weight ?? [])
    .filter((cell: CellReading) => cell.column === column && typeof cell.value === 'number');
  return others.every((cell) => isPercentFormat(cell.format) === isPercentFormat(format));
}
