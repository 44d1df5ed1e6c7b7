import { isDateSerial, yearOfSerial } from '../date/readDate';
import { isDateFormat } from '../sheet/numberFormat';
import type { CellReading, Plan } from './plan';

/** Days between the date system of 1904 (old files of a Mac), which programs are handed as it is, and that of 1900. */
const DAYS_BETWEEN_SYSTEMS = 1462;

/**
 * A date that shows that the file counts days from 1904: all dates of the plan fall four years before it, and in it when
 * they are counted so. Null: none does, or the year of the plan is not known.
 */
export function dateOf1904({ nodes, year }: Pick<Plan, 'nodes' | 'year'>): CellReading | null {
  if (year === null) return null;
  const isNear = (serial: number): boolean => Math.abs(yearOfSerial(serial) - year) <= 1;
  const dates = nodes.flatMap(({ target, actual }) =>
    [target, actual].filter((cell): cell is CellReading & { value: number } => isDate(cell)),
  );
  const isMoved = dates.every(({ value }) => !isNear(value) && isNear(value + DAYS_BETWEEN_SYSTEMS));
  return isMoved ? (dates[0] ?? null) : null;
}

function isDate(cell: CellReading | null): boolean {
  return typeof cell?.value === 'number' && isDateSerial(cell.value) && isDateFormat(cell.format);
}
