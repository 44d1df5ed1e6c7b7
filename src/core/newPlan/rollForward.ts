import type { CellValue } from '../cell';
import { dateSerial, formatDate } from '../date/readDate';
import { readTargetCell } from '../plan/readCells';
import type { CellReading, PlanNode } from '../plan/plan';
import type { Rules } from '../rules/rules';

/** A target as it is written in next year's plan, and where it comes from. */
export interface RolledTarget {
  value: Exclude<CellValue, null>;
  format: string;
  from: 'planned' | 'moved' | 'same';
}

/**
 * The target of next year: the one that the plan of several years has, otherwise this year's, its deadlines a year later.
 * @returns null when neither year has one: the indicator was dropped
 */
export function rollForward(node: PlanNode, year: number, rules: Rules): RolledTarget | null {
  const isSet = (target: CellReading | null): target is CellReading =>
    target !== null && !isMissing({ ...node, target }, rules);
  const planned = node.targets.find((target) => target.year === year + 1)?.target ?? null;
  if (isSet(planned)) return { ...valueAndFormat(planned), from: 'planned' };
  if (!isSet(node.target)) return null;
  const { value, format } = valueAndFormat(node.target);
  if (readTargetCell(node, rules).kind !== 'deadline') return { value, format, from: 'same' };
  return { value: yearLater(value), format, from: 'moved' };
}

function isMissing(node: PlanNode, rules: Rules): boolean {
  const target = readTargetCell(node, rules);
  return target.kind === 'nothingToAssess' && target.why === 'missing';
}

function valueAndFormat({ value, format }: CellReading): { value: Exclude<CellValue, null>; format: string } {
  return { value: value ?? '', format };
}

/** A day, or each day named in a text, a year later; 29 February becomes the 28th. */
function yearLater(value: Exclude<CellValue, null>): Exclude<CellValue, null> {
  if (typeof value === 'number') {
    const [day, month, year] = formatDate(value).split('/').map(Number);
    if (day === undefined || month === undefined || year === undefined) return value;
    return dateSerial(year + 1, month, day) ?? dateSerial(year + 1, month, day - 1) ?? value;
  }
  if (typeof value !== 'string') return value;
  return value
    .replace(LONG_YEAR, (_, before: string, year: string) => `${before}${Number(year) + 1}`)
    .replace(SHORT_YEAR, (_, before: string, year: string) => `${before}${twoDigits(Number(year) + 1)}`)
    .replace(ISO_LAST_OF_FEBRUARY, (day, before: string, year: string) =>
      Number(year) % 4 === 0 ? day : `${before}28`,
    )
    .replace(LAST_OF_FEBRUARY, (day, rest: string, year: string) =>
      Number(year) % 4 === 0 ? day : `28${rest}`,
    );
}

const LONG_YEAR = /(^|\D)(20\d\d)(?!\d)/g;
/** `31/12/21`, `apr-21`. */
const SHORT_YEAR =
  /((?:^|[^\d/.-])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)\p{L}*[\s./'’-]*)(\d\d)(?!\d)/giu;
const ISO_LAST_OF_FEBRUARY = /(20(\d\d)-0?2-)29(?!\d)/g;
const LAST_OF_FEBRUARY = /29((?:\s?[/.-]\s?0?2\s?[/.-]\s?|[\s-]+feb\p{L}*[\s./'’-]*)(?:20)?(\d\d)(?!\d))/giu;

function twoDigits(value: number): string {
  return String(value % 100).padStart(2, '0');
}
