/** Tables, filters, protection, merged cells, formulas and days in the emulated Excel. */
import type { Workbench } from '../../../workbench/page/workbench';
import { inWorkbench, type OpenWorkbench, SELFTEST, useWorkbench } from '../workbenchPage';
import { column, excelWith, inPane, write } from './excelWith';

jest.setTimeout(120_000);
useWorkbench(SELFTEST);

describe('an Excel table', () => {
  const addTables = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B4').values = [
      ['Nome', 'Valore'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    await context.sync();
    sheet.tables.add('A1:B4', true);
    await context.sync();
  };

  it('takes in the column beside it and fills it with the formula of its last row, and one undo brings it back', async () => {
    const open = await excelWith({});
    await inPane(open, addTables);
    await inPane(open, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('C1:C4').formulas = [['Doppio'], ['=B2'], [null], ['=B4*2']] as string[][];
      await context.sync();
    });
    const table = async () =>
      inPane(open, async (context) => {
        const tables = context.workbook.worksheets.getActiveWorksheet().tables.load('items/name');
        await context.sync();
        const range = tables.items[0]?.getRange().load('address');
        await context.sync();
        return range?.address;
      });
    expect(await column(open, 'C1:C4')).toEqual(['Doppio', 2, 4, 6]);
    expect(await table()).toBe('Foglio1!A1:C4');
    await inWorkbench(open.page, 'undo');
    expect(await column(open, 'C1:C4')).toEqual(['', '', '', '']);
    expect(await table()).toBe('Foglio1!A1:B4');
  });

  it('does not let rows through when another stands beside it', async () => {
    const open = await excelWith({});
    await inPane(open, addTables);
    const refused = await inPane(open, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add('E2:F6', true);
      sheet.getRange('3:3').insert('Down');
      await context.sync();
    });
    expect(refused).toBe('InsertDeleteConflict');
    expect(await column(open, 'A3')).toEqual(['b']);
  });
});

it('a filtered list shows what was asked for, and lets no row be inserted until it is shown whole', async () => {
  const open = await excelWith({});
  const codes = await inPane(open, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A4').values = [['Nome'], ['a'], ['b'], ['a']];
    sheet.autoFilter.apply('A1:A4', 0, { filterOn: 'Values', values: ['a'] });
    const hidden = sheet.getRange('A3').load('rowHidden');
    const filter = sheet.autoFilter.load('isDataFiltered');
    await context.sync();
    const before = [hidden.rowHidden, filter.isDataFiltered];
    sheet.getRange('3:3').insert('Down');
    const refusal = await context.sync().then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    sheet.autoFilter.clearCriteria();
    sheet.getRange('3:3').insert('Down');
    hidden.load('rowHidden');
    await context.sync();
    return [...before, refusal, hidden.rowHidden];
  });
  expect(codes).toEqual([true, true, 'InvalidOperation', false]);
});

it('a workbook whose structure is protected lets no sheet come or be renamed', async () => {
  const open = await excelWith({});
  const codes: unknown[] = [
    await inPane(open, async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('Nuovo');
      await context.sync();
    }),
    await inPane(open, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().name = 'Altro';
      await context.sync();
    }),
    await inPane(open, write),
  ];
  expect(codes).toEqual(['AccessDenied', 'AccessDenied', undefined]);
});

it('more than 512 merged areas are not told', async () => {
  const merged = async (rows: number): Promise<unknown> => {
    const open = await excelWith({});
    return open.pane.evaluate(
      (count) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          for (let row = 0; row < count; row++) sheet.getRangeByIndexes(row, 0, 1, 2).merge();
          await context.sync();
          const areas = sheet.getRange('A1:B600').getMergedAreasOrNullObject().load('areaCount');
          await context.sync();
          return areas.areaCount;
        }).catch((error: { code: string }) => error.code),
      rows,
    );
  };
  expect(await merged(512)).toBe(512);
  expect(await merged(513)).toBe('RequestAborted');
});

it('formulas come back in capitals and without needless quotes', async () => {
  const written = (open: OpenWorkbench): Promise<unknown> =>
    inPane(open, async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.formulas = [["=sum('Foglio1'!b1, b2)"]];
      cell.load('formulas');
      await context.sync();
      return cell.formulas;
    });
  expect(await written(await excelWith({}))).toEqual([['=SUM(Foglio1!B1,B2)']]);
  expect(await written(await excelWith({ normalisesFormulas: false }))).toEqual([["=sum('Foglio1'!b1, b2)"]]);
});

it('the used range counts a formula that shows nothing, or does not', async () => {
  const used = async (counts: boolean): Promise<unknown> => {
    const open = await excelWith({ usedRangeCountsBlankTexts: counts });
    return inPane(open, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C1').formulas = [[1, 2, '=""']];
      await context.sync();
      const range = sheet.getUsedRange(true).load('address');
      await context.sync();
      return range.address;
    });
  };
  expect(await used(true)).toBe('Foglio1!A1:C1');
  expect(await used(false)).toBe('Foglio1!A1:B1');
});

it('days count from 1904 where the workbook says so, and are shown as the days they are', async () => {
  const sample = 'schede-2024-pistoia-prato.xlsx';
  const open = await excelWith({ uses1904Dates: true }, { sample });
  const other = await excelWith({}, { sample });
  const days = ({ page }: OpenWorkbench): Promise<[number, string][]> =>
    page.evaluate(() => {
      const { workbench } = window as unknown as { workbench: Workbench };
      return workbench.host.workbook.sheets.flatMap((sheet) => {
        const box = sheet.usedBox(true);
        const found: [number, string][] = [];
        for (let row = 0; row < (box?.rows ?? 0); row++)
          for (let cell = 0; cell < 12; cell++)
            if (/yy/.test(sheet.numberFormat(row, cell)) && typeof sheet.value(row, cell) === 'number')
              found.push([sheet.value(row, cell) as number, sheet.text(row, cell)]);
        return found;
      });
    });
  const [from1904, from1900] = [await days(open), await days(other)];
  expect(from1904.length).toBeGreaterThan(0);
  expect(from1904).toEqual(from1900.map(([day, text]) => [day - 1462, text]));
});

it.each(['sheet', 'workbook'])(
  'a %s goes while rows of it wait for the page to be idle to be measured',
  async (gone) => {
    const { page } = await excelWith({});
    const waited = await page.evaluate(async (what) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      const { facade } = workbench.host.workbook;
      const asked: IdleRequestCallback[] = [];
      const { requestIdleCallback } = window;
      window.requestIdleCallback = (callback) => asked.push(callback);
      // Of a sheet of more than 10,000 cells Univer measures only the rows in view at once.
      const sheet = facade.create('Di passaggio', 1000, 20).setColumnWidth(0, 200);
      if (what === 'sheet') facade.deleteSheet(sheet);
      else await workbench.openEmpty();
      window.requestIdleCallback = requestIdleCallback;
      for (const callback of asked) callback({ didTimeout: false, timeRemaining: () => 50 });
      return asked.length;
    }, gone);
    expect(waited).toBeGreaterThan(0);
  },
);
