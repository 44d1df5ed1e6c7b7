import { rmSync } from 'node:fs';
import { longTasks, TRACED } from './browserTrace';
import { makeWorkbooks } from './browserWorkbooks';
import {
  chooseInMenu,
  inWorkbench,
  openWorkbench,
  startWorkbench,
  stopWorkbench,
} from '../tests/browser/workbenchPage';
import type { OpenWorkbench } from '../tests/browser/workbenchPage';
import { ensureBuilt } from '../workbench/server/build';

/**
 * The real pane in Chromium, on the genuine office.js: the longest task of its thread, in milliseconds of processor, and
 * the round trips to Excel, for opening, Calcola and a rename. Nothing of Excel's own work counts.
 */
const PATIENCE_MS = 300_000;

type Work = (pane: OpenWorkbench) => Promise<void>;

const WORKS: Readonly<Record<string, Work>> = {
  rileggi: async ({ pane }) => {
    await chooseInMenu(pane, 'Rileggi');
    await idle(pane);
  },
  calcola: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Calcola', exact: true }).click();
    await idle(pane);
    const many = pane.getByRole('button', { name: 'Scrivi i valori' });
    if (!(await many.isVisible())) return;
    await many.click();
    await idle(pane);
  },
  rinomina: async ({ pane, page }) => {
    await pane.getByRole('treeitem').last().focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Nome nuovo');
    await page.keyboard.press('Enter');
    await idle(pane);
  },
};

/** The pane has begun to work and has done. */
async function idle(pane: OpenWorkbench['pane']): Promise<void> {
  await pane.waitForTimeout(150);
  await pane
    .getByRole('button', { name: 'Calcola', exact: true, disabled: false })
    .waitFor({ timeout: PATIENCE_MS });
  await pane.getByRole('button', { name: 'Annulla' }).waitFor({ state: 'hidden', timeout: PATIENCE_MS });
}

async function measure(what: string, open: OpenWorkbench): Promise<void> {
  const { page } = open;
  const browser = page.context().browser();
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = frameTree.childFrames?.[0]?.frame.id ?? '';
  for (const [name, work] of Object.entries(WORKS)) {
    const before = await inWorkbench<number>(page, 'roundTrips');
    await browser?.startTracing(page, { categories: TRACED });
    await work(open);
    const tasks = longTasks((await browser?.stopTracing()) ?? Buffer.from('{}'), frame);
    const trips = (await inWorkbench<number>(page, 'roundTrips')) - before;
    const [longest = 0] = tasks;
    const sum = tasks.reduce((a, b) => a + b, 0);
    console.log(
      [what.padEnd(24), name.padEnd(9), milliseconds(longest), milliseconds(sum), trips].join('  '),
    );
  }
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`.padStart(8);
}

ensureBuilt();
const { folder, files } = await makeWorkbooks();
await startWorkbench({ samples: folder });
try {
  console.log('Cartella, lavoro, compito più lungo, tutti quelli sopra 10 ms, viaggi verso Excel');
  for (const [what, file] of Object.entries(files)) {
    const open = await openWorkbench(file);
    open.page.setDefaultTimeout(PATIENCE_MS);
    await open.pane.getByRole('tree').waitFor();
    await measure(what, open);
    await open.page.close();
  }
} finally {
  await stopWorkbench();
  rmSync(folder, { recursive: true });
}
