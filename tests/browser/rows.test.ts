/** Whole rows inserted, copied, moved and deleted through the genuine office.js, undone, and downloaded. */
import fc from 'fast-check';
import type { Workbench } from '../../workbench/page/workbench';
import {
  contents,
  inWorkbench,
  openWorkbench,
  SELFTEST,
  useWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

const RELAZIONE = 'relazione-2022-pistoia-prato.xlsx';
const CRUSCOTTO = 'cruscotto-2021-maremma.xlsx';
const PIANO = 'piano-semplice.xlsx';
const BATCHES = 10;

jest.setTimeout(120_000);

useWorkbench(SELFTEST);

type Step =
  | { kind: 'insert' | 'delete'; sheet: number; row: number; count: number }
  | {
      kind: 'paste';
      how: 'move' | 'All' | 'Formats';
      sheet: number;
      row: number;
      count: number;
      to: [number, number];
    }
  | { kind: 'write'; sheet: number; row: number; column: number; content: string | number }
  | { kind: 'add'; name: string };

const place = { sheet: fc.nat(5), row: fc.nat(120) };
const rows = { ...place, count: fc.integer({ min: 1, max: 4 }) };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), ...rows }),
    fc.record({
      kind: fc.constant('paste' as const),
      how: fc.constantFrom('move' as const, 'All' as const, 'Formats' as const),
      ...rows,
      to: fc.tuple(fc.nat(5), fc.nat(120)),
    }),
    fc.record({
      kind: fc.constant('write' as const),
      ...place,
      column: fc.nat(6),
      content: fc.constantFrom<string | number>('testo', 7.5, '=SUM(A3:A9)', "='Nuovo 1'!A5"),
    }),
    fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom('Nuovo 1', 'Nuovo 2') }),
  ),
  { minLength: 3, maxLength: 6 },
);

/** One batch; a step that Excel refuses (a torn merged cell, a name that is taken) ends it, and what was done stays. */
function carryOut({ pane }: OpenWorkbench, batch: Step[]): Promise<void> {
  return pane.evaluate(async (list) => {
    await Excel.run(async (context) => {
      const worksheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const { items } = worksheets;
      const rowsOf = (sheet: number, row: number, count: number): Excel.Range | undefined =>
        items[sheet % items.length]?.getRange(`${row + 1}:${row + count}`);
      for (const step of list) {
        if (step.kind === 'add') context.workbook.worksheets.add(step.name);
        else if (step.kind === 'write') {
          const cell = items[step.sheet % items.length]?.getCell(step.row, step.column);
          if (cell) cell.formulas = [[step.content]];
        } else {
          const range = rowsOf(step.sheet, step.row, step.count);
          const to = 'to' in step ? rowsOf(step.to[0], step.to[1], step.count) : undefined;
          if (step.kind === 'insert') range?.insert('Down');
          else if (step.kind === 'delete') range?.delete('Up');
          else if (to && range && 'how' in step) {
            if (step.how === 'move') range.moveTo(to);
            else to.copyFrom(range, step.how, false, false);
          }
        }
      }
      await context.sync();
    }).catch((error: { code?: string }) => {
      if (!['InvalidOperation', 'ItemAlreadyExists'].includes(error.code ?? '')) throw error;
    });
  }, batch);
}

it.each([
  [RELAZIONE, 11],
  [CRUSCOTTO, 12],
])(
  'random changes of %s are in the downloaded file, and are taken back one batch at a time, to the last cell',
  async (sample, seed) => {
    const open = await openWorkbench(sample, { profile: 'm365' });
    const original = await contents(open);
    for (const batch of fc.sample(steps, { seed, numRuns: BATCHES })) await carryOut(open, batch);
    const changed = await contents(open);
    expect(changed.kept).not.toEqual(original.kept);
    const downloaded = await inWorkbench<Record<string, number>>(open.page, 'download');

    await open.page.evaluate(() =>
      (window as unknown as { workbench: Workbench }).workbench.host.calculation.recalculateAll(),
    );
    expect((await contents(open)).kept).toEqual(changed.kept);
    for (let batch = 0; batch < BATCHES; batch++) await inWorkbench(open.page, 'undo');
    expect(await contents(open)).toEqual(original);

    await open.page.evaluate(async (bytes) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      await workbench.open(Uint8Array.from(bytes), 'scaricato.xlsx');
    }, Object.values(downloaded));
    expect((await contents(open)).kept).toEqual(changed.kept);
  },
);

