import ExcelJS from '@protobi/exceljs';
import { PIANO } from './figures/piano-semplice';
import { figureLook, LOOKS } from './styles';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const HEADER_ROW = 4;
/** In characters; targets that are longer take two lines, in points. */
const TARGET_WIDTH = 26;
const TWO_LINES = 28;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** An invented plan as a plain table: one header row, one row a node or an indicator, the codes giving the tree. */
export function pianoSemplice(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date('2025-02-03T08:00:00Z');
  Object.assign(workbook, { creator: 'Controllo di gestione', created: made, modified: made });
  const sheet = workbook.addWorksheet('Piano 2024', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, topLeftCell: `A${HEADER_ROW + 1}` }],
  });
  [14, 62, 9, TARGET_WIDTH, 18].forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  const put = (
    row: number,
    column: number,
    value: ExcelJS.CellValue,
    style: Partial<ExcelJS.Style>,
  ): void => {
    const cell = sheet.getCell(row, column);
    if (value !== '') cell.value = value;
    cell.style = style;
  };
  put(1, 1, 'Camera di Commercio di Valdoria', LOOKS.chamber);
  put(2, 1, 'Piano della performance 2024, consuntivo al 31/12', LOOKS.subtitle);
  HEADINGS.forEach((heading, i) => put(HEADER_ROW, i + 1, heading, LOOKS.header));
  PIANO.forEach(([code, name, weight, target, actual, format], i) => {
    const row = HEADER_ROW + 1 + i;
    const isNode = target === '' && actual === '';
    put(row, 1, code, isNode ? LOOKS.operationalCode : { ...LOOKS.text, numFmt: '@' });
    put(row, 2, name, isNode ? LOOKS.operational : LOOKS.text);
    put(row, 3, weight, figureLook(null));
    if (String(target).length > TARGET_WIDTH) sheet.getRow(row).height = TWO_LINES;
    for (const [column, value] of [
      [4, target],
      [5, actual],
    ] as const) {
      const day = DAY.exec(String(value));
      put(row, column, day ? new Date(`${value}T00:00:00Z`) : value, figureLook(day ? 'dd/mm/yyyy' : format));
    }
  });
  return workbook;
}
