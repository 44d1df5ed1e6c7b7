import { change } from './changeSheets';
import { colour } from './colours';
import { inExcel, inWords } from './inExcel';
import { loadSettings, saveSettings } from './keptSettings';
import { mergedCells } from './mergedCells';
import type { Capabilities, WorkbookChange, WorkbookPort } from './port';
import { putBack } from './putBack';
import { readValues } from './readValues';
import { read, survey } from './readWorkbook';
import { followSelection, select } from './selection';
import { write } from './writePatches';

/** The workbook in front, through Office.js. */
export function officeWorkbook(): WorkbookPort {
  return {
    capabilities,
    survey: inWords(survey),
    read: inWords(read),
    readValues: inWords(readValues),
    mergedCells: inWords(mergedCells),
    write,
    putBack: inWords(putBack),
    change,
    select: inWords(select),
    followSelection: inWords(followSelection),
    colour: inWords(colour),
    loadSettings: inWords(loadSettings),
    saveSettings: inWords(saveSettings),
    watch: inWords(watch),
  };
}

function capabilities(): Capabilities {
  const { diagnostics, requirements } = Office.context;
  const { host, version, platform } = diagnostics;
  return {
    host: [host, version, platform].join(' '),
    // Undo of what add-ins write came with this set.
    undoesAddIns: requirements.isSetSupported('ExcelApi', '1.19'),
  };
}

/** Edits of colleagues count as well: they are in the sheet, and Excel computes with them. */
async function watch(listener: (change: WorkbookChange) => void): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      if (triggerSource !== 'ThisLocalAddin') listener({ kind: 'edited', sheet: worksheetId });
    });
    context.workbook.worksheets.onActivated.add(async ({ worksheetId }) =>
      listener({ kind: 'inFront', sheet: worksheetId }),
    );
    await context.sync();
  });
}
