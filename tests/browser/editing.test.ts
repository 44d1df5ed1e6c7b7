/** The tree changed in the pane of a real browser, by mouse and by keyboard, and what the sheet says afterwards. */
import { inWorkbench, openWorkbench, useWorkbench, type OpenWorkbench } from './workbenchPage';

const SHEET = 'Piano 2024';

jest.setTimeout(120_000);

useWorkbench();

let open: OpenWorkbench;
beforeEach(async () => {
  open = await openWorkbench('piano-semplice.xlsx');
  await open.pane.getByRole('tree').waitFor();
});

/** Codes and names of the sheet, from its headings down. */
async function rows(): Promise<string[]> {
  const cells = await inWorkbench<unknown[][]>(open.page, 'read', SHEET, 'A5:B14');
  return cells.map((row) => row.join(' '));
}

async function said(text: RegExp): Promise<void> {
  await open.pane.getByRole('status').filter({ hasText: text }).waitFor();
}

function focusedText(): Promise<string> {
  return open.pane.evaluate(() => document.activeElement?.textContent ?? '');
}

it('a row dragged before another one shows where it goes, and goes there in the sheet', async () => {
  const { pane, page } = open;
  const before = await rows();
  const dragged = pane.getByRole('treeitem', { name: /^01_01_03 / });
  const target = pane.getByRole('treeitem', { name: /^01_01_02 / });
  const [from, to] = [await dragged.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('the rows are not in view');
  await page.mouse.move(from.x + 90, from.y + 14);
  await page.mouse.down();
  await page.mouse.move(to.x + 90, to.y + 14, { steps: 5 });
  await page.mouse.move(to.x + 90, to.y + 3, { steps: 5 });
  expect(await target.getAttribute('data-drop')).toBe('before');
  await page.mouse.up();
  await said(/^Spostato/);
  expect(await focusedText()).toMatch(/^01_01_03 /);
  const after = await rows();
  expect(after).not.toEqual(before);
  expect([...after].sort()).toEqual([...before].sort());
  const place = (code: string): number => after.findIndex((row) => row.startsWith(code));
  expect(place('01_01_03')).toBeLessThan(place('01_01_02'));
});

it('a name typed after F2 stands in the sheet, and the focus on its row', async () => {
  await open.pane.getByRole('treeitem', { name: /^01_01_03 / }).focus();
  await open.page.keyboard.press('F2');
  await open.page.keyboard.type('Nome nuovo');
  await open.page.keyboard.press('Enter');
  await said(/^Cambiato/);
  expect(await focusedText()).toMatch(/^01_01_03 Nome nuovo/);
  expect(await rows()).toContain('01_01_03 Nome nuovo');
});

it('what Canc takes away after its question is gone from the sheet', async () => {
  await open.pane.getByRole('treeitem', { name: /^01_01_03 / }).focus();
  await open.page.keyboard.press('Delete');
  await open.pane.getByRole('button', { name: 'Elimina' }).click();
  await said(/^Tolto/);
  expect((await rows()).some((row) => row.startsWith('01_01_03'))).toBe(false);
});
