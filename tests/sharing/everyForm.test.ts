import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell';
import { nativeFormula } from '../../src/core/sharing/nativeFormula';
import { SheetCells } from '../../src/core/sharing/sharedCells';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { perfRollup } from '../../src/functions/list/rollup';
import { perfScore } from '../../src/functions/list/score';
import { perfStatus } from '../../src/functions/list/status';
import { CellError, column, formula } from '../functions/worksheet';
import { SEED } from '../hunting';
import { EditableSheet } from '../layout/editableWorkbook';
import { fileOf, hasLibreOffice, recalculated, shownBy } from './libreOffice';

jest.setTimeout(180_000);
const inLibreOffice = hasLibreOffice ? it : it.skip;

/** Forms of docs/dominio.md §3.1, and figures of which the scale matters. */
const TARGETS: CellValue[] = `
  >= 60,00 N. | ≥ 95,00 % | <= 2,50 gg | ≤= 30 gg | > 103,94 % | < 530.097 N. | = 100,00 % | >= 67%. | ITP < -10 | 10 immissioni
  > 3,0 | 100% | 1,45 | 0,00 | 0 N. | >= 0 | <= 0 | > 0 N. | < 0 | >= -6 | <= -6 | = -6 | >= 7/10 | >= 10 mila | 1,5 mln | 5‰
  >= 1.234 N. | Entro 30/06/2025 | <= 28/02/2024 | 08.01.2024 | apr-21 | < 31/12/2024 | 31/03/2021 - 30/06/2021 | entro settembre
  entro settembre (anno 2024) | = sì | no | almeno 5 eventi | max 30 gg | n.d. | Anno di rilevazione | x ≤ x-1 | ≥ media cluster
  ≥ a medio | -10% | 30 gg | boh | >= 5% | >= 0,5 | <= 0,05 | = 2 | € 10.000 | >= 5 €`
  .split(/[|\n]/)
  .map((text): CellValue => text.trim())
  .concat([60, 0.8, 0, -5, 1, 2, 45, 1500, 2024, 45565, 31.12]);

const ACTUALS: CellValue[] = `
  | N/D | n.d. | - | -- | nd | NV | Non realizzato | no | sì | SI | si' | 12,5 | 85% | 85,5 % | 75 | 7 N. | 7,00 N. | 12 gg | -3 | 1.635,50 N.
  3.5 | 30/06/2025 | 31/02/2024 | 24.01.2024 | 15/10/2024 | giugno 2025 | 30/03/2021 - 29/06/2021 | boh | alto | 8/10 | 10 mila | Raggiunto`
  .split(/[|\n]/)
  .map((text): CellValue => text.trim())
  .concat([0, 1, -1, 0.5, 0.85, 0.03, 1.5, 2, 2.5, 3, 7, 12, 30, 31, 59.999, 60, 75, 100, 250, 1499, -20])
  .concat([36525, 36526, 40000, 40000.5, 45473, 45474, 45500, 45657, 73051, 530_097, 1_600_000]);

const RULES: CellValue[][][] = [
  [],
  [
    ['Uguale superato', 'simmetrico'],
    ['Punteggio massimo', '120%'],
    ['Data in ritardo', 'lineare'],
  ],
  [
    ['Data in ritardo', 'tutto o niente'],
    ['Verso', '<='],
    ['Esiti a parole', 'Raggiunto = 100%; Alto = 50%'],
  ],
];

interface Case {
  grid: SheetGrid;
  /** Formula and what the function gives, for a row each; the formula goes to the column after the last. */
  rows: { native: string; wanted: unknown }[];
}

