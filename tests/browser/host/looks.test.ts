/** How cells look and which are merged, asked through the genuine office.js as the add-in asks it. */
import { readFile } from 'node:fs/promises';
import { cellLook } from '../../../src/core/sheet/grid';
import { readWorkbook } from '../../../tools/readWorkbook';
import { inWorkbench, SELFTEST, useWorkbench } from '../workbenchPage';
import { excelWith, inPane } from './excelWith';

jest.setTimeout(120_000);
useWorkbench(SELFTEST);

/** One with many merged cells, one with indented names; texts of several fonts, which the grid does not keep, are in neither. */
const SAMPLES = ['pira-2024-toscana-nord-ovest.xlsx', 'relazione-2022-pistoia-prato.xlsx'];

/** The values, looks and merged cells of the sheet in front, in one trip. */
const ask = async (context: Excel.RequestContext): Promise<unknown> => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getUsedRange(true).load('values,rowIndex,columnIndex');
  const looks = range.getCellProperties({
    format: {
      fill: { color: true },
      font: { bold: true, italic: true, size: true },
      indentLevel: true,
    },
  });
  const sizes = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';
  const merged = sheet.getUsedRange().getMergedAreasOrNullObject().load(sizes);
  await context.sync();
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    looks: looks.value.map((cells) =>
      cells.map(({ format }) => ({
        fill: format?.fill?.color,
        ...format?.font,
        indent: format?.indentLevel,
      })),
    ),
    merges: merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    })),
  };
};

it.each(SAMPLES)('%s: they are those of the file, and come in the trip of the values', async (sample) => {
  const { sheets, activeSheet } = await readWorkbook(await readFile(`samples/${sample}`));
  const inFile = sheets.find(({ id }) => id === activeSheet);
  if (!inFile?.looks || !inFile.merges) throw new Error('nothing in the file');
  const open = await excelWith({}, { sample });
  const before = await inWorkbench<number>(open.page, 'roundTrips');
  const answer = (await inPane(open, ask)) as {
    looks: Parameters<typeof cellLook>[0][][];
    merges: { row: number; column: number }[];
  };
  expect((await inWorkbench<number>(open.page, 'roundTrips')) - before).toBe(1);
  expect(answer.looks.map((cells) => cells.map(cellLook))).toEqual(inFile.looks);
  const inOrder = (areas: readonly { row: number; column: number }[]) =>
    [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  expect(inOrder(answer.merges)).toEqual(inOrder(inFile.merges));
});

it('what the emulated Excel does not know of a cell it says', async () => {
  const open = await excelWith({});
  const refused = await inPane(open, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').getCellProperties({ format: { horizontalAlignment: true } });
    await context.sync();
  });
  expect(refused).toBe('ApiNotFound');
});

it('the looks of some cells are copied to as many others, and their contents are not', async () => {
  const copied = await inPane(await excelWith({}), async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const [source, target] = [sheet.getRange('B2:B3'), sheet.getRange('D2:D3')];
    source.values = [[0.5], [0.6]];
    source.numberFormat = [['0%'], ['0.0%']];
    sheet.getRange('B3').format.font.bold = true;
    target.copyFrom(source, Excel.RangeCopyType.formats);
    target.load('values,numberFormat');
    const below = sheet.getRange('D3').format.font.load('bold');
    await context.sync();
    return { values: target.values, formats: target.numberFormat, bold: below.bold };
  });
  expect(copied).toEqual({ values: [[''], ['']], formats: [['0%'], ['0.0%']], bold: true });
});
