import type { SheetChange } from '../../src/core/sheet/change';
import type { ColumnPatch } from '../../src/core/writing/patch';
import { RESULTS_PER_TRIP } from '../../src/workbook/blocks';
import { officeWorkbook } from '../../src/workbook/officeWorkbook';
import { WorkbookError, type Snapshot } from '../../src/workbook/port';
import { FakeExcel, richApiError, type Fault } from './fakeExcel';

const KEY = 'alberoPerformance';
/** More than one request may hold. */
const LONG = 20_001;

function snapshot(rows: number): Snapshot {
  const column = (blank: string): string[][] => Array.from({ length: rows }, () => [blank]);
  return {
    survey: { activeSheet: 's', sheets: [], manualCalculation: false, structureProtected: false },
    sheets: [
      {
        id: 's',
        name: 'Piano',
        visible: true,
        protected: false,
        tables: [],
        filtered: false,
        row: 0,
        column: 0,
        values: column('vecchio'),
        formulas: column('vecchio'),
        numberFormats: column('General'),
      },
    ],
    settings: null,
  };
}

function patch(rows: number): ColumnPatch {
  return {
    sheet: 's',
    row: 0,
    column: 0,
    cells: Array.from({ length: rows }, (_, i) => `=A${i}`),
    numberFormat: '0.00%',
    headingRows: [0],
    isNew: true,
    looks: [],
    lights: [{ text: 'Raggiunto', fill: '#fff', font: '#000' }],
  };
}

function started(rows: number): FakeExcel {
  const excel = new FakeExcel();
  for (let row = 0; row < rows; row++) excel.formulas.set(`s!${row},0`, 'vecchio');
  return excel;
}

function write(rows: number, settings: unknown = { version: 2 }): Promise<Error | null> {
  return officeWorkbook()
    .write([patch(rows)], snapshot(rows), settings)
    .then(
      () => null,
      (error: Error) => error,
    );
}

function reasonOf(error: Error | null): string | null {
  return error instanceof WorkbookError ? error.reason.id : error && error.message;
}

describe('results are written', () => {
  it('in one request that asks for no undo group', async () => {
    const excel = started(3);
    expect(await write(3)).toBeNull();
    expect(excel.runs).toEqual([{ delayForCellEdit: true }]);
    expect(excel.column(0, 3)).toEqual(['=A0', '=A1', '=A2']);
    expect(excel.kept.get(KEY)).toEqual({ version: 2 });
  });

  it('in a new column that takes the look of another one before it is written', async () => {
    const excel = started(3);
    const looks = [{ row: 0, rows: 2, like: 4 }];
    await officeWorkbook().write([{ ...patch(3), column: 5, looks }], snapshot(3), { version: 2 });
    expect(excel.steps[0]).toBe('look s!0,5+2x1 like s!0,4+2x1');
    expect(excel.formats.get('s!0,5')).toBe('0.00%');
  });

  it('in several requests as one undo', async () => {
    const excel = started(LONG);
    expect(await write(LONG)).toBeNull();
    expect(excel.runs).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  });

  it.each(['UndoNotSupported', 'GeneralException', 'InvalidArgument'])(
    'by an Excel that answers %s to the undo group, all the same and their lights once',
    async (code) => {
      const excel = started(LONG);
      excel.error = () => richApiError(code);
      excel.fault = (sync, { mergeUndoGroup }) => (mergeUndoGroup && sync === 2 ? 'half' : null);
      expect(await write(LONG)).toBeNull();
      expect(excel.runs.at(-1)).toEqual({ delayForCellEdit: true });
      expect(excel.formulas.get(`s!${LONG - 1},0`)).toBe(`=A${LONG - 1}`);
      expect(new Set(excel.lights).size).toBe(excel.lights.length);
    },
  );

  it('without what is kept where that is what was kept before', async () => {
    const excel = started(2);
    excel.kept.set(KEY, 'as it was');
    await write(2, null);
    expect(excel.kept.get(KEY)).toBe('as it was');
  });
});

