/** The way between the add-in and the emulated Excel: faults, limits, events, the ribbon. */
import type { Workbench } from '../../../workbench/page/workbench';
import { inWorkbench, SELFTEST, useWorkbench } from '../workbenchPage';
import { column, excelWith, inPane, SHEET, write } from './excelWith';

jest.setTimeout(120_000);
useWorkbench(SELFTEST);

describe('the way to Excel', () => {
  it('is closed to an impatient batch while a person types, and open again afterwards', async () => {
    const open = await excelWith({});
    await inWorkbench(open.page, 'beginCellEdit');
    expect(await inPane(open, write, { delayForCellEdit: false })).toBe('InvalidOperationInCellEditMode');
    const patient = inPane(open, write);
    await inWorkbench(open.page, 'endCellEdit');
    await patient;
    expect(await column(open, 'A1')).toEqual(['scritto']);
  });

  it('carries no more than 5 MB on the web', async () => {
    const big = async (context: Excel.RequestContext): Promise<void> => {
      // Below what is shown: drawing so long a text takes the browser seconds.
      const text = 'x'.repeat(30_000);
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A500:A699');
      range.values = Array.from({ length: 200 }, () => [text]);
      await context.sync();
    };
    expect(await inPane(await excelWith({ mostBytes: 5 * 1024 * 1024 }), big)).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(await inPane(await excelWith({}), big)).toBeUndefined();
  });

  it('fails where a test says so, after Excel has written', async () => {
    const open = await excelWith({});
    await inWorkbench(open.page, 'fail', [{ trip: 1, when: 'after', code: 'GeneralException' }]);
    expect(await inPane(open, write)).toBe('GeneralException');
    expect(await column(open, 'A1')).toEqual(['scritto']);
  });
});

it('only events that are listened to arrive, and they say who changed the cells', async () => {
  const open = await excelWith({});
  await open.pane.evaluate(() =>
    Excel.run(async (context) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
        heard.push([address, source]);
      });
      // Never sent to Excel, and so never heard of.
      await context.sync();
      context.workbook.worksheets.onSelectionChanged.add(async () => {
        heard.push('selection');
      });
    }),
  );
  await inWorkbench(open.page, 'edit', SHEET, 'B1', 1);
  await inWorkbench(open.page, 'editRemotely', SHEET, 'C1', 2);
  await inWorkbench(open.page, 'insertRowsRemotely', SHEET, '1:2');
  await open.pane.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length >= 3);
  const heard = await open.pane.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  expect(heard.slice(0, 3)).toEqual([
    ['B1', 'Local'],
    ['C1', 'Remote'],
    ['1:2', 'Remote'],
  ]);
});

it('the first command of the ribbon starts the page and is lost', async () => {
  const open = await excelWith({}, { isPaneOpen: false });
  expect(await open.page.locator('iframe').count()).toBe(0);
  await inWorkbench(open.page, 'command', 'calcola');
  await open.page.locator('iframe').waitFor({ state: 'attached' });
  expect(await open.page.locator('#pane').isVisible()).toBe(false);
});

it('a page that keeps its thread for long is found out', async () => {
  const open = await excelWith({});
  await open.pane.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          const end = performance.now() + 700;
          while (performance.now() < end);
          resolve(null);
        }),
      ),
  );
  await open.page.waitForFunction(
    () => (window as unknown as { workbench: Workbench }).workbench.longestBlock() >= 700,
  );
});
