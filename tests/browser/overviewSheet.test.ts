/** The sheet of the overview, with charts of the genuine office.js. */
import { inPane } from './host/excelWith';
import { openWorkbench, useWorkbench } from './workbenchPage';

jest.setTimeout(120_000);

useWorkbench();

it('has headings above figures as these stand, a chart of the scores and one of the lights, each with a series for each column of its table', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  await open.pane.getByRole('tab', { name: 'Riepilogo' }).click();
  await open.pane.getByRole('button', { name: 'Scrivi il foglio Riepilogo, con i grafici' }).click();
  await open.pane
    .getByText(/^Scritto il foglio/)
    .first()
    .waitFor();
  const headings = await inPane(open, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cells = ['A3', 'B3', 'B4', 'C3', 'C4', 'D3', 'A9', 'B9', 'E9'].map((name) => {
      return { format: sheet.getRange(name).format.load('horizontalAlignment') };
    });
    await context.sync();
    return cells.map(({ format }) => format.horizontalAlignment);
  });
  // Words right after figures stand apart from them.
  expect(headings).toEqual([
    ...['General', 'Right', 'Right', 'Center', 'Center', 'Right'],
    ...['General', 'Right', 'Right'],
  ]);
  const charts = await inPane(open, async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.load('items/chartType,items/title/text,items/legend/visible,items/series/items/name');
    await context.sync();
    return charts.items.map(({ chartType, title, legend, series }) => ({
      chartType,
      title: title.text,
      hasLegend: legend.visible,
      series: series.items.map(({ name }) => name),
    }));
  });
  expect(charts).toEqual([
    { chartType: 'ColumnClustered', title: 'Punteggi', hasLegend: false, series: ['Punteggio'] },
    {
      chartType: 'ColumnStacked',
      title: 'Quante voci, per semaforo',
      hasLegend: true,
      series: ['verde', 'giallo', 'rosso', 'senza punteggio'],
    },
  ]);
});
