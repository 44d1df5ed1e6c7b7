import type { Check } from '../check';
import { formulaOf, isBusy, put, shown, shownCell } from '../sheetCells';

const LEAVES = 10;

export const calculation: readonly Check[] = [
  {
    name: 'Il nome di una funzione resta senza prefissi',
    arrange: (_, sheet) => put(sheet, [['=PERF_SCORE(">= 60",30)']]),
    read: (context, sheet) => formulaOf(context, sheet, 'A1'),
    expect: '=PERF_SCORE(">= 60",30)',
  },
  {
    name: 'Una formula torna come la scrive Excel',
    arrange: (_, sheet) => put(sheet, [['=sum(b1, b2)']]),
    read: (context, sheet) => formulaOf(context, sheet, 'A1'),
    expect: '=SUM(B1,B2)',
  },
  {
    name: 'Gli errori del foglio si leggono',
    arrange: (_, sheet) => put(sheet, [['=1/0', '=NOMECHENONCE(1)', '=PERF_SCORE("boh",1)']]),
    read: (context, sheet) => shown(context, sheet, 'A1:C1'),
    expect: [['#DIV/0!', '#NAME?', '#VALUE!']],
  },
  {
    name: 'Su intervalli il risultato si espande',
    arrange: (_, sheet) =>
      put(sheet, [
        ['>= 60', 30, '=PERF_SCORE(A1:A3,B1:B3)'],
        ['>= 60', 60, null],
        ['>= 60', 15, null],
      ]),
    read: (context, sheet) => shown(context, sheet, 'C1:C3'),
    expect: [[0.5], [1], [0.25]],
  },
  {
    name: 'Una riga illeggibile non guasta le altre',
    arrange: (_, sheet) =>
      put(sheet, [
        ['>= 60', 30, '=PERF_SCORE(A1:A3,B1:B3)'],
        ['boh', 60, null],
        ['>= 60', 60, null],
      ]),
    read: async (context, sheet) => {
      const column = await shown(context, sheet, 'C1:C3');
      return [column[0]?.[0] ?? null, column[2]?.[0] ?? null];
    },
    expect: [0.5, 1],
  },
  {
    name: 'Un errore dentro un risultato a più celle lo guasta tutto',
    arrange: (_, sheet) => put(sheet, [['=PROVA_ERRORE(1)']]),
    read: (context, sheet) => shownCell(context, sheet, 'A1'),
    expect: '#VALUE!',
  },
  {
    name: 'Una catena di cinque livelli arriva in fondo (si guardino i millisecondi)',
    arrange(_, sheet) {
      put(
        sheet,
        Array.from({ length: LEAVES }, (__, row) => [1, `=PERF_SCORE(">= 60",${row % 2 ? 30 : 60})`]),
      );
      put(
        sheet,
        [
          [
            `=PERF_ROLLUP(A1:A${LEAVES},B1:B${LEAVES})`,
            '=PERF_ROLLUP(1,D1)',
            '=PERF_ROLLUP(1,E1)',
            '=PERF_STATUS(F1)',
          ],
        ],
        'D1',
      );
    },
    read: (context, sheet) => shown(context, sheet, 'F1:G1'),
    expect: [[0.75, 'Parzialmente raggiunto']],
  },
  {
    name: 'Appena scritta, una funzione si vede ancora al lavoro (#BUSY!)',
    async read(context, sheet) {
      put(
        sheet,
        Array.from({ length: LEAVES }, (_, row) => [`=PERF_SCORE(">= 60",${row})`]),
      );
      return (await shown(context, sheet, `A1:A${LEAVES}`)).flat().some(isBusy);
    },
    expect: true,
  },
  {
    name: 'Le date si contano dal 1900',
    arrange: (_, sheet) => put(sheet, [['=DATE(2000,1,1)+0']]),
    read: (context, sheet) => shownCell(context, sheet, 'A1'),
    expect: 36526,
  },
];
