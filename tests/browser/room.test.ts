/** How much of the tree is in view in the sizes that task panes have, in a real browser. */
import type { Locator } from 'playwright-core';
import {
  chooseInMenu,
  inPaneOf,
  inWorkbench,
  openWorkbench,
  useWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

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

it('many rows are in view after opening and after Calcola, none higher than 32 pixels, and only the tree scrolls', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  expect((await pane.getByRole('treeitem').first().boundingBox())?.height).toBeLessThanOrEqual(32);
  // Enough rows to fill any of the sizes: what is below all the objectives of the first ambito.
  await pane.getByRole('treeitem').nth(2).focus();
  await page.keyboard.press('*');
  for (const size of SIZES) {
    await inPaneOf(open, size);
    expect(await rowsInView(open)).toBeGreaterThanOrEqual(size.rows);
    expect(await scrolling(open)).toEqual(['tree']);
  }
  await pane.getByRole('button', { name: 'Calcola' }).click();
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
  for (const size of SIZES) {
    await inPaneOf(open, size);
    expect(await rowsInView(open)).toBeGreaterThanOrEqual(size.rows);
  }
});

/** Roles of what scrolls. */
function scrolling({ pane }: OpenWorkbench): Promise<(string | null)[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight)
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .map((element) => element.getAttribute('role')),
  );
}

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

/** Whatever is cut at the right end of the pane: words, and what can be pressed. */
function cutOff({ pane }: OpenWorkbench): Promise<string[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll('button, label, select, p, textarea, input:not([hidden])')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

it('at 200% zoom nothing is cut, and rows have room for their names', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  const { page, pane } = open;
  await pane.getByRole('tree').waitFor();
  await inPaneOf(open, { width: 175, height: 378 });
  const names = await pane
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('[title]')?.clientWidth ?? 0));
  expect(Math.min(...names)).toBeGreaterThan(30);
  const bottoms = (locator: Locator): Promise<number[]> =>
    locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  const tabs = new Set(await bottoms(pane.getByRole('tab')));
  const tools = await bottoms(pane.getByRole('button', { name: /^Cerca|^Vista/ }));
  expect(tabs.size).toBe(2);
  expect(Math.max(...tools)).toBeLessThanOrEqual(Math.max(...tabs));
  for (const page of [/^Riconosciuto/, /^Regole/, 'Condividi…']) {
    await chooseInMenu(pane, page);
    await pane.getByRole('button', { name: 'Torna all’albero' }).waitFor();
    expect([page, await cutOff(open)]).toEqual([page, []]);
    await pane.getByRole('button', { name: 'Torna all’albero' }).click();
  }
  await chooseInMenu(pane, 'Legenda…');
  const bounds = pane.getByRole('dialog').locator('li > span:last-child');
  await bounds.first().waitFor();
  const heights = await bounds.evaluateAll((each) =>
    each.map((one) => one.clientHeight || one.getBoundingClientRect().height),
  );
  expect(Math.max(...heights)).toBeLessThan(30);
  await page.keyboard.press('Escape');
  await pane.getByRole('tab', { name: /^Segnalazioni/ }).click();
  await pane
    .getByRole('button', { name: /^Altro su/ })
    .first()
    .click();
  await pane.getByRole('menuitem', { name: 'Accetta…' }).click();
  await pane.getByRole('dialog').waitFor();
  expect(await cutOff(open)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('in 350 × 250 the fields of a node are in view, and while a layout is taught what ends that', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  const { page, pane } = open;
  await pane.getByRole('tree').waitFor();
  await inPaneOf(open, { width: 350, height: 250 });
  const isInView = async (name: string): Promise<boolean> => {
    const box = await pane.getByRole('button', { name, exact: true }).boundingBox();
    const frame = await page.locator('iframe').boundingBox();
    return box !== null && frame !== null && box.y + box.height <= frame.y + frame.height;
  };
  await pane.getByRole('treeitem').nth(3).focus();
  await page.keyboard.press('F2');
  await pane.getByRole('textbox', { name: 'Nome' }).waitFor();
  await untilTrue(open, () => isInView('Salva'));
  await page.keyboard.press('Escape');
  await chooseInMenu(pane, 'Insegna la disposizione…');
  await pane.getByRole('heading', { name: 'Insegna la disposizione' }).waitFor();
  await untilTrue(open, () => isInView('Va bene così'));
});

/** Once the detail has taken its room; never, and the test ends with its own time. */
async function untilTrue({ page }: OpenWorkbench, isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await page.waitForTimeout(50);
}

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

it('a name that is read from right to left begins at the right, and is cut at its end', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  await inPaneOf(open, { width: 320, height: 500 });
  await inWorkbench(page, 'edit', 'Piano 2024', 'B5', 'דיגיטציה של עסקים קטנים ובינוניים באזור כולו');
  const row = pane.getByRole('treeitem', { name: /דיגיטציה/ });
  await row.waitFor();
  const isBeginningInView = await row.evaluate((element) => {
    const name = element.querySelector('[title]');
    const text = name?.lastElementChild?.firstChild;
    if (!name || !text) return null;
    const first = document.createRange();
    first.setStart(text, 0);
    first.setEnd(text, 1);
    return first.getBoundingClientRect().right <= name.getBoundingClientRect().right + 1;
  });
  expect(isBeginningInView).toBe(true);
});

it('what Excel refused, and the way to its details, are written alike', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  const faults = [1, 2, 3, 4].map((trip) => ({ trip, when: 'before', code: 'GeneralException' }));
  await inWorkbench(page, 'fail', faults);
  await pane.getByRole('button', { name: 'Calcola', exact: true }).click();
  const details = pane.getByRole('button', { name: 'Copia i dettagli' });
  const sizes = await details.evaluate((link) =>
    [link, link.parentElement].map((each) => each && getComputedStyle(each).fontSize),
  );
  expect(sizes[0]).toBe(sizes[1]);
});
