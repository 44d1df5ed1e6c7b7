import type { SheetGrid } from '../src/core/sheet/grid';
import { italian } from '../src/messages/it';
import { rehearseEdits } from '../src/session/rehearsedEdit';
import { readSnapshot, writingOf, type ReadSnapshot, type WorkbookState } from '../src/session/workbookState';
import { noSettings } from '../src/session/settings';
import type { Steps } from '../src/core/steps';
import { forms, plainTable, unknownSheet } from './workbooks';

const ROUNDS = 3;

/** How the work of the pane grows: twice the rows, or twice the sheets, within one run; 2 is in proportion. */
export function paneRatios(): void {
  console.log(
    'Il pannello, con il doppio delle righe o dei fogli (2 sarebbe lineare; passo più lungo sul totale):',
  );
  for (const [name, make, size] of [
    ['righe di una tabella', plainTable, 2_500],
    ['schede, un foglio ciascuna', forms, 60],
  ] as const) {
    // Code that has not run before is slower.
    measure(make(size));
    const [one, two] = [measure(make(size)), measure(make(2 * size))];
    for (const work of ['apri', 'calcola', 'rinomina'] as const) {
      const ratio = two[work].total / one[work].total;
      const longest = (100 * two[work].longest) / two[work].total;
      console.log(
        `  ${name.padEnd(28)} ${String(2 * size).padStart(6)}  ${work.padEnd(9)} ${ratio.toFixed(1)}×  ${longest.toFixed(0)}%`,
      );
    }
  }
}

/** Microseconds of processor: what other processes do does not count. */
interface Time {
  total: number;
  longest: number;
}

function measure(sheets: SheetGrid[]): Record<'apri' | 'calcola' | 'rinomina', Time> {
  const whole = (): WorkbookState => {
    const [reading] = run(opening(sheets));
    if (!reading.plan) throw new Error('not recognised');
    return reading;
  };
  const renaming = (reading: WorkbookState): Steps<unknown> => {
    const node = reading.plan.nodes.filter(({ level }) => level === 'indicator').at(-1)?.id ?? '';
    return rehearseEdits(reading, [{ kind: 'set', node, field: 'name', text: 'Un altro nome' }], italian);
  };
  return {
    apri: best(() => opening(sheets)),
    calcola: best(() => {
      const reading = whole();
      return () => writingOf(reading);
    }),
    rinomina: best(() => {
      const reading = whole();
      return () => renaming(reading);
    }),
  };
}

/** Opens a workbook that was never seen. */
function opening(sheets: readonly SheetGrid[]): () => Steps<ReadSnapshot> {
  const fresh = sheets.map(unknownSheet);
  const activeSheet = fresh[0]?.id ?? '';
  const survey = { activeSheet, sheets: [], manualCalculation: false, structureProtected: false };
  return () => readSnapshot({ survey, sheets: fresh, settings: null }, noSettings, null, italian);
}

/** @param prepare what is not measured of each round, and gives what is */
function best(prepare: () => () => Steps<unknown>): Time {
  const times = Array.from({ length: ROUNDS }, () => run(prepare())[1]);
  return times.reduce((a, b) => (b.total < a.total ? b : a));
}

function run<T>(start: () => Steps<T>): [T, Time] {
  const steps = start();
  const time = { total: 0, longest: 0 };
  for (;;) {
    const before = process.cpuUsage();
    const { done, value } = steps.next();
    const { user, system } = process.cpuUsage(before);
    const took = user + system;
    time.total += took;
    time.longest = Math.max(time.longest, took);
    if (done) return [value, time];
  }
}
