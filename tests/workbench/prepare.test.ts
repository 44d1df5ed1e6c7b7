import type { ICellData, IWorkbookData } from '@univerjs/core';
import { prepare } from '../../workbench/page/prepare';

/** The cells of a workbook of one row, after it went through the Excel of the profile. */
function prepared(
  cells: ICellData[],
  profile: Parameters<typeof prepare>[1],
  is1904File = false,
): ICellData[] {
  const row = Object.fromEntries(structuredClone(cells).entries());
  const data = {
    styles: { date: { n: { pattern: 'dd/mm/yyyy' } }, unit: { n: { pattern: '0" days"' } } },
    sheets: { a: { cellData: { 0: row } } },
  } as unknown as IWorkbookData;
  prepare(data, profile, is1904File);
  return Object.values(row);
}
const asIs = { savedFunctionPrefix: '', uses1904Dates: false } as const;

it('days, and nothing else, are 1,462 smaller where they count from 1904', () => {
  const cells = [
    { v: 45_000, s: 'date' },
    { v: 45_000, s: 'unit' },
    { v: 45_000 },
    { v: '45000', s: 'date' },
  ];
  const shifted = [{ v: 43_538, s: 'date' }, ...cells.slice(1)];
  expect(prepared(cells, asIs)).toEqual(cells);
  expect(prepared(cells, { ...asIs, uses1904Dates: true })).toEqual(shifted);
  expect(prepared(cells, asIs, true)).toEqual(shifted);
});

it('the add-in’s functions come with the prefix of another machine', () => {
  const cells = [{ f: '=PERF_SCORE(A1,B1)' }, { f: '=SUM(A1)' }];
  expect(prepared(cells, { ...asIs, savedFunctionPrefix: '@' })).toEqual([
    { f: '=@PERF_SCORE(A1,B1)' },
    cells[1],
  ]);
});
