import type { Check } from '../check';
import { formulaOf, put, shown } from '../sheetCells';

const THREE = [[1], [2], [3]];

export const rows: readonly Check[] = [
  {
    name: 'Inserire una riga allunga le somme e sposta i riferimenti',
    async arrange(context, sheet) {
      put(sheet, THREE);
      put(sheet, [['=SUM(A1:A3)', '=A3']], 'B1');
      await context.sync();
      sheet.getRange('2:2').insert('Down');
    },
    read: async (context, sheet) => [
      await formulaOf(context, sheet, 'B1'),
      await formulaOf(context, sheet, 'C1'),
    ],
    expect: ['=SUM(A1:A4)', '=A4'],
  },
  {
    name: 'Un nome definito segue la sua riga',
    async arrange(context, sheet) {
      put(sheet, THREE);
      context.workbook.names.add('prova_nome', sheet.getRange('A3'));
      await context.sync();
      sheet.getRange('2:2').insert('Down');
    },
    async read(context) {
      const range = context.workbook.names.getItem('prova_nome').getRange().load('rowIndex');
      await context.sync();
      return range.rowIndex;
    },
    expect: 3,
  },
  {
    name: 'Spostare una riga porta con sé chi la guarda',
    needs: ['ExcelApi', '1.11'],
    async arrange(context, sheet) {
      put(sheet, THREE);
      put(sheet, [['=A3']], 'B1');
      await context.sync();
      sheet.getRange('3:3').moveTo(sheet.getRange('6:6'));
    },
    read: async (context, sheet) => [
      await formulaOf(context, sheet, 'B1'),
      await shown(context, sheet, 'A6'),
    ],
    expect: ['=A6', [[3]]],
  },
  {
    name: 'Copiare una riga copia formule e altezza',
    needs: ['ExcelApi', '1.9'],
    async arrange(context, sheet) {
      put(sheet, [[4, '=A1*2']]);
      sheet.getRange('1:1').format.rowHeight = 42;
      await context.sync();
      sheet.getRange('3:3').copyFrom(sheet.getRange('1:1'));
    },
    async read(context, sheet) {
      const row = sheet.getRange('A3').load('format/rowHeight');
      const formula = await formulaOf(context, sheet, 'B3');
      return [formula, row.format.rowHeight];
    },
    expect: ['=A3*2', 42],
  },
  {
    name: 'Eliminare una riga lascia #REF! in chi la guardava',
    async arrange(context, sheet) {
      put(sheet, THREE);
      put(sheet, [['=SUM(A1:A3)', '=A3']], 'B1');
      await context.sync();
      sheet.getRange('3:3').delete('Up');
    },
    read: async (context, sheet) => [
      await formulaOf(context, sheet, 'B1'),
      await formulaOf(context, sheet, 'C1'),
    ],
    expect: ['=SUM(A1:A2)', '=#REF!'],
  },
  {
    name: 'Un formato condizionale copre anche la riga inserita',
    async arrange(context, sheet) {
      put(sheet, THREE);
      const { cellValue } = sheet.getRange('A1:A3').conditionalFormats.add('CellValue');
      cellValue.format.font.color = '#107C10';
      cellValue.rule = { formula1: '=2', operator: 'EqualTo' };
      await context.sync();
      sheet.getRange('2:2').insert('Down');
    },
    async read(context, sheet) {
      const counts = ['A2', 'A4', 'A5'].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
      await context.sync();
      return counts.map(({ value }) => value);
    },
    expect: [1, 1, 0],
  },
];
