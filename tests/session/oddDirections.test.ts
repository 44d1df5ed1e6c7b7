import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell';
import type { Operator } from '../../src/core/targets/target';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { workbookTimes } from '../hunting';
import { indicatorKey } from '../../src/core/plan/directions';
import { noSettings } from '../../src/session/settings';
import { disagreements, openSession } from './openSession';

type Figure = readonly [value: CellValue, format: string];

/** Targets that say little of their direction, as people type them. */
const target = fc.constantFrom<Figure>(
  [0.85, '0%'],
  [0.85125, '0.0%'],
  [1 / 3, '0.00%'],
  [0.07, '0%'],
  [0, '0%'],
  [0.05, '0" %"'],
  [85, '0\\%'],
  [30, '0" gg"'],
  [30, 'General'],
  [-0.1, '0%'],
  [-6, 'General'],
  [0, 'General'],
  [45473, 'dd/mm/yyyy'],
  [45473, 'General'],
  ['85%', 'General'],
  ['0 N.', 'General'],
  ['30 gg', 'General'],
  ['5 reclami', 'General'],
  ['>= 85,00 %', 'General'],
  ['>= 85', 'General'],
  ['>= 0,85', 'General'],
  ['< 3', '@'],
  ['sì', 'General'],
  ['n.d.', 'General'],
  ['', 'General'],
);
const actual = fc.constantFrom<Figure>(
  [0.84, '0%'],
  [1.6915, '0.00%'],
  [4, '0%'],
  [0.85, '0.00%'],
  [0.85125, '0.0%'],
  [1 / 3, '0.00%'],
  [84, 'General'],
  [85.5, 'General'],
  [0, 'General'],
  [30, 'General'],
  [45, '0" gg"'],
  [-7, 'General'],
  [45490, 'dd/mm/yyyy'],
  ['84%', 'General'],
  ['1.200', 'General'],
  ['40 gg', 'General'],
  ['no', 'General'],
  ['Non realizzato', 'General'],
  ['#N/D', 'General'],
  ['', 'General'],
);
const verso = fc.constantFrom('', '', '', '', '<=', '>=', '=', 'entro', 'boh');
const name = fc.constantFrom('Eventi', 'Tempo medio', 'Costo', 'Fiere', 'Bandi', 'Reclami');
const answer = fc.constantFrom<Operator | null>(null, null, '<=', '>=', '=');
const indicator = fc.record({ name, target, actual, verso, answer });

function codeOf(place: number): string {
  return `01_${String(place + 1).padStart(2, '0')}`;
}

function sheetOf(
  indicators: readonly { name: string; target: Figure; actual: Figure; verso: string }[],
): SheetGrid {
  const grid = EditableSheet.from('piano', 'Piano', [
    ['Codice', 'Nome', 'Peso', 'Verso', 'Target', 'Consuntivo'],
    ['01', 'Obiettivo', 100, '', '', ''],
    ...indicators.map((row, i) => [codeOf(i), row.name, 10, row.verso, row.target[0], row.actual[0]]),
  ]).grid();
  const formats = indicators.map((row) => [row.target[1], row.actual[1]]);
  return {
    ...grid,
    numberFormats: grid.numberFormats.map((row, r) =>
      row.map((format, c) => (r < 2 || c < 4 ? format : (formats[r - 2]?.[c - 4] ?? format))),
    ),
  };
}

it('whatever the target, its format, its verso and the answer, the sheet comes to what the pane shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(indicator, { minLength: 1, maxLength: 16 }),
      fc.constantFrom('Standard', 'PT-PO'),
      async (indicators, rules) => {
        const directions = indicators.flatMap(({ name: named, answer: operator }, i) =>
          operator ? [[indicatorKey({ code: codeOf(i), name: named }), operator]] : [],
        );
        const opened = await openSession([sheetOf(indicators)], 'piano', {
          ...noSettings,
          rules,
          directions,
        });
        const { session } = opened;
        if (session.state.question) await session.confirm();
        await session.calculate();
        expect(session.state.error).toBeNull();
        expect(disagreements(opened)).toEqual([]);
        // What Calcola wrote is its own the next time, directions included.
        await session.calculate();
        expect(session.state.summary?.byHand).toEqual([]);
        expect(session.state.summary?.leftAlone).toEqual([]);
      },
    ),
    { numRuns: workbookTimes(40) },
  );
});
