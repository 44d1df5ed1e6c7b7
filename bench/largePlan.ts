import { italian } from '../src/messages/it';
import { createSession } from '../src/session/session';
import { CountedWorkbook } from '../tests/session/countedWorkbook';
import { plainTable } from './workbooks';

const FEW = 10_000;
const MANY = 50_000;

/** What a very large plan asks of Excel and of the memory, against one of a fifth of its rows: 5 is in proportion. */
export async function largePlan(): Promise<void> {
  console.log(
    `Un piano di ${MANY.toLocaleString('it')} righe (viaggi e memoria tenuta, contro ${FEW.toLocaleString('it')}: 5 sarebbe lineare; viaggio più grande):`,
  );
  for (const [mode, name] of [
    ['values', 'valori'],
    ['formulas', 'formule'],
  ] as const) {
    const few = await measure(FEW, mode);
    const many = await measure(MANY, mode);
    for (const [i, { work, trips, megabytes, largest }] of many.entries()) {
      const fewer = few[i];
      if (!fewer) continue;
      const [tripsRatio, memoryRatio] = [trips / fewer.trips, megabytes / fewer.megabytes];
      console.log(
        `  ${`${work}, ${name}`.padEnd(28)} ${String(trips).padStart(4)} viaggi ${tripsRatio.toFixed(1)}×` +
          `  ${megabytes.toFixed(0).padStart(5)} MB ${memoryRatio.toFixed(1)}×  ${(largest / 2 ** 20).toFixed(1)} milioni di caratteri`,
      );
    }
  }
}

interface Cost {
  work: string;
  trips: number;
  /** Kept once it is done, by the pane and by the workbook in memory. */
  megabytes: number;
  /** Characters of the largest trip. */
  largest: number;
}

async function measure(rows: number, mode: 'values' | 'formulas'): Promise<Cost[]> {
  const workbook = new CountedWorkbook(plainTable(rows), '0');
  const session = createSession(workbook, italian);
  const works: [string, () => Promise<unknown>][] = [
    ['Apri e Verifica', () => session.open()],
    ['Calcola', () => session.calculate(true)],
    ...(mode === 'formulas'
      ? ([
          ['Condividi', () => session.share('native')],
          ['Riprendi', () => session.resumeFormulas()],
        ] as [string, () => Promise<unknown>][])
      : []),
  ];
  if (mode === 'values') await session.chooseMode('values');
  const costs: Cost[] = [];
  for (const [work, run] of works) {
    const before = workbook.trips;
    workbook.largest = 0;
    await run();
    const { phase, error } = session.state;
    if (phase !== 'ready' || error) throw new Error(`${work}: ${phase} ${error?.id ?? ''}`);
    const megabytes = heapKept();
    costs.push({ work, trips: workbook.trips - before, megabytes, largest: workbook.largest });
  }
  return costs;
}

function heapKept(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
