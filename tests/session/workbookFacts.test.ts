import type { CellValue } from '../../src/core/cell';
import { dateSerial } from '../../src/core/date/readDate';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, openTable, type Opened } from './openSession';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target 2024', 'Consuntivo 2024'];
const DAYS_BETWEEN_SYSTEMS = 1462;

function findings({ session }: Opened): string[] {
  return session.state.findings.map(({ message }) => message.id);
}

/** A plan of 2024 with a deadline and the date on which it was met, so many days off. */
async function withDates(daysOff: number): Promise<Opened> {
  const date = (month: number, day: number) => (dateSerial(2024, month, day) ?? 0) - daysOff;
  const grid = EditableSheet.from('piano', 'Piano', [
    HEADINGS,
    ['01', 'Competitività', 60, '', ''],
    ['01_01', 'Bilancio approvato', 50, date(6, 30), date(5, 31)],
    ['01_02', 'Imprese assistite', 50, '>= 100', 90],
  ]).grid();
  const numberFormats = grid.numberFormats.map((row, at) =>
    row.map((format, column) => (at === 2 && column > 2 ? 'dd/mm/yyyy' : format)),
  );
  return openSession([{ ...grid, numberFormats }], 'piano');
}

it('manual calculation is told, with what to press', async () => {
  const opened = await openTable([HEADINGS, ['01', 'Imprese assistite', 50, '>= 100', 90]]);
  expect(findings(opened)).not.toContain('workbook.manual');
  opened.workbook.manualCalculation = true;
  await opened.session.open();
  expect(findings(opened)).toContain('workbook.manual');
});

it('dates that are four years off tell of a file that counts days from 1904', async () => {
  expect(findings(await withDates(0))).not.toContain('workbook.dates1904');
  expect(findings(await withDates(365))).not.toContain('workbook.dates1904');
  expect(findings(await withDates(DAYS_BETWEEN_SYSTEMS))).toContain('workbook.dates1904');
});

describe('a plan with more formulas than Excel bears well', () => {
  const rows: CellValue[][] = [
    HEADINGS,
    ['01', 'Competitività', 100, '', ''],
    ...['01_01', '01_02', '01_03'].map((code): CellValue[] => [code, `Indicatore ${code}`, 1, '>= 100', 90]),
  ];
  /** Of each row its score and its status. */
  const FORMULAS = 8;
  const open = (most = FORMULAS - 1): Promise<Opened> =>
    openSession([EditableSheet.from('piano', 'Piano', rows).grid()], 'piano', null, most);

  it('is none as long as Excel bears them', async () => {
    const { workbook, session } = await open(FORMULAS);
    await session.calculate();
    expect(session.state.manyFormulas).toBeNull();
    expect(workbook.writes).toHaveLength(1);
  });

  it('is not written before a person has decided', async () => {
    const { workbook, session } = await open();
    await session.calculate();
    expect(session.state).toMatchObject({ phase: 'ready', error: null, summary: null });
    expect(session.state.manyFormulas).toBe(FORMULAS);
    expect(workbook.writes).toEqual([]);
  });

  it('gets values where a person says so', async () => {
    const opened = await open();
    await opened.session.calculate();
    await opened.session.chooseMode('values');
    await opened.session.calculate();
    expect(opened.session.state.manyFormulas).toBeNull();
    expect(opened.session.state.summary?.mode).toBe('values');
    expect(disagreements(opened)).toEqual([]);
  });

  it('gets the formulas all the same where a person says so', async () => {
    const { workbook, session } = await open();
    await session.calculate(true);
    expect(workbook.writes).toHaveLength(1);
    expect(session.state.summary?.mode).toBe('formulas');
  });
});
