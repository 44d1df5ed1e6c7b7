import { formatDate } from '../core/date/readDate';
import { BINARY_NOISE } from '../core/number/binaryNoise';
import { decimalsOf, formatNumber, formatPercent, MAX_DECIMALS } from '../core/number/formatNumber';
import type { CellReading, PlanNode } from '../core/plan/plan';
import type { NodeResult } from '../core/plan/results';
import { directionOf } from '../core/plan/readCells';
import { isPercentFormat, readNumberFormat } from '../core/sheet/numberFormat';
import { readTarget } from '../core/targets/readTarget';
import { trimText } from '../core/text/cleanText';
import type { Message } from '../messages/message';

/** A cell as the sheet shows it, near enough: texts as they stand, numbers by their format. */
export function displayText({ value, format }: CellReading): string {
  if (typeof value !== 'number') return trimText(String(value ?? ''));
  const { kind, decimals, unit } = readNumberFormat(format);
  if (kind === 'date') return formatDate(value);
  if (kind === 'percent') return formatPercent(value, decimals ?? 0);
  return `${formatNumber(value, decimals || shownDecimals(value))} ${unit}`.trim();
}

/** The target of the year with its operator, where that has a column of its own. */
export function targetWithOperator({ target, direction }: PlanNode): string {
  const text = target ? displayText(target) : '';
  const operator = direction ? displayText(direction) : '';
  return /^[<>=≤≥]+$/.test(operator) && /^[\d.,-]/.test(text) ? `${operator} ${text}` : text;
}

/** What a gap is measured in: days for a deadline, otherwise the target's unit. */
export type GapUnit = 'days' | 'percent' | { unit: string };

export function gapUnit(node: PlanNode): GapUnit {
  const target = readTarget(node.target?.value ?? null, directionOf(node));
  if (target.kind === 'deadline' || target.kind === 'yearless') return 'days';
  if (target.kind !== 'threshold') return { unit: '' };
  return target.percent || (node.target && isPercentFormat(node.target.format))
    ? 'percent'
    : { unit: target.unit };
}

/** `+0,16`, `-17,64`: the sign tells the side even when it is the good one. */
export function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, shownDecimals(value))}`;
}

function shownDecimals(value: number): number {
  return Math.min(MAX_DECIMALS, decimalsOf(value));
}

/** A share of a weight; rounded down, so that only the whole reads 100%. */
export function shareText(share: number): string {
  const tenths = Math.floor(share * 1000 + BINARY_NOISE) / 10;
  return formatPercent(tenths / 100, Number.isInteger(tenths) ? 0 : 1);
}

/** How much of the weight of a node was evaluated; null: all of it, as its score alone says. */
export function evaluatedMessage({ evaluated }: NodeResult): Message | null {
  return evaluated < 1 ? { id: 'pane.evaluated', params: { share: shareText(evaluated) } } : null;
}
