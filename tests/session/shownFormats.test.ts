import type { CellValue } from '../../src/core/cell';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, type Opened } from './openSession';

/** One indicator, target and actual each with the number format of its cell. */
async function calculated(
  [target, targetFormat]: [CellValue, string],
  [actual, actualFormat]: [CellValue, string],
): Promise<Opened> {
  const sheet = EditableSheet.from('piano', 'Piano', [
    ['Codice', 'Nome', 'Peso', 'Target 2025', 'Consuntivo 2025'],
    ['01', 'Competitività', 100, '', ''],
    ['01_01', 'Imprese assistite', 100, '', ''],
  ]);
  sheet.set(2, 3, target, targetFormat);
  sheet.set(2, 4, actual, actualFormat);
  const opened = await openSession([sheet.grid()], 'piano');
  await opened.session.calculate();
  return opened;
}

const scoreOf = ({ session }: Opened) => session.state.results?.byId.get('01#1');

describe('figures that their cells show in two units are not compared, in the pane nor in the sheet', () => {
  it.each<[string, [CellValue, string], [CellValue, string]]>([
    ['months and days', ['<= 6 mesi', 'General'], [10, '0" gg"']],
    ['kilometres and metres', [20, '0" km"'], [20, '0" m"']],
    ['days and working days', ['>= 20 gg lavorativi', 'General'], [20, '0" giorni"']],
    ['euro and dollars', ['>= 500 €', 'General'], [510, '#,##0 [$$-409]']],
  ])('%s', async (_, target, actual) => {
    const opened = await calculated(target, actual);
    expect(scoreOf(opened)).toMatchObject({ score: null, problem: { id: 'actual.otherUnit' } });
    expect(opened.workbook.shown('Piano', 2, 5)).toBe('da controllare');
    expect(disagreements(opened)).toEqual([]);
  });

  it('and are once they are shown in one', async () => {
    const opened = await calculated(['<= 6 mesi', 'General'], [10, '0" gg"']);
    expect(opened.workbook.content('Piano', 2, 5)).toBe('=PERF_STATUS("da controllare")');
    opened.workbook.edit('Piano', 2, 4, '9 mesi');
    await opened.session.calculate();
    expect(opened.workbook.shown('Piano', 2, 5)).toBeCloseTo(0.5, 12);
  });
});

it.each<[[CellValue, string], [CellValue, string]]>([
  [
    ['>= 500 €', 'General'],
    [250, '#,##0 €'],
  ],
  [
    ['>= 10 N.', 'General'],
    [5, '0" gg"'],
  ],
  [
    [10, '0" eventi"'],
    [5, '0" N."'],
  ],
])('figures in one unit, or in counts, are compared: %j and %j', async (target, actual) => {
  const opened = await calculated(target, actual);
  expect(opened.workbook.shown('Piano', 2, 5)).toBe(0.5);
  expect(disagreements(opened)).toEqual([]);
});

it.each([
  ['mesi', ['measure.differs']],
  ['giorni', []],
  ['n.', []],
])('a cell that shows days, in a row whose unit is «%s»', async (measure, expected) => {
  const sheet = EditableSheet.from('piano', 'Piano', [
    ['Codice', 'Nome', 'Peso', 'UdM', 'Target 2025', 'Consuntivo 2025'],
    ['01', 'Competitività', 100, '', '', ''],
    ['01_01', 'Risposta alle imprese', 100, measure, '<= 6', ''],
  ]);
  sheet.set(2, 5, 10, '0" gg"');
  const { session } = await openSession([sheet.grid()], 'piano');
  const found = session.state.findings.map(({ message }) => message.id);
  expect(found.filter((id) => id === 'measure.differs')).toEqual(expected);
});

describe('an actual whose cell shows a day', () => {
  it('is a date beside the number of a date that lost its format: two days late', async () => {
    const opened = await calculated([45838, 'General'], [45840, 'dd/mm/yyyy']);
    expect(scoreOf(opened)).toMatchObject({ score: 0.98, gap: 2 });
    expect(opened.workbook.shown('Piano', 2, 5)).toBe(0.98);
  });

  it('is held against no number', async () => {
    const opened = await calculated(['>= 40.000', 'General'], [45840, 'dd/mm/yyyy']);
    expect(scoreOf(opened)).toMatchObject({ score: null, problem: { id: 'actual.dateForNumber' } });
    expect(opened.workbook.shown('Piano', 2, 5)).toBe('da controllare');
    expect(disagreements(opened)).toEqual([]);
  });
});

describe('a cell that shows a month without its day, as Excel makes one of a typed «giu-25»', () => {
  const JUNE: [CellValue, string] = [45809, 'mmm-yy'];

  it.each<[string, CellValue, number]>([
    ['met on that day', 45838, 1],
    ['missed two days later', 45840, 0.98],
  ])('is a deadline of its last day, %s', async (_, actual, score) => {
    const opened = await calculated(JUNE, [actual, 'dd/mm/yyyy']);
    expect(scoreOf(opened)?.score).toBe(score);
    expect(opened.workbook.shown('Piano', 2, 5)).toBe(score);
    await opened.session.calculate();
    expect([disagreements(opened), opened.session.state.summary?.byHand]).toEqual([[], []]);
  });

  it('and one with a day that its format hides stays that day', async () => {
    const opened = await calculated([45823, 'mmm-yy'], [45825, 'dd/mm/yyyy']);
    expect(opened.workbook.shown('Piano', 2, 5)).toBe(0.98);
  });

  it('is an actual that counts where the whole month comes before, and else asks for its day', async () => {
    const before = await calculated(['Entro 30/06/2025', 'General'], JUNE);
    expect([scoreOf(before)?.score, before.workbook.shown('Piano', 2, 5)]).toEqual([1, 1]);
    const within = await calculated(['Entro 15/06/2025', 'General'], JUNE);
    expect(scoreOf(within)?.problem).toMatchObject({ id: 'actual.monthAlone', params: { text: '06/2025' } });
    expect(within.workbook.shown('Piano', 2, 5)).toBe('da controllare');
  });
});
