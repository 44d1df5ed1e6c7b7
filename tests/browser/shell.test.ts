/** The page around the sheet: a new workbook, work that is not thrown away, the language, the key between sheet and pane. */
import type { Workbench } from '../../workbench/page/workbench';
import { inWorkbench, openWorkbench, paneOf, useWorkbench } from './workbenchPage';

jest.setTimeout(180_000);

useWorkbench();

it('asks before changes are thrown away, and not when there are none', async () => {
  const { page, pane } = await openWorkbench('piano-semplice.xlsx');
  await pane.getByRole('tree').waitFor();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await inWorkbench(page, 'edit', 'Piano 2024', 'J1', 'mio');
  await page.getByRole('button', { name: 'Nuovo' }).click();
  expect(asked).toEqual([expect.stringContaining('vanno perse')]);
  expect(await page.locator('#file-name').textContent()).toBe('piano-semplice.xlsx');
  await inWorkbench(page, 'download');
  await page.getByRole('button', { name: 'Nuovo' }).click();
  await page.locator('#file-name').filter({ hasText: 'Cartel1.xlsx' }).waitFor();
  expect(asked).toHaveLength(1);
  page.removeAllListeners('dialog');
});

it('F6 goes to the pane and back to the sheet', async () => {
  const { page, pane } = await openWorkbench('piano-semplice.xlsx');
  await pane.getByRole('tree').waitFor();
  await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 200, y: 200 } });
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('F6');
  expect(await focused()).toBe('IFRAME');
  expect(await pane.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
  await page.keyboard.press('F6');
  expect(await focused()).not.toBe('IFRAME');
});

it('says why a function gave an error, where its cell is selected, and nothing elsewhere', async () => {
  const { page, pane } = await openWorkbench('piano-semplice.xlsx');
  await pane.getByRole('tree').waitFor();
  await inWorkbench(page, 'edit', 'Piano 2024', 'K30', '=PERF_STATUS(PERF_SCORE("mah";1))');
  await inWorkbench(page, 'edit', 'Piano 2024', 'K31', '=1/0');
  const go = (cell: string): Promise<void> =>
    page.evaluate((address) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      const { facade } = workbench.host.workbook.activeSheet;
      facade.setActiveRange(facade.getRange(address));
    }, cell);
  const status = page.locator('#status');
  await go('K30');
  await status.filter({ hasText: /^K30: .*«mah»/ }).waitFor();
  await go('K31');
  await expect(status.filter({ hasText: /^$/ }).waitFor({ state: 'attached' })).resolves.toBeUndefined();
});

it('rows without a height are as high as what is in them, as Excel opens them', async () => {
  const { page, pane } = await openWorkbench('piano-semplice.xlsx');
  await pane.getByRole('tree').waitFor();
  const [title, other] = await page.evaluate(() => {
    const { workbench } = window as unknown as { workbench: Workbench };
    const { facade } = workbench.host.workbook.activeSheet;
    return [0, 4].map((row) => facade.getRowHeight(row));
  });
  expect(title).toBeGreaterThan(other ?? 0);
});

it('says which charts of a sheet it does not draw', async () => {
  const { page, pane } = await openWorkbench('piano-semplice.xlsx');
  await pane.getByRole('tab', { name: 'Riepilogo' }).click();
  await pane.getByRole('button', { name: 'Scrivi il foglio Riepilogo, con i grafici' }).click();
  await page
    .locator('#status')
    .filter({ hasText: /un grafico.*«Punteggi».*non li disegna/ })
    .waitFor();
});

it('the pane speaks the language that is chosen for Excel', async () => {
  const { page } = await openWorkbench('piano-semplice.xlsx');
  await page.getByRole('combobox', { name: 'Lingua' }).selectOption('English');
  await page.waitForURL(/lingua=en-US/);
  await page.waitForFunction(() => 'workbench' in window);
  const pane = await paneOf(page);
  await pane.getByRole('button', { name: 'Calculate' }).waitFor();
});
