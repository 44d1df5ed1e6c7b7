/** Cells for results that take only what is in a list, on the genuine office.js. */
import ExcelJS from '@protobi/exceljs';
import { inWorkbench, openWorkbench, paneOf, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(120_000);

useWorkbench();

/** A plan whose judgements have a list of words, one of cells of another sheet and one with a name. */
async function planWithLists(): Promise<number[]> {
  const book = new ExcelJS.Workbook();
  const plan = book.addWorksheet('Piano');
  plan.addRows([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Punteggio', 'Giudizio'],
    ['01', 'Competitività', 100],
    ['01_01', 'Imprese', 40, '>= 2 N.', 2],
    ['01_02', 'Eventi', 30, '>= 2 N.', 2],
    ['01_03', 'Fiere', 30, '>= 2 N.', 0],
  ]);
  const words = book.addWorksheet('Elenchi');
  words.addRows([['Raggiunto'], ['Parzialmente raggiunto'], ['In corso']]);
  book.definedNames.add('Elenchi!$A$1:$A$3', 'Giudizi');
  const lists = ['"Raggiunto, Parzialmente raggiunto"', 'Elenchi!$A$1:$A$3', 'Giudizi', 'Giudizi'];
  lists.forEach((list, i) => {
    plan.getCell(2 + i, 7).dataValidation = { type: 'list', allowBlank: true, formulae: [list] };
  });
  return Array.from(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** The judgements, once Calcola is through. */
async function calculated({ page, pane }: OpenWorkbench): Promise<string[]> {
  await pane.getByRole('button', { name: 'Calcola', exact: true }).click();
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
  return (await inWorkbench<unknown[][]>(page, 'read', 'Piano', 'G2:G5')).map(String);
}

it('a column with lists is filled once they hold all words, and told before', async () => {
  const { page, ...rest } = await openWorkbench('piano-semplice.xlsx');
  await page.evaluate(
    async (bytes) => {
      const { workbench } = window as unknown as {
        workbench: { open(file: Uint8Array, name: string): Promise<void> };
      };
      await workbench.open(Uint8Array.from(bytes), 'elenchi.xlsx');
    },
    await planWithLists(),
  );
  const open = { ...rest, page, pane: await paneOf(page) };
  await open.pane.getByRole('treeitem', { name: /Fiere/ }).waitFor();
  expect(await calculated(open)).toEqual(['', '', '', '']);
  await open.pane.getByRole('tab', { name: 'Riepilogo' }).click();
  await open.pane
    .getByText(/celle della colonna G ammettono solo un elenco.*non contiene «Non raggiunto»/)
    .waitFor();
  await inWorkbench(page, 'edit', 'Elenchi', 'A3', 'Non raggiunto');
  expect(await calculated(open)).toEqual([
    'Parzialmente raggiunto',
    'Raggiunto',
    'Raggiunto',
    'Non raggiunto',
  ]);
});
