import type { CellValue } from '../../src/core/cell';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, type Opened } from './openSession';
import { writtenFormula } from './scoreFormula';

const SCORE = 5;

/** Calcola on a plan of one objective, which a title of that year heads, and a sheet Regole. */
async function calculated(
  title: string,
  figures: readonly (readonly [target: CellValue, actual: CellValue])[],
  rules: readonly (readonly [string, CellValue])[] = [],
): Promise<Opened> {
  const indicators = figures.map(([target, actual], i) => [
    `01_${i + 1}`,
    `Indicatore ${i + 1}`,
    '',
    target,
    actual,
  ]);
  const rows: CellValue[][] = [
    [title, '', '', '', ''],
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Obiettivo', '', '', ''],
    ...indicators,
  ];
  const sheets = [EditableSheet.from('piano', 'Piano', rows).grid()];
  if (rules.length > 0) {
    const table: CellValue[][] = [['Regola', 'Valore'], ...rules.map((rule) => [...rule])];
    sheets.push(EditableSheet.from('regole', 'Regole', table).grid());
  }
  const opened = await openSession(sheets, 'piano');
  await opened.session.calculate();
  return opened;
}

function formulas({ workbook }: Opened, count: number): CellValue[] {
  return Array.from({ length: count }, (_, i) => workbook.content('Piano', 3 + i, SCORE));
}

it('the formula hands over the year of the plan with a deadline that says none', async () => {
  const opened = await calculated('Piano della performance 2024', [
    ['entro settembre', '02/10/2024'],
    ['>= 4 N.', 3],
  ]);
  expect(formulas(opened, 2)).toEqual([
    writtenFormula('=PERF_SCORE(IF(D4="","",D4&" (anno 2024)"),IF(E4="","",E4))'),
    writtenFormula('=PERF_SCORE(IF(D5="","",D5),IF(E5="","",E5))'),
  ]);
  expect(disagreements(opened)).toEqual([]);
  expect(opened.session.state.results?.byId.get('01')?.score).toBeCloseTo((0.98 + 0.75) / 2, 12);
});

it('where no year is known the deadline is asked, and has no score', async () => {
  const opened = await calculated('Piano della performance', [
    ['entro settembre', '02/10/2024'],
    ['>= 4 N.', 3],
  ]);
  expect(formulas(opened, 1)).toEqual(['="N/D"']);
  expect(opened.session.state.findings).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      message: expect.objectContaining({ id: 'target.yearless' }),
    }),
  );
  expect(disagreements(opened)).toEqual([]);
});

it('outcomes in words are scored by the rule of the sheet Regole, against a target in words too', async () => {
  const opened = await calculated(
    'Piano della performance 2024',
    [
      ['almeno 5 corsi', 'Raggiunto'],
      ['Avvio della sperimentazione', 'Parzialmente raggiunto'],
      ['>= 4 N.', 3],
      ['<= 30 gg', 28],
      ['>= 80%', '90%'],
    ],
    [['Esiti a parole', 'Raggiunto = 100%; Parzialmente raggiunto = 50%; Non raggiunto = 0%']],
  );
  expect(opened.session.state.results?.byId.get('01')?.score).toBeCloseTo((1 + 0.5 + 0.75 + 1 + 1) / 5, 12);
  expect(opened.session.state.question).toBe(null);
  expect(disagreements(opened)).toEqual([]);
});
