import { typedText } from '../src/core/sheet/typedText';
import type { CheckResult, Found } from './check';

export const REPORT_SHEET = 'Autoverifica';
const HEADINGS = ['Tema', 'Verifica', 'Atteso', 'Trovato', 'Esito', 'Millisecondi', 'Nota'];

type Cell = string | number;

/** The rows of the sheet that a person sends: what this Excel is, then one row for each check. */
export function reportRows(
  facts: readonly (readonly [string, string])[],
  results: readonly CheckResult[],
): Cell[][] {
  const wide = (cells: readonly Cell[]): Cell[] => HEADINGS.map((_, column) => cells[column] ?? '');
  return [
    wide([REPORT_SHEET]),
    ...facts.map((fact) => wide(fact)),
    wide([]),
    HEADINGS,
    ...results.map(({ theme, name, expected, found, outcome, milliseconds, note }) => [
      theme,
      name,
      text(expected),
      outcome === 'non verificabile' ? '' : text(found),
      outcome,
      milliseconds,
      note,
    ]),
  ];
}

/** What a cell of the report says of it. */
export function text(found: Found): string {
  return typeof found === 'string' ? found : JSON.stringify(found);
}

/** Writes the sheet, and shows it. */
export async function writeReport(rows: readonly Cell[][]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(REPORT_SHEET);
    const range = sheet.getRange('A1').getResizedRange(rows.length - 1, HEADINGS.length - 1);
    range.values = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? typedText(cell) : cell)));
    range.format.autofitColumns();
    sheet.activate();
    await context.sync();
  });
}
