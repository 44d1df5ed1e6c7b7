import { formatDate } from '../src/core/date/readDate';
import { formatNumber, roundHalfUp } from '../src/core/number/formatNumber';
import type { CellReading } from '../src/core/plan/plan';
import { trimText } from '../src/core/text/cleanText';

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];

/** A cell as Excel shows it, with the formats that the samples have; "" where there is none. */
export function shownText(cell: CellReading | null | undefined): string {
  if (!cell) return '';
  const { value, format } = cell;
  if (typeof value !== 'number') return trimText(String(value));
  const [, month = '', year = ''] = /^\d\d\/(\d\d)\/\d\d(\d\d)$/.exec(formatDate(value)) ?? [];
  if (format === 'mmm-yy') return `${MONTHS[Number(month) - 1]}-${year}`;
  if (/y/.test(format)) return formatDate(value);
  const decimals = (/\.(0+)/.exec(format)?.[1] ?? '').length;
  const percent = format.endsWith('%');
  const number = formatNumber(roundHalfUp(percent ? value * 100 : value, decimals), decimals);
  return `${number}${percent ? '%' : (/"([^"]*)"/.exec(format)?.[1] ?? '')}`;
}
