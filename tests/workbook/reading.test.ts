import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { officeWorkbook } from '../../src/workbook/officeWorkbook';
import { MOST_LOOKS, type SheetGrid } from '../../src/core/sheet/grid';
import { WorkbookError, type Task, type WorkbookChange } from '../../src/workbook/port';
import { richApiError } from './fakeExcel';
import { FakeSheets } from './fakeSheets';

const TABLE = {
  id: 't1',
  name: 'Tabella1',
  row: 0,
  column: 0,
  rows: 2,
  columns: 2,
  hasHeader: true,
  hasTotals: false,
};

function excelWith(...rest: Partial<FakeSheets['sheets'][number]>[]): FakeSheets {
  const cells = [
    ['Codice', 'Target'],
    ['01', 5],
  ];
  return new FakeSheets(
    [{}, ...rest].map((more, i) => ({ id: `s${i}`, name: `Foglio${i}`, cells, ...more })),
  );
}

async function errorOf(work: Promise<unknown>): Promise<Error | null> {
  return work.then(
    () => null,
    (error: Error) => error,
  );
}

describe('reading the workbook', () => {
  it('tells of tables, filters, protections and manual calculation in the trips of the cells', async () => {
    const excel = excelWith(
      { tables: [{ ...TABLE, filtered: true }], protected: true },
      { filtered: true, visibility: 'Hidden', cells: [] },
    );
    excel.manual = true;
    excel.structureProtected = true;
    const port = officeWorkbook();
    const survey = await port.survey();
    expect(excel.syncs).toBe(2);
    const { sheets, survey: again } = await port.read(survey);
    expect(excel.syncs).toBe(3);
    expect(again).toEqual(survey);
    expect(survey).toMatchObject({ manualCalculation: true, structureProtected: true, activeSheet: 's0' });
    expect(sheets).toMatchObject([
      { name: 'Foglio0', visible: true, protected: false, filtered: false, tables: [], row: 0, column: 0 },
      { name: 'Foglio1', protected: true, filtered: true, tables: [TABLE] },
      { name: 'Foglio2', visible: false, filtered: true, values: [] },
    ]);
    expect(sheets[0]?.values).toEqual(excel.sheets[0]?.cells);
  });

  it('asks for the cells of the sheets that are wanted again, and of those that have grown', async () => {
    const excel = excelWith({}, {});
    const port = officeWorkbook();
    const snapshot = await port.read(await port.survey());
    excel.cellsRead = 0;
    const again = { snapshot, sheets: new Set(['s1']) };
    const same = await port.read(snapshot.survey, { again });
    expect(excel.cellsRead).toBe(4);
    expect(same.sheets).toEqual(snapshot.sheets);
    excel.sheets[2] = { id: 's2', name: 'Nuovo', cells: [['a'], ['b'], ['c']] };
    const grown = await port.read(snapshot.survey, { again });
    expect(grown.sheets[2]).toMatchObject({ name: 'Nuovo', values: [['a'], ['b'], ['c']] });
  });

  it('asks for fewer cells at once where long texts are more than an answer bears', async () => {
    const excel = excelWith();
    const cells = Array.from({ length: 2_000 }, (_, i) => [`01_${i}`, i]);
    excel.sheets = [{ id: 's0', name: 'Foglio0', cells }];
    excel.mostCells = 1_000;
    const port = officeWorkbook();
    const { sheets } = await port.read(await port.survey());
    expect(sheets[0]?.values).toEqual(cells);
  });

  it('begins again when a sheet comes or goes meanwhile, and gives up when it never ends', async () => {
    const excel = excelWith();
    const port = officeWorkbook();
    const survey = await port.survey();
    excel.sheets.push({ id: 'new', name: 'Nuovo', cells: [['x']] });
    expect((await port.read(survey)).sheets.map(({ name }) => name)).toEqual(['Foglio0', 'Nuovo']);
    excel.sheets.shift();
    expect((await port.read(survey)).sheets.map(({ name }) => name)).toEqual(['Nuovo']);
    excel.beforeSync = () => excel.sheets[0]?.cells.push(['y']);
    const error = await errorOf(port.read(survey));
    expect(error).toMatchObject({ reason: { id: 'error.changing' } });
  });

  it('waits for a person who is typing in a cell, but not in the background', async () => {
    const excel = excelWith();
    const port = officeWorkbook();
    const survey = await port.survey();
    await port.read(survey, { background: true });
    expect(excel.waitsForCellEdit).toEqual([true, false]);
    excel.beforeSync = () => {
      throw richApiError('InvalidOperationInCellEditMode');
    };
    expect(await errorOf(port.read(survey, { background: true }))).toMatchObject({
      reason: { id: 'error.cellEdit' },
    });
  });

  it.each([
    ['AccessDenied', 'togliere la protezione'],
    ['InsertDeleteConflict', 'convertire la tabella in intervallo'],
    ['InvalidOperation', 'un filtro, una formula matrice'],
    ['ApiNotFound', 'aggiornarla'],
    ['ResponsePayloadSizeLimitExceeded', 'troppi per un solo invio'],
    ['RequestAborted', 'aspettare un momento'],
    ['ActivityLimitReached', 'aspettare un momento'],
    ['GeneralException', 'GeneralException: Excel said no'],
  ])('says what to do where Excel answers %s', async (code, words) => {
    const excel = excelWith();
    const refused = richApiError(code);
    excel.beforeSync = () => {
      throw refused;
    };
    const error = await errorOf(officeWorkbook().survey());
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).cause).toBe(refused);
    const sentence = say(italian, (error as WorkbookError).reason);
    expect(sentence).toMatch(/^Excel ha rifiutato la richiesta: /);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('..');
  });

  it('does not lay a fault of its own at the door of Excel', async () => {
    const excel = excelWith();
    const fault = new TypeError('x is undefined');
    excel.beforeSync = () => {
      throw fault;
    };
    expect(await errorOf(officeWorkbook().survey())).toBe(fault);
  });
});

