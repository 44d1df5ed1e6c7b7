/** How the emulated Excel calls functions: what they are handed, and what is seen of their results and when. */
import type { Workbench } from '../../../workbench/page/workbench';
import { type OpenWorkbench, SELFTEST, useWorkbench } from '../workbenchPage';
import { column, enter, excelWith, inPane } from './excelWith';

jest.setTimeout(120_000);
useWorkbench(SELFTEST);

describe('a blank cell as an argument', () => {
  const formulas = ['=PERF_ROLLUP(1,S40,1,0.5)'];
  it('is missing where it arrives as null', async () => {
    expect((await enter(await excelWith({}), formulas)).inTheEnd).toEqual([0.5]);
  });
  it('counts as 0 where it arrives as 0', async () => {
    expect((await enter(await excelWith({ blankArgument: 0 }), formulas)).inTheEnd).toEqual([0.25]);
  });
});

describe('a result of several cells with an error in it', () => {
  // One cell's error passed on by the function, in the second element.
  const formulas = ['=PERF_STATUS(R40:R41)'];
  const prepare = (open: OpenWorkbench) =>
    inPane(open, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('R40:R41').formulas = [[0.95], ['=NA()']];
      await context.sync();
    });
  it('spills with the error in its place', async () => {
    const open = await excelWith({ errorFailsArray: false });
    await prepare(open);
    await enter(open, formulas);
    expect(await column(open, 'T40:T41')).toEqual([
      'Raggiunto',
      expect.stringMatching(/^#N\/A|^Non leggibile/),
    ]);
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
  it('stays #BUSY! in manual calculation, until somebody calculates', async () => {
    const open = await excelWith({ calculationMode: 'Manual' });
    expect((await enter(open, chain)).inTheEnd).toContain('#GETTING_DATA');
    const mode = await inPane(open, async ({ workbook: { application } }) => {
      application.load('calculationMode');
      application.calculate('Full' as Excel.CalculationType);
      await application.context.sync();
      return application.calculationMode;
    });
    expect(mode).toBe('Manual');
    expect(await column(open, 'T40:T42')).toEqual([0.5, 0.5, 0.5]);
  });
});

describe('functions that Excel does not know', () => {
  it('are #NAME? when they are entered, and are spelled with a prefix', async () => {
    const open = await excelWith({ functionsAreKnown: false });
    expect((await enter(open, ['=PERF_SCORE(">= 60",30)'])).inTheEnd).toEqual(['#NAME?']);
    const spelled = await inPane(open, async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('T40').load('formulas');
      await context.sync();
      return cell.formulas;
    });
    expect(spelled).toEqual([['=_xldudf_PERF_SCORE(">= 60",30)']]);
  });

  it.each(['_xldudf_', '[2]!_xldudf_', 'Altro.xla!_xldudf_'] as const)(
    'come as %s from a file that passed through another machine',
    async (savedFunctionPrefix) => {
      const open = await excelWith({ savedFunctionPrefix });
      await enter(open, ['=PERF_SCORE(">= 60",30)']);
      await open.page.evaluate(async () => {
        const { workbench } = window as unknown as { workbench: Workbench };
        await workbench.open(await workbench.download(), 'tornato.xlsx');
      });
      expect(await column(open, 'T40')).toEqual(['#NAME?']);
      const formula = await open.page.evaluate(() =>
        (window as unknown as { workbench: Workbench }).workbench.host.workbook.activeSheet.formula(39, 19),
      );
      expect(formula).toBe(`=${savedFunctionPrefix}PERF_SCORE(">= 60",30)`);
    },
  );
});

it('functions whose file comes late are called once they are there', async () => {
  const open = await excelWith({});
  await enter(open, ['=PERF_SCORE(">= 60",30)']);
  await open.page.route('**/functions.js', async (request) => {
    await new Promise((later) => setTimeout(later, 1000));
    await request.continue();
  });
  await open.page.evaluate(async () => {
    const { workbench } = window as unknown as { workbench: Workbench };
    await workbench.open(await workbench.download(), 'tornato.xlsx');
  });
  expect(await column(open, 'T40')).toEqual([0.5]);
  await open.page.unroute('**/functions.js');
});
