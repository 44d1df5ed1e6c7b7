/** The emulated Excel itself, through the genuine client: each property of a profile, on and off. */
import { ensureBuilt } from '../../workbench/server/build';
import {
  type Excel as AnExcel,
  inWorkbench,
  openWorkbench,
  startWorkbench,
  stopWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

/** Of an empty workbook. */
const SHEET = 'Foglio1';

jest.setTimeout(120_000);

beforeAll(async () => {
  ensureBuilt();
  await startWorkbench();
});
afterAll(stopWorkbench);

const opened: OpenWorkbench[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ page }) => page.context().close())));

/** Today's Excel, but for the properties of the test: what a test is not about stays out of its way. */
async function excelWith(
  properties: AnExcel['properties'],
  more: Partial<AnExcel> = {},
): Promise<OpenWorkbench> {
  const open = await openWorkbench('', {}, { profile: 'm365', properties, ...more });
  opened.push(open);
  return open;
}

/** Formulas into a column of a sheet that is free; what stands there at once, and in the end. */
async function enter(
  open: OpenWorkbench,
  formulas: string[],
  options: object = {},
): Promise<{ atOnce: unknown[]; inTheEnd: unknown[] }> {
  const atOnce = await open.pane.evaluate(
    ([list, runOptions]) =>
      Excel.run(runOptions, async (context) => {
        const range = context.workbook.worksheets
          .getActiveWorksheet()
          .getRangeByIndexes(39, 19, list.length, 1);
        range.formulas = list.map((formula) => [formula]);
        range.load('values');
        await context.sync();
        return range.values.flat() as unknown[];
      }),
    [formulas, options] as const,
  );
  const read = await inWorkbench<unknown[][]>(open.page, 'read', SHEET, `T40:T${39 + formulas.length}`);
  return { atOnce, inTheEnd: read.flat() };
}

describe('arguments of functions', () => {
  const formulas = ['=PERF_EXPLAIN(">= 60",S40)', '=PERF_ROLLUP(1,S40,1,0.5)'];
  it('blank cells arrive as null, and are missing', async () => {
    const { inTheEnd } = await enter(await excelWith({}), formulas);
    expect(inTheEnd[1]).toBe(0.5);
  });
  it('blank cells arrive as 0, and count', async () => {
    const { inTheEnd } = await enter(await excelWith({ blankArgument: 0 }), formulas);
    expect(inTheEnd[1]).toBe(0.25);
  });
});

describe('an error among the elements of a result', () => {
  const formulas = ['=PERF_GAP({"60";"boh"},{50;50})'];
  it('stands alone where errors spill', async () => {
    const { inTheEnd } = await enter(await excelWith({ errorFailsArray: false }), formulas);
    expect(inTheEnd).toEqual([-10]);
  });
});

describe('what is read while functions are called', () => {
  const chain = ['=PERF_SCORE(">= 60",30)', '=PERF_ROLLUP(1,T40)', '=PERF_ROLLUP(1,T41)'];
  it('is #BUSY!, and the results come later', async () => {
    const { atOnce, inTheEnd } = await enter(await excelWith({ functionDelay: 100 }), chain);
    expect(atOnce).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
    expect(inTheEnd).toEqual([0.5, 0.5, 0.5]);
  });
  it('is the result where reads wait', async () => {
    const { atOnce } = await enter(await excelWith({ readsShowBusy: false }), chain);
    expect(atOnce).toEqual([0.5, 0.5, 0.5]);
  });
});
