/** What can be undone in the emulated Excel. */
import { inWorkbench, type OpenWorkbench, SELFTEST, useWorkbench } from '../workbenchPage';
import { column, excelWith, inPane, SHEET, write } from './excelWith';

jest.setTimeout(120_000);
useWorkbench(SELFTEST);

describe('what can be undone', () => {
  const undo = (open: OpenWorkbench) => inWorkbench<boolean>(open.page, 'undo');

  it('is what the add-in writes, from ExcelApi 1.19', async () => {
    const open = await excelWith({});
    await inPane(open, write);
    expect(await undo(open)).toBe(true);
    expect(await column(open, 'A1')).toEqual(['']);
  });

  it('is nothing after the add-in wrote, below; but reading takes nothing away', async () => {
    const open = await excelWith({ writesClearUndo: true });
    await inWorkbench(open.page, 'edit', SHEET, 'B1', 'a mano');
    await inPane(open, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
    });
    expect(await undo(open)).toBe(true);
    await inWorkbench(open.page, 'edit', SHEET, 'B1', 'a mano');
    await inPane(open, write);
    expect(await undo(open)).toBe(false);
    expect(await column(open, 'A1:B1')).toEqual(['scritto', 'a mano']);
  });

  it.each([
    [
      'asking for merged cells',
      'mergedAreasClearUndo',
      async (context: Excel.RequestContext) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address');
        await context.sync();
      },
    ],
    [
      'a setting',
      'settingsClearUndo',
      async (context: Excel.RequestContext) => {
        context.workbook.settings.add('prova', 1);
        await context.sync();
      },
    ],
    [
      'an event handler',
      'eventsClearUndo',
      async (context: Excel.RequestContext) => {
        context.workbook.worksheets.onAdded.add(async () => undefined);
        await context.sync();
      },
    ],
  ] as const)('is lost by %s where Excel loses it', async (_, property, batch) => {
    for (const isLost of [true, false]) {
      const open = await excelWith({ [property]: isLost });
      await inWorkbench(open.page, 'edit', SHEET, 'B1', 'a mano');
      await inPane(open, batch);
      expect(await undo(open)).toBe(!isLost);
    }
  });

  it('is told by the requirement set', async () => {
    for (const excelApi of ['1.17', '1.20'] as const) {
      const open = await excelWith({ excelApi });
      const has = await open.pane.evaluate(() =>
        Office.context.requirements.isSetSupported('ExcelApi', '1.19'),
      );
      expect(has).toBe(excelApi === '1.20');
    }
  });

  it('is refused as a group, and nothing is written', async () => {
    const open = await excelWith({ refusesUndoGroups: true });
    expect(await inPane(open, write, { mergeUndoGroup: true })).toBe('UndoNotSupported');
    expect(await column(open, 'A1')).toEqual(['']);
    await inPane(open, write);
    expect(await column(open, 'A1')).toEqual(['scritto']);
  });
});