describe('how cells look and which are merged', () => {
  const LOOK = { fill: '#DDEBF7', bold: true, italic: false, indent: 2, size: 0 };
  const MERGES = [{ row: 0, column: 0, rows: 1, columns: 2 }];
  const ALL = { merges: true };

  async function reading(excel: FakeSheets, task: Task = ALL): Promise<SheetGrid[]> {
    const port = officeWorkbook();
    const survey = await port.survey();
    excel.syncs = 0;
    return [...(await port.read(survey, task)).sheets];
  }

  it('come in the trip of the cells, which are two or ten thousand', async () => {
    const excel = excelWith({ merges: MERGES }, { cells: [] });
    expect(await reading(excel)).toMatchObject([
      {
        looks: [
          [LOOK, LOOK],
          [LOOK, LOOK],
        ],
        merges: [],
      },
      {
        looks: [
          [LOOK, LOOK],
          [LOOK, LOOK],
        ],
        merges: MERGES,
      },
      { looks: [], merges: [] },
    ]);
    expect(excel.syncs).toBe(1);
    excel.sheets = [
      { id: 's', name: 'Piano', cells: Array.from({ length: 1_000 }, () => Array(10).fill(1)) },
    ];
    expect((await reading(excel))[0]?.looks?.flat()).toHaveLength(10_000);
    expect(excel.syncs).toBe(2);
  });

  it('a sheet of more than MOST_LOOKS cells has no looks, but its merged cells', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => Array<number>(10).fill(1));
    const excel = excelWith(
      { cells: rows(MOST_LOOKS / 10) },
      { cells: rows(MOST_LOOKS / 10 + 1), merges: MERGES },
    );
    const [, full, large] = await reading(excel);
    expect(full?.looks).toHaveLength(MOST_LOOKS / 10);
    expect(large).not.toHaveProperty('looks');
    expect(large).toMatchObject({ merges: MERGES });
  });

  it.each([
    ['1.8', false, false],
    ['1.9', true, false],
    ['1.12', true, false],
    ['1.13', true, true],
  ])('an Excel with ExcelApi %s is asked for what it knows', async (excelApi, looks, merges) => {
    const excel = excelWith();
    excel.excelApi = excelApi;
    const [grid] = await reading(excel);
    expect([grid && 'looks' in grid, grid && 'merges' in grid]).toEqual([looks, merges]);
  });

  it('merged cells are asked for only when they are wanted, and kept with the sheets that are', async () => {
    const excel = excelWith({ merges: MERGES });
    expect((await reading(excel, {})).some((grid) => 'merges' in grid)).toBe(false);
    const port = officeWorkbook();
    const snapshot = await port.read(await port.survey(), ALL);
    const again = await port.read(snapshot.survey, { again: { snapshot, sheets: new Set(['s0']) } });
    expect(again.sheets.map(({ merges }) => merges)).toEqual([undefined, MERGES]);
  });

  it.each<['looks' | 'merges', boolean, boolean, number]>([
    ['merges', true, false, 2],
    ['looks', false, false, 3],
  ])('where Excel refuses to tell the %s the rest is read', async (refused, looks, merges, trips) => {
    const excel = excelWith({ merges: MERGES });
    excel.beforeSync = (_, asked) => {
      if (asked.has(refused)) throw richApiError('RequestAborted');
    };
    const [grid] = await reading(excel);
    expect([grid && 'looks' in grid, grid && 'merges' in grid]).toEqual([looks, merges]);
    expect(grid?.values).toEqual(excel.sheets[0]?.cells);
    expect(excel.syncs).toBe(trips);
  });

  describe('how a sheet is printed', () => {
    const WANTED = { printing: [{ sheet: 's0', columns: 2 }] };
    async function printed(excel: FakeSheets): Promise<unknown> {
      const port = officeWorkbook();
      const survey = await port.survey();
      excel.syncs = 0;
      const { printing, sheets } = await port.read(survey, WANTED);
      expect(sheets[0]?.values).toEqual(excel.sheets[0]?.cells);
      return printing;
    }
    it('is told in the same trip', async () => {
      const excel = excelWith();
      expect(await printed(excel)).toEqual([
        { sheet: 's0', areas: [], isFitted: false, room: 500, widths: [48, 48] },
      ]);
      expect(excel.syncs).toBe(1);
    });
    it('is left out where Excel refuses', async () => {
      const excel = excelWith();
      excel.beforeSync = (_, asked) => {
        if (asked.has('printing')) throw richApiError('GeneralException');
      };
      expect(await printed(excel)).toBeUndefined();
      expect(excel.syncs).toBe(2);
    });
  });

  it('what refuses the content too is told, and a person who is typing or cancels is not asked again', async () => {
    const excel = excelWith();
    const port = officeWorkbook();
    const survey = await port.survey();
    const triesOf = async (error: Error): Promise<[Error | null, number]> => {
      excel.syncs = 0;
      excel.beforeSync = () => {
        throw error;
      };
      return [await errorOf(port.read(survey, ALL)), excel.syncs];
    };
    expect(await triesOf(richApiError('ServiceNotAvailable'))).toEqual([expect.any(WorkbookError), 3]);
    expect(await triesOf(richApiError('InvalidOperationInCellEditMode'))).toEqual([
      expect.any(WorkbookError),
      1,
    ]);
    expect(await triesOf(new DOMException('cancelled', 'AbortError'))).toEqual([expect.any(DOMException), 1]);
  });
});

