import fc from 'fast-check';
import { perfRollup } from '../../src/functions/list/rollup';
import { perfScore } from '../../src/functions/list/score';
import { perfTree } from '../../src/functions/list/tree';
import { CellError, column, formula } from '../functions/worksheet';
import { times } from '../hunting';

const PERF_SCORE = formula(perfScore);
const PERF_ROLLUP = formula(perfRollup);
const PERF_TREE = formula(perfTree);

interface Row {
  code: string;
  weight: number | '';
  target: string;
  actual: number | string;
  below: Row[];
}

const leafCells = fc.record({
  weight: fc.constantFrom<number | ''>(10, 25, 33.3, 50, 0, ''),
  target: fc.constantFrom('>= 10', '<= 10', '= 5', '> 0', '>= 80%', 'Entro 30/06/2025', '', '31/02/2024'),
  actual: fc.constantFrom<number | string>(
    0,
    1,
    5,
    9.5,
    12,
    0.4,
    '18/07/2025',
    'n.d.',
    '',
    'Non realizzato',
    '?',
  ),
});
const separator = fc.constantFrom('_', '.', '-', ' ');

const { row } = fc.letrec<{ row: Row; rows: Row[] }>((tie) => ({
  rows: fc.array(tie('row'), { maxLength: 3, depthIdentifier: 'tree' }),
  row: fc
    .tuple(leafCells, fc.oneof({ maxDepth: 3, depthIdentifier: 'tree' }, fc.constant<Row[]>([]), tie('rows')))
    .map(([cells, below]) => ({ ...cells, code: '', below })),
}));

/** Gives the rows their codes, in the order of the tree. */
function coded(of: Row, code: string, between: string): Row {
  return {
    ...of,
    code,
    below: of.below.map((child, i) => coded(child, `${code}${between}0${i + 1}`, between)),
  };
}

const anyTree = fc.tuple(row, separator).map(([top, between]) => coded(top, '01', between));

const flat = (top: Row): Row[] => [top, ...top.below.flatMap(flat)];

/** What a person who writes the formulas by hand gets in the row's cell. */
function byHand({ target, actual, below }: Row): unknown {
  if (below.length === 0) return PERF_SCORE(target, actual);
  return PERF_ROLLUP(column(...below.map(({ weight }) => weight)), column(...below.map(byHand)));
}

/** Errors compare by their text, which stands for them in a column; figures but for binary noise. */
const comparable = (cell: unknown): unknown =>
  cell instanceof CellError
    ? `Non leggibile: ${cell.message}`
    : typeof cell === 'number'
      ? expect.closeTo(cell, 12)
      : cell;

function atOnce(rows: readonly Row[]): unknown[] {
  const cells = (of: (row: Row) => unknown): unknown[][] => column(...rows.map(of));
  const found = PERF_TREE(
    cells(({ code }) => code),
    cells(({ weight }) => weight),
    cells(({ target }) => target),
    cells(({ actual }) => actual),
  );
  return Array.isArray(found) ? found.flat() : [found];
}

it('PERF_TREE is PERF_SCORE and PERF_ROLLUP composed by hand', () => {
  fc.assert(
    fc.property(anyTree, (top) => {
      const rows = flat(top);
      const found = atOnce(rows).map((cell) => (cell instanceof CellError ? comparable(cell) : cell));
      expect(found).toEqual(rows.map(byHand).map(comparable));
    }),
    { numRuns: times(300) },
  );
});

it('the order of the rows does not matter', () => {
  // Of several rows that fail the first is told, and which is first is the order.
  const failure = (cell: unknown): unknown =>
    typeof cell === 'string' && cell.startsWith('Non leggibile') ? 'failed' : cell;
  fc.assert(
    fc.property(
      anyTree
        .map(flat)
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const expected = new Map(rows.map(({ code }, i) => [code, atOnce(rows)[i]]));
        const found = atOnce(shuffled).map((cell) => (cell instanceof CellError ? comparable(cell) : cell));
        expect(found.map(failure)).toEqual(
          shuffled.map(({ code }) => comparable(expected.get(code))).map(failure),
        );
      },
    ),
  );
});
