import type { Check, Found } from '../check';
import { put, shownCell } from '../sheetCells';

type Cells = readonly (readonly (string | number | null)[])[];

/** A call of the probe in D1, and one of the arguments that it received. */
function received(
  name: string,
  call: string,
  argument: number,
  expected: Pick<Check, 'expect' | 'elsewhere'>,
  cells: Cells = [],
): Check {
  return {
    name,
    arrange(_, sheet) {
      if (cells.length > 0) put(sheet, cells);
      put(sheet, [[call]], 'D1');
    },
    async read(context, sheet) {
      const shown = String(await shownCell(context, sheet, 'D1'));
      try {
        return (JSON.parse(shown) as Found[])[argument] ?? null;
      } catch {
        return shown;
      }
    },
    ...expected,
  };
}

/** A product function in D1 over A1, and what it shows. */
function scored(name: string, call: string, expected: Pick<Check, 'expect' | 'elsewhere'>): Check {
  return {
    name,
    arrange: (_, sheet) => put(sheet, [[call]], 'D1'),
    read: (context, sheet) => shownCell(context, sheet, 'D1'),
    ...expected,
  };
}

export const marshalling: readonly Check[] = [
  received('Una cella vuota arriva vuota', '=PROVA_ARGOMENTI(A1)', 0, {
    expect: [[null]],
    elsewhere: { ltsc2024: [[0]], strictest: [[0]] },
  }),
  received('Lo zero arriva come zero', '=PROVA_ARGOMENTI(A1)', 0, { expect: [[0]] }, [[0]]),
  received('Un testo vuoto arriva come testo vuoto', '=PROVA_ARGOMENTI(A1)', 0, { expect: [['']] }, [
    ['=""'],
  ]),
  received(
    'Un intervallo arriva per righe, con i vuoti al loro posto',
    '=PROVA_ARGOMENTI(A1:B2)',
    0,
    {
      expect: [
        [1, 'a'],
        [null, 2.5],
      ],
      elsewhere: {
        ltsc2024: [
          [1, 'a'],
          [0, 2.5],
        ],
        strictest: [
          [1, 'a'],
          [0, 2.5],
        ],
      },
    },
    [
      [1, 'a'],
      [null, 2.5],
    ],
  ),
  received('Un argomento saltato (;;) manca', '=PROVA_ARGOMENTI(1,,3)', 1, {
    expect: null,
    elsewhere: { strictest: [[0]] },
  }),
  received('Un argomento facoltativo in fondo che non c’è manca', '=PROVA_ARGOMENTI(1)', 2, {
    expect: null,
    elsewhere: { strictest: [[0]] },
  }),
  received('Senza argomenti ripetuti ne arriva un elenco vuoto', '=PROVA_ARGOMENTI(1,2,3)', 3, {
    expect: [],
    elsewhere: { strictest: [[[0]]] },
  }),
  received(
    'Gli argomenti ripetuti arrivano in un elenco di intervalli',
    '=PROVA_ARGOMENTI(1,2,3,A1:A2,5)',
    3,
    {
      expect: [[[7], [8]], [[5]]],
    },
    [[7], [8]],
  ),
  received(
    'Una cella in errore arriva come errore',
    '=PROVA_ARGOMENTI(A1)',
    0,
    {
      expect: [['errore #DIV/0!']],
    },
    [['=1/0']],
  ),
  scored('Un consuntivo vuoto contro «<= 30 gg» è N/D', '=PERF_SCORE("<= 30 gg",A1)', {
    expect: 'N/D',
    elsewhere: { ltsc2024: 1, strictest: 1 },
  }),
  scored('Lo stesso, come lo scrive Calcola, è N/D ovunque', '=PERF_SCORE("<= 30 gg",IF(A1="","",A1))', {
    expect: 'N/D',
  }),
  scored('Con il verso saltato le regole si leggono', '=PERF_SCORE(">= 60",30,,"PT-PO")', { expect: 0.5 }),
];
