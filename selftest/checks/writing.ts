import type { Check, Found } from '../check';
import { put, refusalOf, shown } from '../sheetCells';

const ROWS = 20_000;
/** Of one text; 400 of them are more than the 5 MB that Excel on the web carries in a request. */
const LONG_TEXT = 16_000;
const LONG_TEXTS = 400;
const KEY = 'autoverifica';
/** How long an event may take. */
const EVENT_MS = 2000;

export const writing: readonly Check[] = [
  {
    name: `${ROWS.toLocaleString('it')} righe si scrivono e si rileggono in un viaggio`,
    arrange: (_, sheet) =>
      put(
        sheet,
        Array.from({ length: ROWS }, (__, row) => [row, `riga ${row}`, row / 2]),
      ),
    async read(context, sheet) {
      const cells = await shown(context, sheet, `A1:C${ROWS}`);
      return [cells.length, ...(cells.at(-1) ?? [])];
    },
    expect: [ROWS, ROWS - 1, `riga ${ROWS - 1}`, (ROWS - 1) / 2],
  },
  {
    name: 'Una richiesta di oltre 5 MB',
    read: (context, sheet) =>
      refusalOf(async () => {
        const cell = sheet.getRange('A1').getResizedRange(LONG_TEXTS - 1, 0);
        cell.values = Array.from({ length: LONG_TEXTS }, () => ['x'.repeat(LONG_TEXT)]);
        await context.sync();
      }),
    expect: 'accettato',
    elsewhere: {
      web: 'RequestPayloadSizeLimitExceeded',
      strictest: 'RequestPayloadSizeLimitExceeded',
    },
  },
  {
    name: 'Più viaggi in un solo passo di Annulla (mergeUndoGroup)',
    needs: ['ExcelApi', '1.20'],
    async read(context, sheet) {
      sheet.load('name');
      await context.sync();
      const { name } = sheet;
      return refusalOf(() =>
        Excel.run({ mergeUndoGroup: true }, async (grouped) => {
          const target = grouped.workbook.worksheets.getItem(name);
          put(target, [[1]]);
          await grouped.sync();
          put(target, [[2]], 'A2');
          await grouped.sync();
        }),
      );
    },
    expect: 'accettato',
    elsewhere: { web: 'UndoNotSupported' },
  },
  {
    name: 'Scrivere in un foglio protetto è rifiutato',
    arrange: (_, sheet) => sheet.protection.protect(),
    async read(context, sheet) {
      const code = await refusalOf(async () => {
        put(sheet, [[1]]);
        await context.sync();
      });
      sheet.protection.unprotect();
      await context.sync();
      return code;
    },
    expect: 'AccessDenied',
  },
  {
    name: 'Le impostazioni si conservano, si rileggono e si tolgono',
    arrange(context) {
      context.workbook.settings.add(KEY, { versione: 2, colonne: ['A', 'B'] });
    },
    async read(context) {
      const setting = context.workbook.settings.getItem(KEY).load('value');
      await context.sync();
      setting.delete();
      const gone = context.workbook.settings.getItemOrNullObject(KEY);
      await context.sync();
      return [JSON.stringify(setting.value), gone.isNullObject];
    },
    expect: ['{"versione":2,"colonne":["A","B"]}', true],
  },
  {
    name: 'Una scrittura del componente è annunciata come sua, un ricalcolo non è annunciato',
    needs: ['ExcelApi', '1.14'],
    read: async (context, sheet) => {
      put(sheet, [[1, '=A1*2']]);
      await context.sync();
      const heard: Found[] = [];
      const registered = sheet.onChanged.add(async ({ address, source, triggerSource }) => {
        heard.push([address, source, triggerSource]);
      });
      await context.sync();
      put(sheet, [[5]]);
      await context.sync();
      await new Promise((later) => setTimeout(later, EVENT_MS));
      registered.remove();
      await context.sync();
      return heard;
    },
    expect: [['A1', 'Local', 'ThisLocalAddin']],
  },
];
