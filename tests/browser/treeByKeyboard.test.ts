/** The tree changed in the pane by keyboard alone, beside a narrow grid: each change is one undo, and the file is what it was. */
import { contents, inWorkbench, openWorkbench, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(180_000);

useWorkbench();

const SAMPLES = [
  'piano-semplice.xlsx',
  'pira-2024-toscana-nord-ovest.xlsx',
  'schede-2024-pistoia-prato.xlsx',
  'relazione-2025-toscana-nord-ovest.xlsx',
  'cruscotto-2021-maremma.xlsx',
];

/** Puts the focus on the first indicator of the tree, as the keys do. */
async function goToIndicator({ page, pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole('treeitem').first().focus();
  await page.keyboard.press('Home');
  for (let depth = 0; depth < 4; depth++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
}

/** Does something and waits for what the pane says of it. */
async function outcome({ pane }: OpenWorkbench, work: () => Promise<void>, said: RegExp): Promise<void> {
  await work();
  await pane.getByText(said).first().waitFor({ timeout: 60_000 });
}

it.each(SAMPLES)('%s: an indicator taken away comes back with one undo', async (sample) => {
  const viewport = { width: 900, height: 640 };
  // Where what an add-in writes can be undone.
  const open = await openWorkbench(sample, { profile: 'm365' }, viewport);
  await open.pane.getByRole('tree').waitFor();
  const before = await contents(open);
  await goToIndicator(open);
  await open.page.keyboard.press('Delete');
  const remove = open.pane.getByRole('button', { name: 'Elimina', exact: true });
  await remove.waitFor();
  await outcome(open, () => remove.press('Enter'), /^Tolto/);
  expect((await contents(open)).kept).not.toEqual(before.kept);
  expect(await inWorkbench<boolean>(open.page, 'undo')).toBe(true);
  expect((await contents(open)).kept).toEqual(before.kept);
});
