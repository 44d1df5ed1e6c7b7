import type { Check } from '../check';
import { put, refusalOf } from '../sheetCells';

/** Excel tells of so many merged areas at most (excel.range, getMergedAreasOrNullObject). */
const MOST_MERGES = 512;

export const ranges: readonly Check[] = [
  {
    name: 'L’intervallo usato conta le formule che mostrano un testo vuoto',
    arrange: (_, sheet) => put(sheet, [[1, null, '=""']]),
    async read(context, sheet) {
      const used = sheet.getUsedRange(true).load('columnCount');
      await context.sync();
      return used.columnCount;
    },
    expect: 3,
    elsewhere: { strictest: 1 },
  },
  {
    name: 'L’aspetto delle celle si legge; senza sfondo è bianco',
    needs: ['ExcelApi', '1.9'],
    arrange(_, sheet) {
      const { fill, font } = sheet.getRange('A1').format;
      fill.color = '#DDEBF7';
      font.bold = true;
      sheet.getRange('A1').format.indentLevel = 2;
    },
    async read(context, sheet) {
      const asked = { fill: { color: true }, font: { bold: true }, indentLevel: true };
      const cells = sheet.getRange('A1:B1').getCellProperties({ format: asked });
      await context.sync();
      return cells.value
        .flat()
        .map(({ format }) => [format?.fill?.color, format?.font?.bold, format?.indentLevel].join(' '))
        .join(', ');
    },
    expect: '#DDEBF7 true 2, #FFFFFF false 0',
  },
  {
    name: 'L’elenco che una cella ammette si legge; di più celle diverse, che sono diverse',
    needs: ['ExcelApi', '1.8'],
    arrange(_, sheet) {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Sì,No' } };
      sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: '=$D$1:$D$2' } };
    },
    async read(context, sheet) {
      const cells = ['A1', 'A2', 'A1:A3', 'B1'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,rule'),
      );
      await context.sync();
      return cells.map(({ type, rule }) => [type, String(rule?.list?.source ?? '')].join(' ').trim());
    },
    expect: ['List Sì,No', 'List =$D$1:$D$2', 'MixedCriteria', 'None'],
  },
  {
    name: 'Le celle unite si leggono',
    needs: ['ExcelApi', '1.13'],
    arrange: (_, sheet) => sheet.getRange('B2:C3').merge(),
    async read(context, sheet) {
      const areas = sheet.getRange('A1:D5').getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      return areas.isNullObject ? 0 : areas.areaCount;
    },
    expect: 1,
  },
  {
    name: `Più di ${MOST_MERGES} celle unite non si leggono in una volta`,
    needs: ['ExcelApi', '1.13'],
    arrange(_, sheet) {
      for (let row = 1; row <= MOST_MERGES + 1; row++) sheet.getRange(`A${row}:B${row}`).merge();
    },
    async read(context, sheet) {
      return (
        (await refusalOf(async () => {
          sheet
            .getRange(`A1:B${MOST_MERGES + 1}`)
            .getMergedAreasOrNullObject()
            .load('areaCount');
          await context.sync();
        })) !== 'accettato'
      );
    },
    expect: true,
  },
];
