import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { officeWorkbook } from '../../src/workbook/officeWorkbook';
import { WorkbookError, type WorkbookChange } from '../../src/workbook/port';
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
});

it('knows which Excel it is, and that one before ExcelApi 1.19 undoes nothing of add-ins', () => {
  excelWith();
  expect(officeWorkbook().capabilities()).toEqual({ host: 'Excel 16.0.1 PC', undoesAddIns: false });
});
