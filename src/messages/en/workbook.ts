import type { workbook as italian } from '../it/workbook';

/** English: what is said of reading and writing the workbook. */
export const workbook: Record<keyof typeof italian, string> = {
  'write.leftAlone': 'The cell holds something we did not write: left as it is.',
  'write.notListed':
    'In sheet “{sheet}” the cells of column {column} take only a list (Data, Data Validation) without {words}: the column is left as it is. Add them to the list, then press Calculate.',
  'write.listUnread':
    'In sheet “{sheet}” the cells of column {column} take only a list (Data, Data Validation) that cannot be read from here: the column is left as it is. Use a list of words or of cells of this workbook, then press Calculate.',
  'write.tooLong':
    'It cannot be written as a formula (cells too scattered, or a text too long): the value was written.',
  'write.literal':
    '{count} weights, targets and actuals are written as values in the formulas, because in the sheet they stand inside a text: when the text changes, run Calcola again.',
  'write.noPlaceOne':
    'The sheet has no cell for the score of “{name}”. It can go to a sheet “Risultati”, with the whole tree, that Calcola keeps up to date.',
  'write.noPlace':
    'The sheet has no cell for the scores of “{name}” and of other items ({count}). They can go to a sheet “Risultati” that Calcola keeps up to date.',
  'write.inColumns': '“{sheet}”: columns {columns}, to the right of the table, headed “… ricalcolato”.',
  'write.inLayout': '“{sheet}”: columns {columns}, which the sheet already had for results.',
  'write.onResultsSheet': '“{sheet}”: the whole tree.',
  'write.inTable':
    'In the Excel table “{table}” {count} results are written as values: Excel would copy a formula into all rows of a table. If the data change, press Calculate again; for formulas convert the table to a range (Table Design, Convert to Range).',
  'workbook.manual':
    'Calculation is manual in this Excel: formulas show their last result until F9 is pressed.',
  'workbook.dates1904':
    'The dates of this plan fall four years before {year} (for example {date}): the file probably uses the 1904 date system (File, Options, Advanced). Set it back and check the dates.',
  'calculate.manyFormulas':
    'There would be {count} formulas, and above {most} Excel becomes slow. Write values, that Calculate writes again when the data change?',
  'calculate.manyFormulas.values': 'Write values',
  'calculate.manyFormulas.formulas': 'Write the formulas all the same',
  'calculate.actualsUnread': '{reason} Nothing was written.',
  'calculate.rulesRefused':
    '{reason} Nothing was written: correct the sheet “{sheet}”, or choose other rules in the pane.',
  'calculate.noActuals':
    'This plan has no column of actuals: nothing was computed or written. The page Findings adds one where there is room; otherwise add it beside the target, then Read again.',
  'error.protected':
    'The sheet “{sheet}” is protected: remove the protection (Review, Unprotect Sheet) and repeat. Nothing was written.',
  'error.structureProtected':
    'The structure of this workbook is protected: remove the protection (Review, Protect Workbook) and repeat. Nothing was written.',
  'error.mergesUnknown':
    'Excel did not tell which cells are merged in the rows to be moved. Nothing was written: wait a moment and repeat.',
  'error.changed': 'The sheet “{sheet}” was changed in the meantime. Nothing was written: try again.',
  'error.changing': 'The workbook keeps changing while it is read: wait a moment and press Rileggi.',
  'error.write': 'Excel refused to write: {reason}. The sheet is as it was.',
  'error.writeHalf':
    'Excel refused to write: {reason}. The sheet could not be put back: compare it with a copy.',
  'error.read': 'Excel refused the request: {reason}.',
  'error.internal':
    'Something went wrong in the add-in, not in the sheet. Press “Copy the details” and send them to who maintains it.',
  'excel.accessDenied':
    'the sheet or the file is protected or read-only; remove the protection (Review tab) or save a copy, and repeat',
  'excel.insertDeleteConflict':
    'rows cannot be shifted here without tearing an Excel table or merged cells; unmerge them (Home, Merge & Center) or convert the table to a range, and repeat',
  'excel.invalidOperation':
    'the sheet as it is does not allow it: usually because of a filter, an array formula or an Excel table in those rows; remove them and repeat',
  'excel.sheetFull': 'cells at the bottom of the sheet would fall off; clear the last rows and repeat',
  'excel.tooOld': 'this version of Excel cannot do it; update it (File, Account, Update Options)',
  'excel.tooLarge':
    'there are too many data for one request; remove rows and columns that are not needed, or write values',
  'excel.busy': 'Excel is busy or the network does not answer; wait a moment and repeat',
  'error.cancelled': 'Cancelled. Nothing was written.',
  'error.cellEdit': 'A cell is being edited: press Enter or Esc in the sheet and repeat.',
  'recognition.ask': 'Is the tree right? Something in the sheet is only supposed: “Correct it” shows what.',
  'recognition.unanswered':
    'Before anything is computed or changed, confirm or correct the recognised columns.',
  'error.change': 'Excel refused the change: {reason}. The sheet is as it was.',
  'error.noAnswer':
    'Excel did not answer. If a cell is being edited, press Enter or Esc in the sheet; then try again.',
  'written.unread':
    'The change is written, but the sheet could not be read again: it is tried again by itself. Do not repeat it. If a cell is being edited, press Esc.',
  'written.unknown':
    'It is not known yet whether the change is written: the sheet could not be read again. It is tried again by itself: do not repeat it.',
  'written.was': 'The earlier change is written: the tree has been read again.',
  'written.late':
    'Excel carried out an earlier write late: the tree has been read again, check that it is as wanted.',
  'written.otherwise':
    'After writing, the sheet was not as expected (somebody changed it meanwhile): what was written was taken back. Check the rows that others inserted, and try again.',
  'written.besides':
    'The change is written. Somebody else changed the sheet at the same moment: check the tree.',
  'written.half':
    'The change is written only in part and the sheet “{sheet}” could not be put right. Compare it with a copy or with an earlier version of the file.',
  'write.breaksPage':
    'Printing the sheet “{sheet}”: the new columns go on another page. To have them beside the others: Page Layout, Width, 1 page.',
  'functions.noCell': 'No cell is selected in the sheet: select a blank one and try again.',
  'functions.taken': 'Cell {cell} holds something already: select a blank one.',
  'functions.inserted': 'Formula written in the sheet “{sheet}”, cell {cell}.',
  'restore.done': 'Undone: the sheet is as it was before the last command.',
  'restore.looks':
    'Undone: the sheet is as it was before the last command. Rows that had been removed look like the row above them.',
  'restore.changed':
    'Cell {cell} of the sheet “{sheet}” was changed after the last command: nothing was undone.',
  'restore.nothing': 'There is nothing to undo.',
  'check.otherwise': 'Excel shows “{shown}”, here it comes out as {expected}.',
  'check.manual':
    'Excel calculates manually: {count} cells are not calculated yet. Press F9 in the sheet (Formulas, Calculate).',
  'check.busy': 'Excel is still calculating {count} cells: check them later with Calculate.',
  'check.stopped': 'Results written; the check of what Excel shows was not finished.',
  'error.nodeChanged':
    '“{node}” was changed in the sheet in the meantime. Nothing was written: look at the tree and try again.',
};
