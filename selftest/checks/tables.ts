import type { Check } from '../check';
import { formulaOf, put, refusalOf } from '../sheetCells';

const PLAN = [
  ['Target', 'Consuntivo', 'Punteggio'],
  ['>= 60', 30, null],
  ['>= 60', 60, null],
  ['>= 60', 15, null],
];

export const tables: readonly Check[] = [
  {
    name: 'Una formula nella prima riga di una tabella riempie la colonna',
    async arrange(context, sheet) {
      put(sheet, PLAN);
      sheet.tables.add(sheet.getRange('A1:C4'), true);
      await context.sync();
      put(sheet, [['=PERF_SCORE(A2,B2)']], 'C2');
    },
    read: (context, sheet) => formulaOf(context, sheet, 'C4'),
    expect: '=PERF_SCORE(A4,B4)',
  },
  {
    name: 'Ciò che si scrive accanto a una tabella ne diventa una colonna',
    async arrange(context, sheet) {
      put(sheet, PLAN);
      sheet.tables.add(sheet.getRange('A1:C4'), true);
      await context.sync();
      put(sheet, [['Esito']], 'D1');
    },
    async read(context, sheet) {
      const range = sheet.tables.getItemAt(0).getRange().load('columnCount');
      await context.sync();
      return range.columnCount;
    },
    expect: 4,
  },
  {
    name: 'Inserire una riga intera attraverso due tabelle affiancate è rifiutato',
    arrange(_, sheet) {
      put(sheet, PLAN);
      put(sheet, PLAN, 'E1');
      sheet.tables.add(sheet.getRange('A1:C4'), true);
      sheet.tables.add(sheet.getRange('E1:G4'), true);
    },
    read: (context, sheet) =>
      refusalOf(async () => {
        sheet.getRange('3:3').insert('Down');
        await context.sync();
      }),
    expect: 'InsertDeleteConflict',
  },
];
