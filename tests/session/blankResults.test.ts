import type { CellValue } from '../../src/core/cell';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { readRelazione2025, readSchede2024 } from '../layout/sampleFiles';
import { disagreements, openSession, type Opened } from './openSession';
import { scoreFormula, writtenFormula } from './scoreFormula';

/** The workbook as it is before anybody filled in the results: cells that a test points at are blank. */
function blanked(
  sheets: readonly SheetGrid[],
  isResult: (sheet: EditableSheet, row: number, column: number) => boolean,
): SheetGrid[] {
  return sheets.map((grid) => {
    const sheet = EditableSheet.of(grid);
    sheet.rows.forEach(({ cells }, row) =>
      cells.forEach((_, column) => {
        if (isResult(sheet, row, column)) sheet.set(row, column, '', sheet.at(row, column).format);
      }),
    );
    // The used range is as it was: the cells have formats.
    return {
      ...sheet.grid(),
      values: sheet.rows.map(({ cells }) => cells.map(({ value }) => value)),
      formulas: sheet.rows.map(({ cells }) => cells.map(({ formula }) => formula)),
      numberFormats: sheet.rows.map(({ cells }) => cells.map(({ format }) => format)),
      row: 0,
      column: 0,
    };
  });
}

function outOfDate({ session }: Opened): number {
  return session.state.findings.filter(({ message }) => message.id === 'results.outOfDate').length;
}

async function calculatedTwice(opened: Opened): Promise<void> {
  expect([opened.session.state.question, outOfDate(opened)]).toEqual([null, 0]);
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  expect(disagreements(opened)).toEqual([]);
  const once = opened.workbook.sheets.map(({ formulas }) => formulas);
  const before = JSON.stringify(once);
  await opened.session.open();
  expect(outOfDate(opened)).toBe(0);
  expect(
    [...(opened.session.state.results?.byId.values() ?? [])].filter(({ agreement }) => agreement),
  ).toEqual([]);
  await opened.session.calculate();
  expect(JSON.stringify(opened.workbook.sheets.map(({ formulas }) => formulas)) === before).toBe(true);
}

describe.each(['formulas', 'values'] as const)(
  'where the layout has blank cells for results (%s)',
  (mode) => {
    it('the Relazione by labels has them in Risultato misurato and Valutazione', async () => {
      const { sheets, activeSheet } = await readRelazione2025();
      const label = /^(?:Risultato misurato|Valutazione) obiettivo$/;
      const isOverview = (name: string): boolean => /^(?:1 |3\.0|Cruscotto)/.test(name);
      const kept = sheets.filter(({ name }) => !isOverview(name));
      const blank = blanked(
        kept,
        (sheet, row, column) => column === 1 && label.test(String(sheet.at(row, 0).value)),
      );
      const opened = await openSession(
        blank,
        kept.some(({ id }) => id === activeSheet) ? activeSheet : (kept[0]?.id ?? ''),
      );
      await opened.session.chooseMode(mode);
      await calculatedTwice(opened);
      const sheet = '3.1 Obiettivi strategici';
      const [score, status] = [5, 6].map((row) => opened.workbook.content(sheet, row, 1));
      if (mode === 'formulas') {
        expect(score).toMatch(/^=IFERROR\(PERF_ROLLUP\(50,F\d+,50,F\d+\),/);
        expect(status).toBe(writtenFormula('=PERF_STATUS(B6,"TNO","strategico")'));
      } else expect([score, status]).toEqual([1, 'Raggiunto']);
    });

    it('the schede have them in the Performance column', async () => {
      const { sheets, activeSheet } = await readSchede2024();
      const performance = 9;
      const blank = blanked(sheets, (sheet, row, column) => {
        const isTable = sheet.rows
          .slice(0, row)
          .some(({ cells }) => cells[performance]?.value === 'Performance');
        return column === performance && isTable;
      });
      const opened = await openSession(blank, activeSheet);
      await opened.session.chooseMode(mode);
      await calculatedTwice(opened);
      const written = opened.workbook.content('01_01_OS01', 11, performance);
      expect(written).toEqual(mode === 'formulas' ? scoreFormula('G12', 'E12', ',F12,"PT-PO"') : 0.25);
      // Their cells show whole percentages, and go on doing so.
      expect(opened.workbook.writes.at(-1)?.filter(({ column }) => column === performance)).toEqual(
        expect.arrayContaining([expect.objectContaining({ numberFormat: null })]),
      );
      const headings = opened.workbook.sheet('01_01_OS01').values[10] as CellValue[];
      expect(headings.slice(11)).toEqual(['Punteggio ricalcolato', 'Esito ricalcolato']);
    });

    it('the plain table has them in its column of scores', async () => {
      const rows: CellValue[][] = [
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Punteggio', 'Esito'],
        ['01', 'Competitività', 100, '', '', '', ''],
        ['01_01', 'Imprese', 50, '>= 2 N.', 1, '', ''],
        ['01_02', 'Eventi', 50, '>= 2 N.', 2, '', ''],
      ];
      const opened = await openSession([EditableSheet.from('p', 'Piano', rows).grid()], 'p');
      await opened.session.chooseMode(mode);
      await calculatedTwice(opened);
      const sheet = opened.workbook.sheet('Piano');
      expect(sheet.formulas.map((cells) => cells.slice(5))).toEqual(
        mode === 'values'
          ? [
              ['Punteggio', 'Esito'],
              [0.75, 'Parzialmente raggiunto'],
              [0.5, 'Non raggiunto'],
              [1, 'Raggiunto'],
            ]
          : [
              ['Punteggio', 'Esito'],
              [writtenFormula('=PERF_ROLLUP(C3:C4,F3:F4)'), writtenFormula('=PERF_STATUS(F2,,"ambito")')],
              [scoreFormula('D3', 'E3'), writtenFormula('=PERF_STATUS(F3,,"indicatore")')],
              [scoreFormula('D4', 'E4'), writtenFormula('=PERF_STATUS(F4,,"indicatore")')],
            ],
      );
    });
  },
);
