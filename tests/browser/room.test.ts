/** How much of the tree is in view in the sizes that task panes have, in a real browser. */
import { inPaneOf, openWorkbench, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(120_000);

useWorkbench();

/** The size that Microsoft gives for a task pane, and one as high as most screens allow; rows that must be in view. */
const SIZES = [
  { width: 350, height: 378, rows: 8 },
  { width: 350, height: 800, rows: 20 },
] as const;

/** Rows that are wholly in view. */
function rowsInView({ pane }: OpenWorkbench): Promise<number> {
  return pane.evaluate(() => {
    const tree = document.querySelector('[role=tree]')?.getBoundingClientRect();
    const isInView = ({ top, bottom }: DOMRect): boolean =>
      tree !== undefined && top >= tree.top && bottom <= Math.min(tree.bottom, innerHeight);
    return [...document.querySelectorAll('[role=treeitem]')].filter((row) =>
      isInView(row.getBoundingClientRect()),
    ).length;
  });
}

it.each(SIZES)(
  '$rows rows are in view at $width × $height, after opening and after Calcola',
  async (size) => {
    const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
    await open.pane.getByRole('tree').waitFor();
    await inPaneOf(open, size);
    // Enough rows to fill any of the sizes: what is below all the objectives of the first ambito.
    await open.pane.getByRole('treeitem').nth(2).focus();
    await open.page.keyboard.press('*');
    expect(await rowsInView(open)).toBeGreaterThanOrEqual(size.rows);
    await open.pane.getByRole('button', { name: 'Calcola' }).click();
    await open.pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
    expect(await rowsInView(open)).toBeGreaterThanOrEqual(size.rows);
  },
);

it('a row and what is marked in it are at most 32 pixels high', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  const row = open.pane.getByRole('treeitem').first();
  await row.waitFor();
  expect((await row.boundingBox())?.height).toBeLessThanOrEqual(32);
});

it('only the tree scrolls', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  await open.pane.getByRole('tree').waitFor();
  await inPaneOf(open, SIZES[0]);
  const scrolling = await open.pane.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight)
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .map((element) => element.getAttribute('role')),
  );
  expect(scrolling).toEqual(['tree']);
});

it('the units to choose among are within a pane of 320 pixels, where there is no room beside the menu', async () => {
  const open = await openWorkbench('relazione-2025-toscana-nord-ovest.xlsx');
  await open.pane.getByRole('tree').waitFor();
  await inPaneOf(open, { width: 320, height: 700 });
  await open.pane.getByRole('button', { name: 'Vista' }).click();
  await open.pane.getByRole('menuitem', { name: 'Di un’unità organizzativa' }).click();
  await open.pane.getByRole('menuitemradio', { name: 'Ragioneria' }).click();
  const box = await open.pane.getByText('Unità: Ragioneria:').boundingBox();
  expect(box?.width).toBeGreaterThan(0);
});

it('a double click on the lowest row goes to its cell, although the first click opens the detail there', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  await open.pane.getByRole('tree').waitFor();
  await inPaneOf(open, SIZES[0]);
  const before = await selectedAddress(open);
  await open.pane.getByRole('treeitem', { name: /^01_06 / }).dblclick();
  await open.pane.getByRole('button', { name: /^Vai alla cella/ }).waitFor();
  expect(await selectedAddress(open)).not.toBe(before);
});

function selectedAddress({ pane }: OpenWorkbench): Promise<string> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    }),
  );
}
