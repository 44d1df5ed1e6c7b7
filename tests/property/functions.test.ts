import fc from 'fast-check';
import { invocable } from '../../src/functions/invoke';
import { FUNCTIONS } from '../../src/functions/list';
import { CellError } from '../functions/worksheet';

const SEED = 20_260_101;

const functions = new Map(FUNCTIONS.map((definition) => [definition.id, invocable(definition)]));
const call = (id: string, ...args: unknown[]): unknown => functions.get(id)?.(...args);

/** What cells hold: what people write, what they should not, what old hosts pass, and words that every object knows. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, false, true, 1, 0.85, 75, -6, 45838, 1e308, 1e-320, 2024, 31.12),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    ...['>= 60,00 N.', '<= 30 gg', '= 0', '85%', '1.234', '10 mila', '7/10', 'sì', 'no', 'N/D', 'NV', '-10%'],
    ...['Entro 30/06/2025', '31/02/2024', 'apr-21', '≥ media cluster', '>=', '<', 'entro', 'ente', 'PT-PO'],
    ...['Verso', 'Verde', 'Raggiunto: >= 80%', 'Punteggio massimo', '300%', 'Profilo', 'Non leggibile: x'],
    ...['constructor', '__proto__', 'toString', '&valueOf; 5', '01', '01_01', '01.02', '.'.repeat(600)],
  ),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?').map((code) => new CellError(code)),
);
const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
/** Of one shape more often than not, for a result that is not refused as a whole. */
const args = fc.oneof(
  fc.array(fc.oneof(range, cell), { maxLength: 6 }),
  fc.integer({ min: 1, max: 4 }).chain((rows) =>
    fc.array(
      fc.array(
        cell.map((one) => [one]),
        { minLength: rows, maxLength: rows },
      ),
      { minLength: 2, maxLength: 6 },
    ),
  ),
);

const ALLOWED_ERRORS = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];
/** A chamber's cap is at most what the generator can write: 300%. */
const HIGHEST = 3;
const isScore = (value: number): boolean => value >= 0 && value <= HIGHEST;

const KNOWN: Record<string, (value: unknown) => boolean> = {
  PERF_SCORE: (value) => (typeof value === 'number' ? isScore(value) : value === 'N/D'),
  PERF_ROLLUP: (value) => (typeof value === 'number' ? isScore(value) : value === 'N/D'),
  PERF_TREE: (value) => (typeof value === 'number' ? isScore(value) : value === 'N/D' || value === ''),
  PERF_GAP: (value) => (typeof value === 'number' ? Number.isFinite(value) : value === 'N/D'),
  PERF_STATUS: (value) => typeof value === 'string' && value !== '',
  PERF_EXPLAIN: (value) => typeof value === 'string' && !/NaN|Infinity|undefined/.test(value),
  PERF_CHECK: (value) => value === 'OK' || /^La somma dei pesi è [\d.,-]+%/.test(String(value)),
};

const isFailure = (value: unknown): boolean =>
  typeof value === 'string' && value.startsWith('Non leggibile: ');

describe.each(FUNCTIONS.map(({ id }) => id))('%s, whatever it is given', (id) => {
  it('gives a score, a known text or an error that Excel takes, and is never at fault', () => {
    fc.assert(
      fc.property(args, (given) => {
        try {
          const result = call(id, ...given);
          const cells: unknown[] = Array.isArray(result) ? (result as unknown[][]).flat() : [result];
          for (const value of cells) {
            expect([value, isFailure(value) || KNOWN[id]?.(value)]).toEqual([value, true]);
            expect(String(value)).not.toContain('Errore interno');
          }
        } catch (error) {
          if (!(error instanceof CellError)) throw error;
          expect(ALLOWED_ERRORS).toContain(error.code);
          expect(error.message).not.toContain('Errore interno');
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

it('a better actual never scores less, in whatever spelling the target is', () => {
  const target = fc.constantFrom(
    '>= 60,00 N.',
    '> 0,5',
    '>= 85%',
    0.85,
    60,
    '>= -6',
    '<= 30 gg',
    '< 2,5 gg',
    '<= 20%',
    '<= 0',
  );
  const figure = fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100);
  const score = (of: string | number, actual: number): number | null => {
    try {
      return (call('PERF_SCORE', of, actual) as number[][])[0]?.[0] ?? null;
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(target, figure, figure, (of, one, other) => {
      const fewer = String(of).startsWith('<');
      const [worse, better] = [Math.max(one, other), Math.min(one, other)];
      const scores = [score(of, fewer ? worse : better), score(of, fewer ? better : worse)];
      fc.pre(scores.every((value) => value !== null));
      expect(scores[1]).toBeGreaterThanOrEqual((scores[0] ?? NaN) - 1e-12);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

it('texts as long as a cell may hold are answered, with an error that Excel takes if need be', () => {
  const length = 32_767;
  const pieces = [
    '.',
    ' ',
    '. ',
    'entro ',
    'media ',
    'x ',
    '1',
    '1.',
    '1 ',
    ', ',
    '&a',
    '<b ',
    '>',
    '- ',
    'a:',
    '%',
  ];
  for (const piece of pieces) {
    for (const text of [
      piece.repeat(length),
      `5 ${piece.repeat(length)}`,
      `entro ${piece.repeat(length)}x`,
    ]) {
      const long = text.slice(0, length);
      for (const id of functions.keys()) {
        for (const given of [
          [long, 5],
          [5, long],
          [5, 5, long],
          [5, 5, null, [['Verso', long]]],
          [long, long, long, long],
        ]) {
          try {
            call(id, ...given);
          } catch (error) {
            if (!(error instanceof CellError)) throw error;
          }
        }
      }
    }
  }
});
