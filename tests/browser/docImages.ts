/** `npm run images`: the pictures of the README and of the guide, from the workbench as it is. The add-in is built before (`npm run build`). */
import { mkdirSync } from 'node:fs';
import {
  chooseInMenu,
  openWorkbench,
  startWorkbench,
  stopWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

const IMAGES = 'docs/immagini';

type Show = (open: OpenWorkbench) => Promise<void>;

const calculate: Show = async ({ pane }) => {
  await pane.getByRole('button', { name: 'Calcola', exact: true }).click();
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
};

/** The objective of the Relazione that loses most. */
const explainLoss: Show = async (open) => {
  const { page, pane } = open;
  await calculate(open);
  await pane.getByRole('treeitem').nth(2).focus();
  await page.keyboard.press('ArrowRight');
  await pane.getByRole('treeitem', { name: /PID - Punto impresa digitale/ }).dblclick();
  await pane.getByText('Da dove viene il punteggio').waitFor();
};

const openTab =
  (name: RegExp): Show =>
  ({ pane }) =>
    pane.getByRole('tab', { name }).click();

const teach: Show = async ({ pane }) => {
  await chooseInMenu(pane, 'Insegna la disposizione…');
  await pane.getByRole('heading', { name: 'Insegna la disposizione' }).waitFor();
};

const share: Show = async (open) => {
  await calculate(open);
  await chooseInMenu(open.pane, 'Condividi…');
  await open.pane.getByRole('heading', { name: 'Condividere il file' }).waitFor();
};

const RELAZIONE = 'relazione-2022-pistoia-prato.xlsx';
const PIANO = 'piano-semplice.xlsx';
const WIDE = { width: 1480, height: 800 };
const NARROW = { width: 1100, height: 700 };

/** Each picture: the sample it shows, what is done first, the window. */
const PICTURES: readonly [file: string, sample: string, show: Show, size: typeof WIDE][] = [
  ['banco-di-prova.png', RELAZIONE, explainLoss, WIDE],
  ['guida-albero.png', RELAZIONE, calculate, NARROW],
  ['guida-riepilogo.png', RELAZIONE, openTab(/^Riepilogo/), NARROW],
  ['guida-perche.png', RELAZIONE, explainLoss, NARROW],
  ['guida-segnalazioni.png', PIANO, openTab(/^Segnalazioni|^Verifica/), NARROW],
  ['guida-condividi.png', PIANO, share, NARROW],
  ['guida-insegnare.png', PIANO, teach, NARROW],
];

await startWorkbench();
try {
  mkdirSync(IMAGES, { recursive: true });
  for (const [file, sample, show, size] of PICTURES) {
    const open = await openWorkbench(sample, {}, size);
    await open.pane.getByRole('tree').waitFor();
    await show(open);
    // The detail slides in, and the sheet goes to the cell.
    await open.page.waitForTimeout(1500);
    await open.page.screenshot({ path: `${IMAGES}/${file}` });
  }
} finally {
  await stopWorkbench();
}