describe('watching the workbook', () => {
  it('tells of edits by people, colleagues too, and of sheets in front, but not of what it writes itself', async () => {
    const excel = excelWith();
    const told: WorkbookChange[] = [];
    await officeWorkbook().watch((change) => told.push(change));
    const changed = (args: object) => excel.handlers.get('changed')?.({ worksheetId: 's0', ...args });
    await changed({ source: 'Local', triggerSource: 'Unknown' });
    await changed({ source: 'Local', triggerSource: 'ThisLocalAddin' });
    await changed({ source: 'Remote' });
    await excel.handlers.get('activated')?.({ worksheetId: 's1' });
    expect(told).toEqual([
      { kind: 'edited', sheet: 's0' },
      { kind: 'edited', sheet: 's0' },
      { kind: 'inFront', sheet: 's1' },
    ]);
  });

  it('tells which cells are selected, with its handlers added in one trip', async () => {
    const excel = excelWith();
    const told: WorkbookChange[] = [];
    await officeWorkbook().watch((change) => told.push(change));
    expect(excel.syncs).toBe(1);
    const selected = (address: string) => excel.handlers.get('selected')?.({ worksheetId: 's0', address });
    await selected('B2:C9');
    await selected('B2,D4');
    expect(told).toEqual([
      { kind: 'selected', range: { sheet: 's0', row: 1, column: 1, rows: 8, columns: 2 } },
      { kind: 'selected', range: null },
    ]);
  });

  it('does without in an Excel that does not tell (before ExcelApi 1.9)', async () => {
    const excel = excelWith();
    excel.excelApi = '1.8';
    await officeWorkbook().watch(() => undefined);
    expect([...excel.handlers.keys()].sort()).toEqual(['activated', 'changed']);
  });
});

it('knows which Excel it is, and that one before ExcelApi 1.19 undoes nothing of add-ins', () => {
  excelWith();
  expect(officeWorkbook().capabilities()).toEqual({ host: 'Excel 16.0.1 PC', undoesAddIns: false });
});
