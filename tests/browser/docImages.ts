/** `npm run images`: the pictures of the README, from the workbench as it is. The add-in is built before (`npm run build`). */
import { mkdirSync } from 'node:fs';
import { openWorkbench, startWorkbench, stopWorkbench } from './workbenchPage';

const IMAGES = 'docs/immagini';

await startWorkbench();
try {
  mkdirSync(IMAGES, { recursive: true });
  const { page, pane } = await openWorkbench(
    'relazione-2022-pistoia-prato.xlsx',
    {},
    { width: 1480, height: 800 },
  );
  await pane.getByRole('button', { name: 'Calcola' }).click();
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
  // The objective that loses most.
  await pane.getByRole('treeitem').nth(2).focus();
  await page.keyboard.press('ArrowRight');
  await pane.getByRole('treeitem', { name: /PID - Punto impresa digitale/ }).dblclick();
  await pane.getByText('Da dove viene il punteggio').waitFor();
  // The detail slides in, and the sheet goes to the cell.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${IMAGES}/banco-di-prova.png` });
} finally {
  await stopWorkbench();
}