describe('rows of a sheet that is not in front', () => {
  let open: OpenWorkbench;

  beforeEach(async () => {
    open = await openWorkbench(PIANO);
  });

  it('take along what refers to them, on every sheet, and their conditional formats', async () => {
    const after = await open.pane.evaluate(() =>
      Excel.run(async (context) => {
        const data = context.workbook.worksheets.getActiveWorksheet();
        const other = context.workbook.worksheets.add('Altro');
        const third = context.workbook.worksheets.add('Terzo');
        data.getRange('J6:J9').values = [[1], [2], [4], [8]];
        data.name = 'Dati';
        other.getRange('A1:A4').formulas = [
          ['=SUM(Dati!J6:J9)'],
          ['=Dati!J7*10'],
          ['=SUM(Dati!J8:J90)'],
          ['=SUM(Dati!J:J)'],
        ];
        context.workbook.names.add('Voce', data.getRange('J7'));
        const { cellValue } = data.getRange('J6:J9').conditionalFormats.add('CellValue');
        cellValue.format.font.color = '#107C10';
        cellValue.rule = { formula1: '=4', operator: 'EqualTo' };
        other.activate();
        await context.sync();
        data.getRange('7:8').insert('Down');
        data.getRange('7:7').copyFrom('9:9', Excel.RangeCopyType.all, false, false);
        third.getRange('4:4').copyFrom(data.getRange('9:9'));
        data.getRange('6:6').delete('Up');
        data.getRange('8:8').moveTo(third.getRange('2:2'));
        const formulas = other.getRange('A1:A4').load('formulas,values');
        const moved = third.getRange('J2:J4').load('values');
        const name = context.workbook.names.getItem('Voce').load('formula');
        const counts = ['J6', 'J8', 'J10'].map((cell) => data.getRange(cell).conditionalFormats.getCount());
        const elsewhere = third.getRange('J2').conditionalFormats.getCount();
        await context.sync();
        const shown = [...counts, elsewhere].map(({ value }) => value);
        return [formulas.formulas, formulas.values, moved.values, name.formula, shown];
      }),
    );
    expect(after).toEqual([
      [['=SUM(Dati!J6:J10)'], ['=Terzo!J2*10'], ['=SUM(Dati!J9:J91)'], ['=SUM(Dati!J:J)']],
      [[14], [20], [12], [14]],
      [[2], [''], [2]],
      '=Terzo!$J$2',
      [1, 0, 1, 1],
    ]);
  });

  it('are refused when a merged cell would be torn, and nothing of the step is done', async () => {
    const outcome = await open.pane.evaluate(() =>
      Excel.run(async (context) => {
        const data = context.workbook.worksheets.getActiveWorksheet();
        data.getRange('K6:K8').merge();
        data.getRange('K7').getEntireRow().insert('Down');
        const merged = data.getRange().getMergedAreasOrNullObject().load('address');
        await context.sync();
        data.getRange('7:7').moveTo('20:20');
        const refusal = await context.sync().catch((error: { code: string }) => error.code);
        return [merged.address, refusal];
      }),
    );
    expect(outcome).toEqual(["'Piano 2024'!K6:K9", 'InvalidOperation']);
  });

  it('and columns are shown and told as they were selected', async () => {
    const address = await open.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('B3:D9').select();
        const selected = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return selected.address;
      }),
    );
    expect(address).toBe("'Piano 2024'!B3:D9");
  });
});
