/** What the tests of the emulated Excel share: an empty workbook in an Excel with given properties. */
import { type EmulatedExcel, inWorkbench, openWorkbench, type OpenWorkbench } from '../workbenchPage';

/** Of an empty workbook. */
export const SHEET = 'Foglio1';

/** Today's Excel, but for the properties of the test: what a test is not about stays out of its way. */
export function excelWith(
  properties: EmulatedExcel['properties'],
  more: Partial<EmulatedExcel> & { sample?: string } = {},
): Promise<OpenWorkbench> {
  const { sample = '' } = more;
  return openWorkbench(sample, { profile: 'm365', properties, ...more });
}

/** A batch of the genuine client in the pane, and the code of its error where Excel refuses it. */
export function inPane(
  { pane }: OpenWorkbench,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
  options: Excel.RunOptions & { mergeUndoGroup?: boolean } = { delayForCellEdit: true },
): Promise<unknown> {
  // The policy of the page forbids it to evaluate text; the browser's own evaluation is not the page's.
  return pane.evaluate(
    `Excel.run(${JSON.stringify(options)}, ${batch.toString()}).catch(({ code }) => code)`,
  );
}

/** Formulas into free cells from T40 down: what they show at once, and in the end. */
export async function enter(
  open: OpenWorkbench,
  formulas: string[],
): Promise<{ atOnce: unknown; inTheEnd: unknown[] }> {
  const atOnce = await open.pane.evaluate(
    (list) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getActiveWorksheet()
          .getRangeByIndexes(39, 19, list.length, 1);
        range.formulas = list.map((formula) => [formula]);
        range.load('values');
        await context.sync();
        return range.values.flat() as unknown[];
      }),
    formulas,
  );
  return { atOnce, inTheEnd: await column(open, `T40:T${39 + formulas.length}`) };
}

export async function column({ page }: OpenWorkbench, address: string): Promise<unknown[]> {
  return (await inWorkbench<unknown[][]>(page, 'read', SHEET, address)).flat();
}

/** Writes one cell. */
export const write = async (context: Excel.RequestContext): Promise<unknown> => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['scritto']];
  return context.sync();
};
