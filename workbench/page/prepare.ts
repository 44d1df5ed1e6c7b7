/** A workbook as the Excel of the profile would have found it: other spellings of functions, other serial numbers of days. */
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { DAYS_TO_1904, isDatePattern } from '../grid/dates';
import { withPrefix } from '../host/formulaSpelling';
import type { HostProfile } from '../host/profile';

export function prepare(
  data: IWorkbookData,
  { savedFunctionPrefix, uses1904Dates }: Pick<HostProfile, 'savedFunctionPrefix' | 'uses1904Dates'>,
  is1904File: boolean,
): void {
  for (const cell of cellsOf(data)) {
    if (cell.f && savedFunctionPrefix) cell.f = withPrefix(cell.f, savedFunctionPrefix);
    const style = typeof cell.s === 'string' ? data.styles[cell.s] : cell.s;
    const isDate = typeof cell.v === 'number' && isDatePattern(style?.n?.pattern ?? '');
    // exceljs hands out the days that are meant, whatever the file counts from.
    if (isDate && (uses1904Dates || is1904File)) cell.v = Number(cell.v) - DAYS_TO_1904;
  }
}

function cellsOf(data: IWorkbookData): ICellData[] {
  return Object.values(data.sheets).flatMap(({ cellData }) =>
    Object.values(cellData ?? {}).flatMap((row) => Object.values(row as Record<string, ICellData>)),
  );
}
