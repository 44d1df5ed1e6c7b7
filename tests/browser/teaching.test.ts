/** A workbook that is not read alone, taught by pointing at its cells in a real browser through the genuine office.js, and computed. */
import type { Workbench } from '../../workbench/page/workbench';
import { bytesOf, truthOf } from '../fixtures/other/truth';
import {
  contents,
  inWorkbench,
  openWorkbench,
  paneOf,
  useWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

jest.setTimeout(180_000);

useWorkbench();

/** A prospetto whose names stand in «DESCRIZIONE», and what was done in «Indicatore». */
const NAME = '05-comune-prospetto-nucleo';
const SHEET = 'Prospetto';

/** The workbook in the grid, and the pane that reads it. */
async function openProspetto(): Promise<OpenWorkbench> {
  const open = await openWorkbench('piano-semplice.xlsx', { profile: 'm365' });
  await open.page.evaluate(
    async ([bytes, name]) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      await workbench.open(Uint8Array.from(bytes), name);
    },
    [[...bytesOf(NAME)], `${NAME}.xlsx`] as const,
  );
  const pane = await paneOf(open.page);
  await pane.getByRole('button', { name: 'Insegna…' }).waitFor();
  return { ...open, pane };
}

/** As a person clicks in the grid. */
async function select({ page, pane }: OpenWorkbench, cell: string): Promise<void> {
  await page.evaluate(
    ([sheet, address]) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      const { facade } = workbench.host.workbook.findSheet(sheet) ?? {};
      facade?.activate();
      facade?.setActiveRange(facade.getRange(address));
    },
    [SHEET, cell] as const,
  );
  await pane.getByText(`${SHEET}, ${cell}:`).waitFor();
}

/** Says what the column of the selected cell is, with the keyboard. */
async function sayColumn(open: OpenWorkbench, cell: string, role: string): Promise<void> {
  const { pane, page } = open;
  await select(open, cell);
  await pane.getByRole('button', { name: /^La colonna . è…$/ }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('menuitem', { name: role, exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('menu').waitFor({ state: 'detached' });
}

/** Once the pane has done what it does. */
async function pressed({ pane }: OpenWorkbench, name: string): Promise<void> {
  await pane.locator('button:not([aria-disabled="true"])').filter({ hasText: name }).click();
}

it('is taught in two answers, coloured and given back as it was, confirmed and computed', async () => {
  const open = await openProspetto();
  const { pane, page } = open;
  await pane.getByRole('button', { name: 'Insegna…' }).click();
  await pane.getByRole('tree').waitFor();
  await sayColumn(open, 'E5', 'Nome');
  const { nodes } = truthOf(NAME);
  const names = nodes.filter(({ level }) => level === 'indicatore').map(({ name }) => name);
  await pane
    .getByRole('treeitem')
    .filter({ hasText: names[0] ?? '' })
    .waitFor();
  await sayColumn(open, 'G5', 'Consuntivo');
  await pane.getByText('Indicatori: 30. Titoli: 6. Righe non capite: 0.').waitFor();
  await pane.getByText(/Qual è la colonna «Consuntivo»/).waitFor({ state: 'detached' });

  const before = await contents(open);
  await pressed(open, 'Colora nel foglio');
  await pane
    .getByText(/^Le righe sono colorate/)
    .last()
    .waitFor();
  expect(await contents(open)).not.toEqual(before);
  await pressed(open, 'Togli i colori');
  await pane
    .getByText(/^I colori sono stati tolti/)
    .last()
    .waitFor();
  expect(await contents(open)).toEqual(before);

  await pressed(open, 'Va bene così');
  await pressed(open, 'Calcola');
  // What was done is told in words, which are no figures.
  await pressed(open, 'Calcola comunque');
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor({ timeout: 60_000 });
  const results = await inWorkbench<unknown[][]>(page, 'read', SHEET, 'J5:J36');
  expect(results[0]).toEqual(['Punteggio ricalcolato']);
});
