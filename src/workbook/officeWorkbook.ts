import { namedBlock } from '../core/sheet/namedBlock';
import { change } from './changeSheets';
import { colour } from './colours';
import { inExcel, inWords } from './inExcel';
import { loadSettings, saveSettings } from './keptSettings';
import { mergedCells } from './mergedCells';
import type { Capabilities, WorkbookChange, WorkbookPort } from './port';
import { setPrintAreas } from './printing';
import { putBack } from './putBack';
import { readValues } from './readValues';
import { read, survey } from './readWorkbook';
import { select, selection } from './selection';
import { listedCells } from './validationLists';
import { write } from './writePatches';

/** The workbook in front, through Office.js. */
export function officeWorkbook(): WorkbookPort {
  return {
    capabilities,
    survey: inWords(survey),
    read: inWords(read),
    readValues: inWords(readValues),
    listedCells: inWords(listedCells),
    mergedCells: inWords(mergedCells),
    write,
    putBack: inWords(putBack),
    change,
    setPrintAreas: inWords(setPrintAreas),
    select: inWords(select),
    selection,
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

/**
 * Edits of colleagues count as well: they are in the sheet, and Excel computes with them. All handlers at once: an Excel may
 * empty its Undo list for them (office-js issue 2802).
 */
async function watch(listener: (change: WorkbookChange) => void): Promise<void> {
  const tellsSelections = Office.context.requirements.isSetSupported('ExcelApi', '1.9');
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      if (triggerSource !== 'ThisLocalAddin') listener({ kind: 'edited', sheet: worksheetId });
    });
    worksheets.onActivated.add(async ({ worksheetId }) => listener({ kind: 'inFront', sheet: worksheetId }));
    if (tellsSelections)
      worksheets.onSelectionChanged.add(async ({ address, worksheetId: sheet }) => {
        const block = namedBlock(address);
        listener({ kind: 'selected', range: block && { sheet, ...block } });
      });
    await context.sync();
  });
}
