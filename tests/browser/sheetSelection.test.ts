/** The sheet and the tree follow one another, in a real browser. */
import { openWorkbench, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(120_000);

useWorkbench();

/** As a person does: the pane did not ask for it. */
function selectCell({ pane }: OpenWorkbench, sheet: string, cell: string): Promise<void> {
  return pane.evaluate(
    ([name, address]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name as string);
        worksheet.activate();
        worksheet.getRange(address as string).select();
        await context.sync();
      }),
    [sheet, cell],
  );
}

it('a cell selected in the sheet has its node framed in the tree, and the focus stays in the sheet', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  await selectCell(open, 'Piano 2024', 'E41');
  const framed = pane.locator('[role=treeitem][aria-current=location]');
  await framed.waitFor();
  const { top, bottom, from, to } = await framed.evaluate((row) => {
    const tree = row.closest('[role=tree]')?.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    return { top, bottom, from: tree?.top ?? 0, to: tree?.bottom ?? 0 };
  });
  expect([top >= from, bottom <= to]).toEqual([true, true]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
});

it('a row that goes to its cell is not answered with a frame', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  await open.pane.getByRole('treeitem').nth(4).dblclick();
  await open.page.waitForTimeout(600);
  expect(await open.pane.locator('[aria-current=location]').count()).toBe(0);
});
