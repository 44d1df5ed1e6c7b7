/** The page of the workbench: what it gives as a file, and how it fits a narrow window. */
import type { Workbench } from '../../workbench/page/workbench';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { inPane } from './host/excelWith';
import { contents, openWorkbench, SELFTEST, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(120_000);
useWorkbench(SELFTEST);

/** Opens what is downloaded. */
function reopen({ page }: OpenWorkbench): Promise<void> {
  return page.evaluate(async () => {
    const { workbench } = window as unknown as { workbench: Workbench };
    await workbench.open(await workbench.download(), 'scaricato.xlsx');
  });
}

it.each(['cruscotto-2021-maremma.xlsx', 'schede-2024-pistoia-prato.xlsx'])(
  '%s comes back as it was',
  async (sample) => {
    const open = await openWorkbench(sample);
    const before = await contents(open);
    await reopen(open);
    expect((await contents(open)).kept).toEqual(before.kept);
  },
);

it('what the add-in did is in the file, and what it keeps there', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  await inPane(open, async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange('L1:L5').formulas = [['01'], ['=1/0'], [true], ['=PERF_SCORE(">= 60",30)'], ['=1=1']];
    sheet.getRange('N1').formulas = [['=PERF_STATUS(L4:L5)']];
    sheet.getRange('L1:M5').format.columnWidth = 99;
    sheet.getRange('M:M').columnHidden = true;
    sheet.getRange('L3').format.rowHeight = 42;
    sheet.getRange('L1').format.fill.color = '#FFC7CE';
    const { cellValue } = sheet.getRange('L2:L4').conditionalFormats.add('CellValue');
    cellValue.format.fill.color = '#C6EFCE';
    cellValue.format.font.color = '#006100';
    cellValue.rule = { formula1: '="Non <raggiunto> & \'altro\'"', operator: 'EqualTo' };
    const hidden = worksheets.add("Nota '24 <b>");
    hidden.getRange('A1').values = [['=non una "formula" & <b>']];
    hidden.visibility = 'Hidden';
    hidden.protection.protect();
    sheet.freezePanes.freezeRows(2);
    context.workbook.names.add('Soglie', sheet.getRange('A1:A9'));
    context.workbook.settings.add('prova', { testo: '"à" & <b>', numeri: [1.5] });
    await context.sync();
  });
  const before = await contents(open);
  await reopen(open);
  expect(await contents(open)).toMatchObject({ kept: before.kept });
  const kept = await open.page.evaluate(() => [
    ...(window as unknown as { workbench: Workbench }).workbench.host.workbook.settings,
  ]);
  expect(kept).toContainEqual(['prova', { testo: '"à" & <b>', numeri: [1.5] }]);
});

it('rows that were measured have their height in the file, and are measured again by who opens it', async () => {
  const open = await openWorkbench('');
  await inPane(open, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [['parola '.repeat(40)], ['b']];
    sheet.getRange('A1').format.wrapText = true;
    sheet.getRange('2:2').format.rowHeight = 42;
    await context.sync();
    sheet.getRange('1:1').format.autofitRows();
    await context.sync();
  });
  const bytes = await open.page.evaluate(async () =>
    Array.from(await (window as unknown as { workbench: Workbench }).workbench.download()),
  );
  const sheet = strFromU8(unzipSync(Uint8Array.from(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const [measured, chosen] = [...sheet.matchAll(/<row [^>]*>/g)].map(([tag]) => tag);
  expect(Number(/ ht="([\d.]+)"/.exec(measured ?? '')?.[1])).toBeGreaterThan(100);
  expect(measured).not.toContain('customHeight');
  expect(chosen).toContain('ht="42" customHeight="1"');
});

it('the page says what the file does not carry', async () => {
  const { page } = await openWorkbench('piano-semplice.xlsx');
  const [download] = await Promise.all([page.waitForEvent('download'), inMenu(page, 'Scarica')]);
  expect(download.suggestedFilename()).toBe('piano-semplice.xlsx');
  expect(await page.getByRole('status').first().textContent()).toMatch(/non porta grafici.*piè di pagina/);
});

/** Where the window is too narrow for the buttons. */
async function inMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name }).click();
}

it.each([1280, 1000, 720])(
  'in a window of %i pixels the bar is one line, and nothing of it is cut',
  async (width) => {
    const { page } = await openWorkbench('piano-semplice.xlsx', {}, { width, height: 400 });
    const bar = page.getByRole('toolbar', { name: 'Barra multifunzione' });
    expect((await bar.boundingBox())?.height).toBeLessThan(50);
    const ends = await bar
      .locator('button, select, .status')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
  },
);

it('the menu of a narrow window is opened and left with the keyboard, and closes on what is chosen', async () => {
  const { page } = await openWorkbench('piano-semplice.xlsx');
  const [button, menu] = [page.getByRole('button', { name: 'File', exact: true }), page.locator('#menu')];
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nuovo');
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.click();
  await page.getByLabel('Esempi').selectOption('cruscotto-2021-maremma.xlsx');
  await page.getByText('cruscotto-2021-maremma.xlsx', { exact: true }).waitFor();
  expect(await menu.isVisible()).toBe(false);
});

it('in a window of 320 pixels the pane is whole, below the grid', async () => {
  const { page } = await openWorkbench('piano-semplice.xlsx', {}, { width: 320, height: 800 });
  const [grid, pane] = await Promise.all(['#grid', '#pane'].map((id) => page.locator(id).boundingBox()));
  expect(pane).toMatchObject({ x: 0, width: 320 });
  expect(pane?.height).toBeGreaterThan(300);
  expect(grid?.height).toBeGreaterThan(150);
  expect((pane?.y ?? 0) + (pane?.height ?? 0)).toBeLessThanOrEqual(800);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