describe('results that Excel refuses', () => {
  it.each<Fault>(['before', 'half', 'after'])(
    'are put back where the request fails %s it is done',
    async (fault) => {
      const excel = started(4);
      excel.fault = (sync) => (sync === 1 ? fault : null);
      expect(reasonOf(await write(4))).toBe('error.write');
      expect(excel.column(0, 4)).toEqual(['vecchio', 'vecchio', 'vecchio', 'vecchio']);
      expect([...excel.formats.values()]).toEqual(Array(4).fill('General'));
      expect([excel.lights, excel.kept.has(KEY)]).toEqual([[], false]);
    },
  );

  it('are told as half written where they cannot be put back either', async () => {
    const excel = started(4);
    excel.fault = (sync) => (sync === 1 ? 'half' : 'before');
    expect(reasonOf(await write(4))).toBe('error.writeHalf');
  });

  it('leave nothing behind where a person cancels between two requests', async () => {
    const excel = started(LONG);
    const cancelled = new AbortController();
    const task = { signal: cancelled.signal, progress: () => cancelled.abort() };
    const writing = officeWorkbook().write([patch(LONG)], snapshot(LONG), {}, task);
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(excel.formulas.get('s!0,0')).toBe('vecchio');
  });
});

describe('rows and cells are changed', () => {
  const CHANGES: SheetChange[] = [
    { kind: 'insertRows', sheet: 's', row: 2, count: 1, like: null },
    { kind: 'write', sheet: 's', row: 2, column: 0, content: 'Nuovo', format: null },
  ];

  it('in one request that asks for no undo group', async () => {
    const excel = new FakeExcel();
    await officeWorkbook().change(CHANGES, { settings: { version: 2 } });
    expect([excel.runs, excel.syncs]).toEqual([[{ delayForCellEdit: true }], 1]);
    expect([excel.steps, excel.column(0, 3)]).toEqual([['insert s!3:3'], ['', '', 'Nuovo']]);
    expect(excel.kept.get(KEY)).toEqual({ version: 2 });
  });

  it('and whole sheets: a copy is named, placed and written to before Excel has given it an id', async () => {
    const excel = new FakeExcel();
    const changes: SheetChange[] = [
      { kind: 'copySheet', sheet: 'new', source: 's', name: '01_01_OS05', position: 2 },
      { kind: 'moveSheet', sheet: 's', position: 0 },
      { kind: 'write', sheet: 'new', row: 4, column: 1, content: 'Nuovo', format: null },
      { kind: 'deleteSheet', sheet: 't' },
    ];
    await officeWorkbook().change(changes, null);
    expect(excel.steps).toEqual([
      'copy s End',
      'name copy of s: 01_01_OS05',
      'position copy of s: 2',
      'position s: 0',
      'delete t',
    ]);
    expect([excel.syncs, excel.formulas.get('copy of s!4,1')]).toEqual([1, 'Nuovo']);
  });

  it('and what is kept is forgotten where nothing was', async () => {
    const excel = new FakeExcel();
    excel.kept.set(KEY, { version: 2 });
    await officeWorkbook().change([], { settings: null });
    expect(excel.kept.has(KEY)).toBe(false);
  });

  it('and what Excel refuses is told with its reason', async () => {
    const excel = new FakeExcel();
    excel.fault = () => 'half';
    await expect(officeWorkbook().change(CHANGES, null)).rejects.toMatchObject({
      reason: { id: 'error.change' },
    });
  });
});

it('values are read with the mode of calculation, in one request', async () => {
  const excel = started(2);
  excel.manual = true;
  const shown = await officeWorkbook().readValues([{ sheet: 's', row: 0, column: 0, rows: 2, columns: 1 }]);
  expect([shown, excel.syncs]).toEqual([{ isAutomatic: false, values: [[['vecchio'], ['vecchio']]] }, 1]);
});

it('values of more cells than an answer may hold are read in several requests, and come back whole', async () => {
  const excel = started(2);
  const rows = RESULTS_PER_TRIP + 2;
  excel.formulas.set(`s!${rows - 1},0`, 'ultimo');
  const [beside, long] = [1, rows].map((rows) => ({ sheet: 's', row: 0, column: 0, rows, columns: 1 }));
  const { values } = await officeWorkbook().readValues([beside, long].flatMap((range) => range ?? []));
  expect(values.map((lines) => [lines.length, lines.at(-1)])).toEqual([
    [1, ['vecchio']],
    [rows, ['ultimo']],
  ]);
  expect(excel.syncs).toBe(2);
});

it('a new column of results has its width at once: what it shows comes later', async () => {
  const excel = started(4);
  expect(await write(4)).toBeNull();
  expect(excel.steps).toEqual(['width 115']);
});
