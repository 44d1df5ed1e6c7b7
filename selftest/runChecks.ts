import { judge, type Check, type CheckResult, type Found } from './check';
import { englishErrors, isBusy } from './sheetCells';

const SCRATCH_SHEET = 'Prova';
/** How long Excel may calculate before a check goes on with what is there. */
const CALCULATION_MS = 30_000;
const PAUSE_MS = 100;

/** Runs every check on a sheet of its own, one after the other. */
export async function runChecks(
  checks: Readonly<Record<string, readonly Check[]>>,
  progress: (done: number, total: number) => void,
): Promise<CheckResult[]> {
  const list = Object.entries(checks).flatMap(([theme, those]) => those.map((check) => ({ theme, check })));
  const results: CheckResult[] = [];
  for (const { theme, check } of list) {
    progress(results.length, list.length);
    results.push({ theme, ...(await runCheck(check)) });
  }
  return results;
}

async function runCheck(check: Check): Promise<Omit<CheckResult, 'theme'>> {
  const { name, expect, needs } = check;
  const nothing = {
    name,
    expected: expect,
    found: null,
    outcome: 'non verificabile' as const,
    milliseconds: 0,
  };
  if (needs && !Office.context.requirements.isSetSupported(...needs))
    return { ...nothing, note: `manca ${needs.join(' ')}` };
  try {
    await addSheet();
    const started = performance.now();
    const found = await findOut(check);
    const milliseconds = Math.round(performance.now() - started);
    return { name, expected: expect, found, milliseconds, ...judge(check, found) };
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return { ...nothing, note: [code, message].filter(Boolean).join(': ') };
  } finally {
    await removeSheet();
  }
}

async function findOut(check: Check): Promise<Found> {
  await Excel.run(async (context) => {
    await check.arrange?.(context, context.workbook.worksheets.getItem(SCRATCH_SHEET));
    await context.sync();
  });
  await calculated();
  return Excel.run((context) => check.read(context, context.workbook.worksheets.getItem(SCRATCH_SHEET)));
}

/** Waits until no cell of the sheet is at work. */
async function calculated(): Promise<void> {
  const until = performance.now() + CALCULATION_MS;
  while (performance.now() < until) {
    const isWorking = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SCRATCH_SHEET);
      const used = sheet.getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      return !used.isNullObject && englishErrors(used.values).flat().some(isBusy);
    });
    if (!isWorking) return;
    await new Promise((later) => setTimeout(later, PAUSE_MS));
  }
}

async function addSheet(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(SCRATCH_SHEET);
    await context.sync();
  });
}

/** The workbook was empty: every name in it is a check's. */
async function removeSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SCRATCH_SHEET);
    const names = context.workbook.names.load('items');
    await context.sync();
    for (const name of names.items) name.delete();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