/** Rows in which LibreOffice shows a figure or a word that is not the function's: an error is never wrong. */
async function wrong(cases: readonly Case[]): Promise<{ wrong: string[]; same: number }> {
  const sheets = cases.map(({ grid, rows }) => ({
    ...grid,
    values: grid.values.map((line) => [...line, '']),
    formulas: grid.formulas.map((line, r) => [...line, rows[r]?.native ?? '']),
  }));
  const [bytes] = await recalculated([await fileOf(sheets)]);
  const shown = await shownBy(bytes as Uint8Array);
  let same = 0;
  const differing = cases.flatMap(({ grid, rows }) =>
    rows.flatMap(({ native, wanted }, r) => {
      const got = shown(grid.name, r, grid.column + (grid.values[0]?.length ?? 0));
      const isFigure = typeof wanted === 'number' && typeof got === 'number';
      if (isFigure ? Math.abs(wanted - got) < 1e-9 : wanted === got) same += 1;
      else if (!/^#|^Err/.test(String(got)))
        return [`${JSON.stringify(grid.values[r])} ${String(got)}, not ${String(wanted)}: ${native}`];
      else if (wanted instanceof CellError) same += 1;
      return [];
    }),
  );
  return { wrong: differing, same };
}

inLibreOffice('every form of target, against every actual typed after sharing', async () => {
  const score = formula(perfScore);
  const cases = RULES.map((rules, i): Case => {
    const pairs = TARGETS.flatMap((target) => ACTUALS.map((actual) => [target, actual] as const));
    const table = pairs.map(([target, actual], r) => [
      target,
      actual,
      rules[r]?.[0] ?? '',
      rules[r]?.[1] ?? '',
      'x',
    ]);
    const grid = EditableSheet.from(`s${i}`, `Regole ${i}`, table).grid();
    // When it was shared each cell held another actual.
    const before = {
      ...grid,
      values: grid.values.map(([target = ''], r) => [target, pairs[r + 7]?.[1] ?? '', ...(rules[r] ?? [])]),
    };
    const cells = new SheetCells([before]);
    const args = rules.length > 0 ? `,,C1:D${rules.length}` : '';
    return {
      grid,
      rows: pairs.map(([target, actual], r) => ({
        native: nativeFormula(`=PERF_SCORE(A${r + 1},B${r + 1}${args})`, before, cells),
        wanted: score(target, actual, null, rules.length > 0 ? rules : null),
      })),
    };
  });
  const found = await wrong(cases);
  expect(found.wrong.slice(0, 10)).toEqual([]);
  expect(found.same).toBeGreaterThan(0.9 * 3 * TARGETS.length * ACTUALS.length);
});

const weights = fc.constantFrom<CellValue>(10, 25, 12.5, 0, '', 33.3, 0.25, -5);
const scores = fc.constantFrom<CellValue>(
  0,
  0.5,
  1,
  0.97,
  'N/D',
  'NV',
  '',
  1.2,
  85,
  'boh',
  'da controllare',
  -0.5,
);
const POLICIES = ['ripesatura', 'zero', 'parti uguali'];

inLibreOffice('every mix of weights and scores, in one range or one by one, under each policy', async () => {
  const children = fc.array(fc.tuple(weights, scores), { minLength: 4, maxLength: 4 });
  const rollup = formula(perfRollup);
  const cases = POLICIES.flatMap((policy, i) => {
    const groups = fc.sample(children, { numRuns: 300, seed: SEED + i });
    const rules = EditableSheet.from('regole', 'Regole', [['Figli senza punteggio', policy]]).grid();
    return [false, true].map((inRange): Case => {
      const of = (group: (typeof groups)[number]): CellValue[] =>
        inRange ? [...group.map(([weight]) => weight), ...group.map(([, score]) => score)] : group.flat();
      const grid = EditableSheet.from(
        's',
        `${policy} ${inRange}`,
        groups.map((group) => [...of(group), 'x']),
      ).grid();
      // When it was shared nobody had typed over a score.
      const before = { ...grid, values: groups.map((group) => of(group.map(([weight]) => [weight, 0.5]))) };
      const cells = new SheetCells([before, rules]);
      return {
        grid,
        rows: groups.map((group, r) => {
          const pairs = inRange
            ? `A${r + 1}:D${r + 1},E${r + 1}:H${r + 1}`
            : ['A', 'C', 'E', 'G'].map((w, c) => `${w}${r + 1},${'BDFH'[c]}${r + 1}`).join(',');
          const [first, ...others] = group.map((pair) => pair.map((cell) => column(cell)));
          return {
            native: nativeFormula(`=PERF_ROLLUP(${pairs},Regole!A1:B1)`, before, cells),
            wanted: rollup(first?.[0], first?.[1], [...others.flat(), [['Figli senza punteggio', policy]]]),
          };
        }),
      };
    });
  });
  const found = await wrong(cases);
  expect(found.wrong.slice(0, 10)).toEqual([]);
  expect(found.same).toBeGreaterThan(0.9 * 600 * POLICIES.length);
});

inLibreOffice('every score has the label that PERF_STATUS gives it', async () => {
  const status = formula(perfStatus);
  const cells: CellValue[] = [
    0,
    0.4999999999,
    0.5,
    0.6,
    0.79999,
    0.3 + 0.5,
    0.8,
    0.9,
    1,
    1.2,
    2.5,
    -0.1,
    'N/D',
    'NV',
    'n.v.',
    '',
    'boh',
    'incompleto',
    'Da controllare',
  ];
  const grid = EditableSheet.from(
    's',
    'Punteggi',
    cells.map((cell) => [cell, 'x']),
  ).grid();
  const profiles = ['Standard', 'PT-PO', 'TNO'].map((rules): Case => ({
    grid: { ...grid, id: rules, name: rules },
    rows: cells.map((cell, r) => ({
      native: nativeFormula(`=PERF_STATUS(A${r + 1},"${rules}","indicatore")`, grid, new SheetCells([grid])),
      wanted: status(cell, rules, 'indicatore'),
    })),
  }));
  expect((await wrong(profiles)).wrong).toEqual([]);
});
