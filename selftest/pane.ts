/** The page of the self-test: one button. */
import { CHECKS } from './checks';
import { facts } from './facts';
import { REPORT_SHEET, reportRows, writeReport } from './report';
import { runChecks } from './runChecks';

void Office.onReady().then(() => {
  const button = document.createElement('button');
  button.textContent = 'Esegui l’autoverifica';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    button.disabled = true;
    status.textContent = '';
    void run((said) => (status.textContent = said)).finally(() => (button.disabled = false));
  });
  document.getElementById('root')?.replaceChildren(button, status);
});

async function run(tell: (said: string) => void): Promise<void> {
  try {
    const full = await firstFullSheet();
    if (full !== null) {
      tell(
        `Il foglio «${full}» non è vuoto. L’autoverifica scrive e cancella: aprire una cartella di lavoro nuova e ripetere.`,
      );
      return;
    }
    const head = await facts();
    const results = await runChecks(CHECKS, (done, total) => tell(`Verifica ${done + 1} di ${total}…`));
    await writeReport(reportRows(head, results));
    const count = (outcome: string): number => results.filter((result) => result.outcome === outcome).length;
    tell(
      `Finito: ${count('come previsto')} come previsto, ${count('diverso')} diversi, ${count('non verificabile')} non verificabili. Salvare la cartella e mandare il foglio «${REPORT_SHEET}».`,
    );
  } catch (error) {
    tell(`L’autoverifica si è fermata: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The name of a sheet that holds something, or null. */
async function firstFullSheet(): Promise<string | null> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load('address'));
    await context.sync();
    return sheets.items.find((_, i) => !used[i]?.isNullObject)?.name ?? null;
  });
}
