/** English: the workbook shared with people who do not have the add-in. */
export const sharing = {
  'share.function': '{name} cannot be said in functions of Excel: the cell gets its value.',
  'share.argument':
    'The arguments of the formula cannot be understood without the add-in: the cell gets its value.',
  'share.spills': 'The formula fills several cells: they get their values.',
  'share.tooLong': 'The formula would be too long for Excel: the cell gets its value.',
  'share.tooMany':
    'The workbook can keep {most} different formulas to take up again: the cell gets its value.',
  'share.inTable':
    'The cell is in an Excel table, which would copy the formula into the whole column: it gets its value.',
  'share.noValue':
    'Excel shows “{shown}”: without a computed value the cell stays as it is. Press Calculate and try again.',
  'share.fills':
    'How many cells the formula fills cannot be known: it stays as it is. Where needed, paste the values by hand.',
  'share.changed': 'The content was changed after sharing: left as it is.',
  'share.lost': 'The row of the formula cannot be found again: {formula}. Write it by hand, if needed.',
  'share.nothing': 'There are no formulas of the add-in to change in this file.',
  'share.asItIs': 'The file can be sent as it is.',
  'share.done.native': 'Shared: {count} cells now calculate without the add-in, too.',
  'share.done.values': 'Shared: {count} cells now hold their values.',
  'share.resumed': 'The formulas of the add-in are back in {count} cells.',
  'share.open': 'Share…',
  'share.resume': 'Take the formulas up again',
  'share.title': 'Share the file',
  'share.why':
    'Where the add-in is missing its formulas turn into #NAME? at the first calculation. Before sending the file change them, here or in a copy; “Take the formulas up again” brings them back.',
  'share.as': 'In the place of the add-in’s formulas',
  'share.native': 'Excel formulas',
  'share.native.hint':
    'They calculate anywhere, in Excel 2016 and LibreOffice too, when an actual or a weight changes. If a target changes, the formula gives an error.',
  'share.values': 'Values',
  'share.values.hint': 'The figures and labels of now: they do not change any more.',
  'share.counting': 'Looking at what would change…',
  'share.count.native': '{formulas} cells with an Excel formula, {values} with their value.',
  'share.count.values': '{count} cells with their value.',
  'share.listValues': 'These become values',
  'share.listLeft': 'These stay as they are',
  'share.go': 'Share',
  'share.state.native': 'Shared with Excel formulas on {on}.',
  'share.state.values': 'Shared with values on {on}.',
  'share.state.undated': 'Shared with Excel formulas.',
  'share.rulesChanged':
    'The Regole sheet has changed since the workbook was shared: the formulas of Excel follow the earlier rules. Share it again, or take the formulas up again.',
  'share.takeUpFirst':
    'The workbook is shared with formulas of Excel, which this change would leave half done: first take the formulas up again, then change it and share it again.',
  'share.propose':
    'Is the workbook going to people without the add-in? Its formulas would become #NAME? there: share it first.',
  'share.resume.hint':
    'The formulas of the add-in return to their cells, even if rows were inserted or data changed. A cell that somebody changed stays as it is, and is listed.',
};
