/** What is printed of the sheets, on the genuine office.js. */
import ExcelJS from '@protobi/exceljs';
import { inPane } from './host/excelWith';
import { chooseInMenu, openWorkbench, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(180_000);

useWorkbench();

/** Of the sheet in front. */
function printArea(open: OpenWorkbench): Promise<unknown> {
  return inPane(open, async (context) => {
    const area = context.workbook.worksheets.getActiveWorksheet().pageLayout.getPrintAreaOrNullObject();
    area.load('address');
    await context.sync();
    return area.isNullObject ? null : area.address;
  });
}

async function downloaded({ page }: OpenWorkbench): Promise<ExcelJS.Workbook> {
  const bytes = await page.evaluate(async () =>
    Array.from(
      await (window as unknown as { workbench: { download(): Promise<Uint8Array> } }).workbench.download(),
    ),
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

it('Excel takes whole rows as titles, one way of scaling, and forgets no print area', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  await open.pane.getByRole('tree').waitFor();
  expect(await printArea(open)).toBeNull();
  const refusals = await Promise.all([
    inPane(open, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.setPrintTitleRows('A4:H4');
      await context.sync();
    }),
    inPane(open, async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
      await context.sync();
    }),
  ]);
  expect(refusals).toEqual(['InvalidArgument', 'InvalidArgument']);
  await inPane(open, async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.setPrintArea('A4:C9,E4:E9');
    await context.sync();
  });
  expect(await printArea(open)).toBe("'Piano 2024'!A4:C9,'Piano 2024'!E4:E9");
});

it('Calcola enlarges the print area of the table, and the file keeps it', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane } = open;
  await pane.getByRole('tree').waitFor();
  await inPane(open, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRange();
    sheet.pageLayout.setPrintArea(used);
    await context.sync();
  });
  const before = String(await printArea(open));
  await pane.getByRole('button', { name: 'Calcola', exact: true }).click();
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
  const after = String(await printArea(open));
  const lastColumn = (address: string): number => (/:([A-Z])/.exec(address)?.[1] ?? '').charCodeAt(0);
  expect(lastColumn(after)).toBe(lastColumn(before) + 2);
  const book = await downloaded(open);
  expect(`'Piano 2024'!${book.worksheets[0]?.pageSetup.printArea}`).toBe(after);
});

it('a new plan is printed landscape, one page wide, its headings on every page', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  await chooseInMenu(pane, 'Nuovo piano…');
  await pane.getByRole('textbox', { name: 'Ente' }).fill('Camera di prova');
  await pane.getByRole('textbox', { name: 'Ambiti strategici' }).fill('Imprese');
  await page.keyboard.press('Tab');
  await pane.getByRole('button', { name: 'Crea il piano' }).click();
  await pane.getByRole('treeitem', { name: /Camera di prova/ }).waitFor();
  const sheet = (await downloaded(open)).worksheets.at(-1);
  expect(sheet?.name).toMatch(/^Piano 20\d\d$/);
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
  expect(sheet?.pageSetup.fitToHeight).toBe(0);
  expect(sheet?.pageSetup.printTitlesRow).toBe('4:4');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
  expect(sheet?.getCell('B5').border.bottom?.style).toBe('thin');
});
