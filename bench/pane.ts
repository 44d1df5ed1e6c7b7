import type { CellValue } from '../src/core/cell';
import type { SheetGrid } from '../src/core/sheet/grid';
import { italian } from '../src/messages/it';
import { rehearseEdits } from '../src/session/rehearsedEdit';
import { readSnapshot, writingOf, type Reading } from '../src/session/reading';
import { noSettings } from '../src/session/settings';
import type { Steps } from '../src/core/steps';

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

interface Time {
  total: number;
  longest: number;
}

function measure(sheets: SheetGrid[]): Record<'apri' | 'calcola' | 'rinomina', Time> {
  const survey = { activeSheet: '0', sheets: [], manualCalculation: false, structureProtected: false };
  const reading = run(() => readSnapshot({ survey, sheets, settings: null }, noSettings, null, italian))[0];
  if (!reading.plan) throw new Error('not recognised');
  const whole: Reading = reading;
  const node = whole.plan.nodes.filter(({ level }) => level === 'indicator').at(-1)?.id ?? '';
  const edit = { kind: 'set', node, field: 'name', text: 'Un altro nome' } as const;
  const fresh = (): SheetGrid[] => sheets.map((sheet) => ({ ...sheet }));
  return {
    apri: best(() => readSnapshot({ survey, sheets: fresh(), settings: null }, noSettings, null, italian)),
    calcola: best(() => writingOf(whole)),
    rinomina: best(() => rehearseEdits(whole, [edit], italian)),
  };
}

function best(start: () => Steps<unknown>): Time {
  const times = Array.from({ length: ROUNDS }, () => run(start)[1]);
  return times.reduce((a, b) => (b.total < a.total ? b : a));
}

function run<T>(start: () => Steps<T>): [T, Time] {
  const steps = start();
  const time = { total: 0, longest: 0 };
  for (;;) {
    const before = performance.now();
    const { done, value } = steps.next();
    const took = performance.now() - before;
    time.total += took;
    time.longest = Math.max(time.longest, took);
    if (done) return [value, time];
  }
}

const two = (n: number): string => String(n).padStart(2, '0');

function plainTable(rows: number): SheetGrid[] {
  const values: CellValue[][] = [['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo']];
  for (let i = 0; i < rows; i++) {
    const node = Math.floor(i / 9);
    const code = [node % 9, Math.floor(node / 9) % 99, Math.floor(node / 891)]
      .map((n) => two(n + 1))
      .join('_');
    values.push(
      i % 9 === 0
        ? [code, `Obiettivo ${i}`, '', '', '']
        : [`${code}_${two(i % 9)}`, `Indicatore ${i}`, 12.5, `>= ${i},00 N.`, 70],
    );
  }
  return [gridOf(0, values)];
}

function forms(sheets: number): SheetGrid[] {
  return Array.from({ length: sheets }, (_, i) => {
    const code = `${two(1 + (i % 9))}_${two(1 + Math.floor(i / 9))}_OS01`;
    const rows = Array.from({ length: 12 }, (__, row): CellValue[] => [
      `Indicatore ${row} di ${i}`,
      10,
      '>=',
      `${row + 1},00 N.`,
      5,
    ]);
    return gridOf(i, [
      ['Ambito strategico', `${two(1 + (i % 9))} - Ambito`, '', '', ''],
      ['Codice obiettivo', code, '', '', ''],
      ['Obiettivo operativo', `Obiettivo ${i}`, '', '', ''],
      ['Descrizione', `Che cosa si fa ${i}`, '', '', ''],
      ['Indicatore', 'Peso', 'Segno', 'Target 2025', 'Consuntivo 2025'],
      ...rows,
    ]);
  });
}

function gridOf(index: number, values: CellValue[][]): SheetGrid {
  const about = { visible: true, protected: false, tables: [], filtered: false, row: 0, column: 0 };
  const numberFormats = values.map((row) => row.map(() => 'General'));
  return { id: String(index), name: `Foglio ${index}`, ...about, values, formulas: values, numberFormats };
}
